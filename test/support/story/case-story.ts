import { addWorkingDays, isoDate, latest, REGION_CODES, type ChartId } from '#process';
import { FIXED_PARTS, opinion, REASONS, type StoryFacts } from './facts.js';
import {
  chair,
  contact,
  coordinator,
  member,
  evaluator,
  expert,
  negotiator,
  preparer,
  rapporteur,
  scanner,
  table,
  type Seat,
} from './people.js';
import { Place } from './place.js';
import { CaseRecords } from './records.js';
import type { Product, World } from './world.js';

/** Working days before a meeting by which an item's basis is complete. @source domain/states.md#3 */
const NOTICE = 8;

export interface Meeting {
  readonly on: string;
  readonly table?: readonly Seat[];
  /** Day on which minutes are approved and the decision is sent; left out, it stays decided. */
  readonly dispatchedOn?: string;
}

/** A case of a story and the roads it can take. Each road is walked by the acts of those whose turn it is. */
export class CaseStory extends CaseRecords {
  constructor(
    story: World,
    caseId: string,
    readonly of: Product,
  ) {
    super(story, caseId);
  }

  /** The last one started of a chart, by its key where there are several. */
  at(chart: ChartId, key?: string): Place {
    return new Place(this.story, this.caseId, key === undefined ? { chart } : { chart, key });
  }

  region(code: string): Place {
    return this.at('regional-introduction', code);
  }

  /** The nomination is accepted and an opinion round is open. */
  async isAccepted(): Promise<Place> {
    await this.as(coordinator).does('ACCEPT_NOMINATION');
    return this.at('opinion-round');
  }

  /** Every region answers yes, those left out apart. */
  async regionsAnswer({ silent = [] }: { readonly silent?: readonly string[] } = {}): Promise<void> {
    for (const code of REGION_CODES.filter((one) => !silent.includes(one))) {
      await this.at('opinion', code).as(contact(code)).does('SUBMIT', opinion('yes'));
    }
  }

  /** The nomination is accepted, all regions have answered already, and the council takes the case in. */
  async isIncluded(on: string, facts: StoryFacts = {}): Promise<void> {
    await this.as(coordinator).does('ACCEPT_NOMINATION', { allRegionsAnswered: true });
    await this.councilDecides('inclusion', { outcome: 'included', ...facts }, { on });
  }

  /** An item is asked for with its basis complete in time, put on the agenda of a meeting, presented and decided there. */
  async councilDecides(kind: string, decision: StoryFacts, meeting: Meeting): Promise<Place> {
    const item = await this.isDeliberated(kind, meeting);
    await item.as(chair).does('DECIDE', { reasons: REASONS, ...decision });
    if (meeting.dispatchedOn !== undefined) await this.isDispatched(item, meeting.dispatchedOn);
    return item;
  }

  /** As `councilDecides`, up to where the chair can put the question. */
  async isDeliberated(kind: string, meeting: Meeting): Promise<Place> {
    const item = await this.isOnAgenda(kind, meeting.on);
    await this.isPresented(item, meeting);
    return item;
  }

  /** An item is asked for with its basis, as late as it may be, and put on the agenda of a meeting. */
  async isOnAgenda(kind: string, meetingOn: string): Promise<Place> {
    await this.story.on(latest(this.story.today, addWorkingDays(isoDate(meetingOn), -NOTICE)));
    await this.as(coordinator).does('REQUEST_ITEM', {
      kind,
      motivation: 'Behandlingen berör hela landet.',
      basis: ['underlag-1'],
    });
    const item = new Place(this.story, this.caseId, { id: (await this.at('council-item').instance()).id });
    await item.as(coordinator).does('SCHEDULE', { meetingOn });
    await item.as(coordinator).does('SEND_AGENDA');
    return item;
  }

  async isPresented(item: Place, meeting: Meeting): Promise<void> {
    await this.story.on(meeting.on);
    await item
      .as(chair)
      .does('MEETING_STARTED', { attendance: (meeting.table ?? table()).map((seat) => ({ ...seat })) });
    const { evaluated } = await item.context();
    await item.as(rapporteur).does('PRESENTED', { rapporteur: 'föredragande', byTlv: evaluated === true });
  }

  async isDispatched(item: Place, on: string): Promise<void> {
    await this.story.on(on);
    await item.as(coordinator).does('MINUTES_DRAFTED');
    await item.as(member).does('MINUTES_CHECKED', { seat: 'norra-1' });
    await item.as(chair).does('MINUTES_APPROVED');
    await item.as(coordinator).does('DISPATCH');
  }

  /** The company hands its dossier in and it is accepted the same day: the order now stands in the evaluator's queue. */
  async dossierIsAccepted(on: string): Promise<void> {
    await this.story.on(on);
    await this.as(evaluator).does('DOSSIER_RECEIVED');
    await this.as(evaluator).does('DOSSIER_ACCEPTED', { confidentialPartsMarked: true });
  }

