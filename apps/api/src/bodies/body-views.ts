import type { Clock } from '#casework';
import type { BodyDuePage, BodyDueQuery, BodyPage, BodyQuery, BodyView } from '#contract';
import { anyMember, bodyDueSentence, bodyMandate, dayInWords, nameOf, type Locale } from '#messages';
import {
  BODY_PLANS,
  compositionOf,
  duesOn,
  endsSoon,
  isFollowed,
  nextChair,
  type BodyGoal,
  type BodyMeeting,
  type Composition,
  type Due,
  type GivenMandate,
  type NetworkStore,
} from '#network';
import type { BodyListsPg, PersonsPg } from '#persistence';
import { addDays, BODIES, isoDate, stockholmDate, type Body, type IsoDate } from '#process';
import type { Caller } from '../actor/caller.js';
import { link, pageLinks, pageMeta } from '../http/links.js';
import { readsAll } from './reads-all.js';

type Names = ReadonlyMap<string, string | null>;

/** Bodies that advise: what they are for, who sits there, and what waits for them. */
export class BodyViews {
  constructor(
    private readonly network: NetworkStore,
    private readonly lists: BodyListsPg,
    private readonly names: PersonsPg,
    private readonly clock: Clock,
  ) {}

  async page(query: BodyQuery, { locale, root }: Caller): Promise<BodyPage> {
    const [today, { network }] = [this.today(), await this.network.snapshot()];
    const all = BODIES.filter((body) => query.followed !== true || isFollowed(network, body, today));
    const rows = pieceOf(all, query);
    return {
      bodies: rows.map((body) => ({
        ...toCore(compositionOf(network, body, today), locale),
        _links: linksOf(root, body),
      })),
      _meta: pageMeta(query, all.length, rows.length),
      _links: pageLinks(root, '/bodies', query, all.length),
    };
  }

  async one(body: Body, caller: Caller): Promise<BodyView> {
    const [today, { network }] = [this.today(), await this.network.snapshot()];
    const found = compositionOf(network, body, today);
    const plan = BODY_PLANS[body];
    const seesNames = readsAll(caller.actor, 'read-bodies');
    const next = plan.chair.passesOn ? nextChair(network, body, nextChairFrom(found, today)) : null;
    const names = await this.namesOf(seesNames ? [...held(found), ...(next === null ? [] : [next])] : []);
    const toSitting = (one: GivenMandate) => sittingOf(one, names, today);
    const shown = (all: readonly GivenMandate[]) => (seesNames ? all.map(toSitting) : []);
    return {
      ...toCore(found, caller.locale),
      seats: found.seats.map(({ seat, rule, held: there, missing }) => ({
        seat,
        label: nameOf('seat', seat, caller.locale),
        least: rule.least,
        most: rule.most,
        coOpted: rule.coOpted === true,
        appointedBy: rule.appointedBy,
        filled: there.length,
        missing,
        holders: shown(there),
        source: rule.source,
      })),
      missingMembers: found.missingMembers,
      chair: shown(found.chair === null ? [] : [found.chair])[0] ?? null,
      chairYears: plan.chair.years,
      chairPassesOn: plan.chair.passesOn,
      nextChair:
        next === null || !seesNames ? null : { personId: next.personId, name: names.get(next.personId) ?? null },
      secretaries: shown(found.secretaries),
      setsGoals: plan.setsGoals,
      consults: plan.consults,
      source: plan.source,
      _links: linksOf(caller.root, body),
    };
  }

  async dues({ body, on, ...wanted }: BodyDueQuery, { locale, root }: Caller): Promise<BodyDuePage> {
    const day = on === undefined ? this.today() : isoDate(on);
    const [{ network }, kept] = [await this.network.snapshot(), await this.lists.open()];
    const all = duesOn(network, kept, day).filter((due) => body === undefined || due.body === body);
    const rows = pieceOf(all, wanted);
    return {
      bodyDues: rows.map((due) => toDueView(due, kept, root, locale)),
      _meta: pageMeta(wanted, all.length, rows.length),
      _links: pageLinks(root, '/body-dues', { body, on, ...wanted }, all.length),
    };
  }

  private namesOf(mandates: readonly GivenMandate[]): Promise<Names> {
    return this.names.namesOf(mandates.map(({ personId }) => personId));
  }

  private today(): IsoDate {
    return stockholmDate(this.clock.now());
  }
}

const pieceOf = <Row>(
  all: readonly Row[],
  { page, limit }: { readonly page: number; readonly limit: number },
): readonly Row[] => all.slice((page - 1) * limit, page * limit);

/** Whoever follows begins the day after the chair of today ends, and today where nobody chairs. */
const nextChairFrom = ({ chair }: Composition, today: IsoDate): IsoDate =>
  chair === null || chair.to === null || chair.to >= LATEST ? today : addDays(chair.to, 1);
const LATEST = '2199-12-31';

const held = ({ seats, chair, secretaries }: Composition): readonly GivenMandate[] => [
  ...seats.flatMap((seat) => seat.held),
  ...(chair === null ? [] : [chair]),
  ...secretaries,
];

const sittingOf = ({ id, personId, from, to }: GivenMandate, names: Names, today: IsoDate) => ({
  mandateId: id,
  personId,
  name: names.get(personId) ?? null,
  from,
  to,
  endsSoon: endsSoon({ from, to }, today),
});

function toCore({ body, seats, members, missingMembers, chair }: Composition, locale: Locale) {
  return {
    code: body,
    name: nameOf('body', body, locale),
    organisationCode: BODY_PLANS[body].organisation,
    ...bodyMandate(body, locale),
    members,
    vacantSeats: seats.reduce((sum, { missing }) => sum + missing, missingMembers),
    hasChair: chair !== null,
  };
}

const linksOf = (root: string, body: Body) => [
  link(root, 'self', `/bodies/${body}`),
  link(root, 'meetings', `/body-meetings?body=${body}`),
  link(root, 'goals', `/body-goals?body=${body}`),
];

interface Kept {
  readonly goals: readonly BodyGoal[];
  readonly meetings: readonly BodyMeeting[];
}

function toDueView(due: Due, kept: Kept, root: string, locale: Locale): BodyDuePage['bodyDues'][number] {
  const { kind, body, on, subjectId, seat, missing, nextPersonId } = due;
  const bodyName = nameOf('body', body, locale);
  const facts = { bodyName, title: titleOf(due, kept, locale), on, missing };
  return {
    due: kind,
    dueLabel: nameOf('body-due', kind, locale),
    body,
    bodyLabel: bodyName,
    on,
    subjectId,
    seat,
    missing,
    nextPersonId,
    sentence: bodyDueSentence(kind, facts, locale),
    _links: [link(root, 'self', addressOf(due))],
  };
}

function titleOf({ subjectId, seat }: Due, { goals, meetings }: Kept, locale: Locale): string {
  const goal = goals.find(({ id }) => id === subjectId);
  if (goal) return goal.text;
  const meeting = meetings.find(({ id }) => id === subjectId);
  if (meeting) return dayInWords(meeting.on, locale);
  return seat === null ? anyMember[locale] : nameOf('seat', seat, locale);
}

function addressOf({ kind, body, subjectId }: Due): string {
  if (kind === 'goal-overdue' || kind === 'follow-up-due') return `/body-goals/${subjectId}`;
  if (kind === 'minutes-missing') return `/body-meetings/${subjectId}`;
  return `/bodies/${body}`;
}
