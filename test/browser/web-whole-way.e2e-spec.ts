import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { caseView } from '#contract';
import { HEALTH_CARE_REGIONS, type ChartId, type JsonRecord } from '#process';
import { describeWithChromium } from '../support/chromium.js';
import { OpinionCase } from '../support/opinion-case.js';
import { answersOnScreen } from '../support/screens/answer-round.js';
import { ScreenStory } from '../support/screens/screen-story.js';
import { FIXED_PARTS, given, REASONS } from '../support/story/facts.js';
import { WebDesk } from '../support/web-desk.js';

const PRODUCT = {
  caseKey: 'vagvexa+psoriasis',
  processVersion: 'IN_OUT_2018',
  kind: 'medicine',
  product: 'Vägvexa',
  substance: 'vägvexumab',
  indication: 'Svår psoriasis',
  company: 'Exempelbolaget AB',
};
const attendance = HEALTH_CARE_REGIONS.map((area) => ({
  seat: area,
  kind: 'member',
  healthCareRegion: area,
  present: true,
}));

/** What has been found early becomes an agreement that a region signs: every act by its button, by the person whose turn it is. */
describeWithChromium('a case from horizon item to signed agreement, on the screens', () => {
  let desk: WebDesk;
  let way: ScreenStory;
  beforeAll(async () => {
    desk = await WebDesk.open();
    // The one act that is not pressed: what opens a case has a page of its own.
    way = await ScreenStory.begins(desk, 'scanner', {
      profile: PRODUCT,
      chart: 'horizon-item',
      act: 'SIGNAL_RECORDED',
      facts: { substance: PRODUCT.substance, indication: PRODUCT.indication, source: 'database' },
    });
  }, 60_000);
  afterAll(async () => desk.close());

  const does =
    (chart: ChartId) =>
    (by: string, act: string, facts: JsonRecord = {}, on?: string): Promise<void> =>
      way.does({ by, chart, act, facts, ...(on !== undefined && { on }) });
  const horizon = does('horizon-item');
  const main = does('medicine-case');
  const item = does('council-item');
  const round = does('opinion-round');
  const signature = does('signature');

  /** Asked for with its basis in time, put on the agenda, presented at the meeting and decided there. */
  async function councilDecides(kind: string, askedOn: string, meetingOn: string, decision: JsonRecord): Promise<void> {
    await way.on(askedOn);
    await main('coordinator', 'REQUEST_ITEM', { kind, motivation: 'Berör hela landet.', basis: ['underlag-1'] });
    await item('coordinator', 'SCHEDULE', { meetingOn });
    await item('coordinator', 'SEND_AGENDA');
    await way.on(meetingOn);
    await item('council-chair', 'MEETING_STARTED', { attendance });
    await item('rapporteur', 'PRESENTED', { rapporteur: 'vastra', byTlv: kind === 'recommendation' });
    await item('council-chair', 'DECIDE', { reasons: REASONS, ...decision });
  }

  async function statesOf(chart: ChartId): Promise<readonly string[]> {
    const shown = caseView.parse((await desk.api.ask('coordinator', 'GET', `/cases/${way.caseId}`)).json());
    return shown.instances.filter((one) => one.chart === chart).flatMap(({ states }) => states.map(({ path }) => path));
  }

  it('is selected and reported, and becomes a case that the regions are asked about', async () => {
    await horizon('scanner', 'CRITERIA_SCORED', {
      criteria: [{ criterion: 'innovative-treatment', met: true, reason: 'Ny princip.' }],
      phase: 'phase-3',
      relevantInSweden: true,
    });
    await horizon('scanner', 'PASS', { groups: ['Dermatologi'] });
    await way.on('2026-03-09');
    await horizon('scanner', 'EXPERTS_WEIGHED', { result: 'selected', reason: 'Angeläget.' });
    await horizon('scanner', 'REPORT_STARTED');
    await horizon('scanner', 'SEND_TO_EXPERTS', { draft: 'utkast' });
    await horizon('coordinator', 'APPROVE_REPORT');
    await horizon('coordinator', 'DELIVER_REPORT');
    expect(await statesOf('opinion-round')).toEqual(['open']);
  }, 180_000);

  it('is answered by regions, compiled, and taken in by the council', async () => {
    const asked = await OpinionCase.of(desk.api, way.caseId);
    for (const region of ['12', '14'])
      await (await answersOnScreen(desk, asked, region, { stance: 'yes', by: 'Lämna yttrande' })).close();
    await way.on('2026-05-04');
    await round('coordinator', 'COMPILE_ROUND');
    await councilDecides('inclusion', '2026-05-05', '2026-05-21', { outcome: 'included' });
    expect(await statesOf('medicine-case')).toContain('handling.included.evaluation.awaitingDossier');
  }, 180_000);

  it('is authorised and evaluated', async () => {
    await main('scanner', 'MA_SUBMITTED', {}, '2025-12-01');
    await main('scanner', 'CHMP_POSITIVE', {}, '2026-04-20');
    await main('scanner', 'EC_GRANTED', {}, '2026-05-18');
    await main('evaluator', 'DOSSIER_RECEIVED');
    await main('evaluator', 'DOSSIER_ACCEPTED', { confidentialPartsMarked: true });
    await main('evaluator', 'START_ASSESSMENT');
    await way.on('2026-08-17');
    await main('evaluator', 'DRAFT_SENT');
    await main('evaluator', 'REPORT_FINAL');
    await main('evaluator', 'REPORT_PUBLISHED');
    expect(await statesOf('medicine-case')).toContain('handling.included.preparation.gathering');
  }, 180_000);

  it('is negotiated until its terms are open for signature', async () => {
    await councilDecides('startNegotiation', '2026-08-18', '2026-09-03', {
      outcome: 'negotiate',
      negotiationReason: 'uncertainty',
    });
    await main('negotiator', 'GROUP_SET', {
      regionalMembers: ['01', '14'],
      purpose: 'precondition-for-recommendation',
    });
    await main('negotiator', 'TALKS_STARTED');
    await main('negotiator', 'AGREED_IN_PRINCIPLE');
    await main('negotiator', 'TERMS_APPROVED', { legallyChecked: true });
    await main('negotiator', 'TERMS_OPENED', { agreementVersion: 'avtal-1' });
    expect(await statesOf('medicine-case')).toContain('negotiation.openForSignature');
  }, 180_000);

  it('is recommended, and signed by a region', async () => {
    await main('preparer', 'START_DRAFT');
    await main('preparer', 'FINAL_DRAFT');
    const answer = given({ ...FIXED_PARTS, outcome: 'should-use', modifiers: ['with-limits'], agreement: 'yes' });
    await councilDecides('recommendation', '2026-09-04', '2026-09-24', answer);
    await item('coordinator', 'MINUTES_DRAFTED');
    await item('council-member-norra', 'MINUTES_CHECKED', { seat: 'norra' });
    await item('council-chair', 'MINUTES_APPROVED');
    await item('coordinator', 'DISPATCH');
    await signature('signatory-12', 'START_LEGAL_REVIEW');
    await signature('signatory-12', 'SIGN', { delegation: 'Delegationsordning 2026', agreementVersion: 'avtal-1' });
    expect(await statesOf('medicine-case')).toContain('agreements.inForce');
    const roles = new Set(way.performed.map((line) => line.split(':')[0]));
    expect(roles.size).toBeGreaterThanOrEqual(8);
  }, 180_000);
});