  /** The assessment is done, checked by the company, and its report published; the dossier has been accepted. */
  async isEvaluated({ from, publishedOn }: { readonly from: string; readonly publishedOn: string }): Promise<void> {
    await this.story.on(from);
    await this.as(evaluator).does('START_ASSESSMENT');
    await this.reportIsPublished(publishedOn);
  }

  /** From an assessment under way to its published report. */
  async reportIsPublished(on: string): Promise<void> {
    await this.story.on(on);
    await this.as(evaluator).does('DRAFT_SENT');
    await this.as(evaluator).does('REPORT_FINAL');
    await this.as(evaluator).does('REPORT_PUBLISHED');
  }

  /** A recommendation is drafted, decided at a meeting, and published when the decision is sent. */
  async isRecommended(answer: StoryFacts, meeting: Meeting & { readonly dispatchedOn: string }): Promise<Place> {
    await this.isDrafted();
    return this.councilDecides('recommendation', { ...FIXED_PARTS, ...answer }, meeting);
  }

  async isDrafted(): Promise<void> {
    await this.as(preparer).does('START_DRAFT');
    await this.as(preparer).does('FINAL_DRAFT');
  }

  /** What the regulator has done so far, recorded when somebody gets round to it. */
  async isAuthorised({
    submittedOn,
    opinionOn,
    grantedOn,
  }: Record<'submittedOn' | 'opinionOn' | 'grantedOn', string>): Promise<void> {
    await this.as(scanner).does('MA_SUBMITTED', {}, { on: submittedOn });
    await this.as(scanner).does('CHMP_POSITIVE', {}, { on: opinionOn });
    await this.as(scanner).does('EC_GRANTED', {}, { on: grantedOn });
  }

  /** The council wants talks about the price, a group is set and the talks begin the same day. */
  async talksBegin(on: string): Promise<void> {
    await this.councilDecides('startNegotiation', { outcome: 'negotiate', negotiationReason: 'uncertainty' }, { on });
    await this.as(negotiator).does('GROUP_SET', {
      regionalMembers: ['01', '14'],
      purpose: 'precondition-for-recommendation',
    });
    await this.as(negotiator).does('TALKS_STARTED');
  }

  async termsAreOpened(on: string): Promise<void> {
    await this.story.on(on);
    await this.as(negotiator).does('AGREED_IN_PRINCIPLE');
    await this.as(negotiator).does('TERMS_APPROVED', { legallyChecked: true });
    await this.as(negotiator).does('TERMS_OPENED', { agreementVersion: 'avtal-1' });
  }
}

/** What the council decides on one case of several that are on the same agenda. */
export interface AgendaItem {
  readonly of: CaseStory;
  readonly kind: string;
  readonly decision: StoryFacts;
}

/** Several items at one meeting, decided in order; dispatched together on a later day where one is given. */
export async function atOneMeeting(meeting: Meeting, agenda: readonly AgendaItem[]): Promise<readonly Place[]> {
  const items: Place[] = [];
  for (const { of, kind } of agenda) items.push(await of.isOnAgenda(kind, meeting.on));
  for (const [index, { of, decision }] of agenda.entries()) {
    const item = items[index];
    if (!item) continue;
    await of.isPresented(item, meeting);
    await item.as(chair).does('DECIDE', { reasons: REASONS, ...decision });
  }
  if (meeting.dispatchedOn !== undefined) {
    for (const [index, { of }] of agenda.entries())
      if (items[index]) await of.isDispatched(items[index], meeting.dispatchedOn);
  }
  return items;
}

/** Days of a road without an evaluation. */
export interface WithoutEvaluation {
  readonly includedOn: string;
  readonly waivedOn: string;
  readonly decidedOn: string;
  readonly publishedOn: string;
}

/** Nominated medicines, authorised long since, get an answer each; a named assessor judges their effect and must be heard first. */
export async function answeredWithoutEvaluation(
  cases: readonly CaseStory[],
  answers: readonly StoryFacts[],
  days: WithoutEvaluation,
): Promise<readonly CaseStory[]> {
  const all = (kind: string, decision: StoryFacts): readonly AgendaItem[] =>
    cases.map((of) => ({ of, kind, decision }));
  for (const one of cases) {
    await one.as(coordinator).does('ACCEPT_NOMINATION', { allRegionsAnswered: true });
    await one.isAuthorised({ submittedOn: '2016-10-07', opinionOn: '2017-04-20', grantedOn: '2017-05-30' });
  }
  await atOneMeeting({ on: days.includedOn }, all('inclusion', { outcome: 'included', orderEvaluation: false }));
  await atOneMeeting({ on: days.waivedOn }, all('waiveEvaluation', { outcome: 'waive', assessedBy: 'NAC' }));
  for (const one of cases) {
    await one.as(expert).does('ASSESSOR_OPINION', { opinion: 'Effekten är god.' });
    await one.isDrafted();
  }
  const agenda = cases.map((of, index) => ({
    of,
    kind: 'recommendation',
    decision: { ...FIXED_PARTS, ...answers[index] },
  }));
  await atOneMeeting({ on: days.decidedOn, dispatchedOn: days.publishedOn }, agenda);
  return cases;
}
