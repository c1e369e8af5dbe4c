import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { caseView, journalPage } from '#contract';
import { HEALTH_CARE_REGIONS, type ChartId, type JsonRecord, type Role } from '#process';
import { describeWithChromium } from '../support/chromium.js';
import { ANSWER, OpinionCase } from '../support/opinion-case.js';
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
/** Whose acts lead from a horizon item to a signed agreement. Procurement is another way; who assesses declarations acts before it. */
const ON_THE_WAY: readonly Role[] = [
  'scanner',
  'expert',
  'coordinator',
  'contact-person',
  'contact-deputy',
  'working-group-member',
  'registrar',
  'council-chair',
  'council-member',
  'rapporteur',
  'company-user',
  'evaluator',
  'negotiator',
  'preparer',
  'signatory',
];
/** Who follows it without an act of their own, and where. */
const READERS = [
  ['manager', '/cases?q=Vägvexa'],
  ['archivist', '/cases/CASE'],
  ['procurer', '/cases/CASE'],
  ['public', '/cases/CASE'],
] as const;
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

  async function isRegistered(): Promise<void> {
    const stored = await desk.api.ask('registrar', 'POST', '/documents/contents?mediaType=text%2Fplain', {
      raw: Buffer.from('Underlag'),
      headers: { 'content-type': 'application/octet-stream' },
    });
    const { sha256: content } = stored.json<{ sha256: string }>();
    const described = { kind: 'basis', circle: 'council', mediaType: 'text/plain', title: 'Underlag', content };
    const facts = { ...described, secrecy: 'none', receivedOn: '2026-03-09', correspondent: 'Exempelbolaget AB' };
    const body = { caseId: way.caseId, act: 'DOCUMENT_RECEIVED', facts };
    expect((await desk.api.ask('registrar', 'POST', '/documents', { body })).statusCode).toBe(201);
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
    await horizon('expert', 'EXPERT_ANSWERED', { group: 'Dermatologi', view: 'select', conflict: 'none' });
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
    // That a deputy answers is shown on the screen in web-answer, that something is registered in web-files.
    await asked.does('contact-deputy-13', 'ACKNOWLEDGE', '13');
    await asked.does('contact-deputy-13', 'SUBMIT', '13', ANSWER);
    await round('working-group-member-sodra', 'SUMMARISE_AREA', { area: 'sodra', text: 'Alla i regionen är eniga.' });
    await isRegistered();
    await way.on('2026-05-04');
    await round('coordinator', 'COMPILE_ROUND');
    await councilDecides('inclusion', '2026-05-05', '2026-05-21', { outcome: 'included' });
    expect(await statesOf('medicine-case')).toContain('handling.included.evaluation.awaitingDossier');
  }, 180_000);

  it('is authorised and evaluated', async () => {
    await main('scanner', 'MA_SUBMITTED', {}, '2025-12-01');
    await main('scanner', 'CHMP_POSITIVE', {}, '2026-04-20');
    await main('scanner', 'EC_GRANTED', {}, '2026-05-18');
    await main('company-1', 'DOSSIER_RECEIVED');
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
  }, 180_000);

  it('has been performed by everybody whose work is on the way, and is read by the others', async () => {
    const roles = new Set<string | null>();
    for (let page = 1, left = true; left; page += 1) {
      const answer = await desk.api.ask(
        'auditor',
        'GET',
        `/cases/${way.caseId}/journal-entries?limit=100&page=${page}`,
      );
      const { entries, _meta } = journalPage.parse(answer.json());
      entries.forEach(({ role }) => roles.add(role));
      left = page * 100 < _meta.totalRecords;
    }
    expect(ON_THE_WAY.filter((role) => !roles.has(role))).toEqual([]);
    for (const [user, path] of READERS) {
      const answer = await desk.api.ask(user, 'GET', path.replace('CASE', way.caseId));
      expect([user, answer.statusCode, answer.body.includes(PRODUCT.product)]).toEqual([user, 200, true]);
    }
  }, 60_000);
});
