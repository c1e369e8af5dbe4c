import { describe, expect, it } from '@jest/globals';
import {
  publicCase,
  publicEntry,
  type DeadlineRecord,
  type PublicCase,
  type PublicSource,
  type ScheduledItem,
} from '#casework';
import { renderFollowNews } from '#mail';
import { LOCALES, tellEntry, toldOutcome, whenInWords, type Locale } from '#messages';
import {
  charts,
  isoDate,
  newInstance,
  PUBLIC_FROM,
  PUBLIC_STATES,
  publicDate,
  type ChartDefinition,
  type ChartId,
  type JsonRecord,
  type StateNode,
} from '#process';
import { casePage } from '../../apps/api/src/public/case-page.js';
import { feedOfCase, toAtom, toCsv, toIcs, toJsonFeed, toOpenCase } from '../../apps/api/src/public/feeds.js';
import { meetingsPage, searchPage } from '../../apps/api/src/public/plain-pages.js';
import { pipelinePage } from '../../apps/api/src/public/pipeline-page.js';
import { writePublicPage } from '../../apps/api/src/public/public-page.js';
import { readWanted } from '../../apps/api/src/public/filters.js';
import { markedBody, markedFacts, OPEN, SECRET, SECRETS } from '../support/charts/marked-facts.js';

const definitions = charts.all().map(({ definition }) => definition);
const TODAY = isoDate('2026-03-02');
const URL = 'https://ordna.example';
const AROUND = { publicUrl: URL, lettersCaught: false };

const everyAct = definitions.flatMap((definition) =>
  Object.keys(definition.acts).map((act) => [definition.id, definition.version, act, definition] as const),
);

/** Wherever an act leads: nowhere, or to a state of each kind that outsiders see. */
const PLACES = [[], ['item.selected'], ['handling.inForce.available']] as const;

describe('a public entry', () => {
  it.each(everyAct)('of %s %d, %s, tells nothing but what may be published', (_id, _version, act, definition) => {
    const facts = markedFacts(definition.acts[act]?.facts ?? {});
    for (const to of PLACES)
      expect(JSON.stringify(publicEntry(charts, markedBody(definition, act, facts, 1, to)) ?? '')).not.toMatch(SECRETS);
  });
});

const mains = Object.keys(PUBLIC_FROM).flatMap((id) => definitions.filter((one) => one.id === id));

/** Everything that is shown of a case that has done every act of every chart and stands in every state of its own. */
describe.each(mains.map((main) => [main.id, main.version, main] as const))('a case on %s %d', (_id, _version, main) => {
  const found = caseOn(main);

  it('shows something, so that there is something to find', () => {
    expect(found.log.length).toBeGreaterThan(20);
    expect(JSON.stringify(found)).toContain(OPEN);
  });

  it.each(LOCALES)('shows no secret on any page, in any feed or table, in %s', (lang) => {
    for (const [name, text] of Object.entries(everythingShown(found, lang)))
      expect([name, SECRETS.exec(text)?.[0]]).toEqual([name, undefined]);
  });

  it.each(LOCALES)('shows no secret in any letter, in %s', async (lang) => {
    const { subject, text, html } = await renderFollowNews(newsOf(found, lang), lang);
    expect(`${subject}${text}${html}`).not.toMatch(SECRETS);
    expect(text).toContain(found.product);
  });
});

function everythingShown(found: PublicCase, lang: Locale): Readonly<Record<string, string>> {
  const news = found.log.map((entry) => ({ case: found, entry }));
  const of = feedOfCase(found, URL, lang);
  const page = casePage({ found, texts: [], documents: [] }, TODAY, lang);
  const wanted = readWanted({});
  const counts = new Map([[found.stage, 1]]);
  const pipeline = { wanted, counts, companies: [found.company], cases: [found], total: 1, news };
  const list = { cases: [found], total: 1 };
  return {
    case: writePublicPage(page, AROUND),
    pipeline: writePublicPage(pipelinePage(pipeline, TODAY, lang), AROUND),
    search: writePublicPage(searchPage({ ...wanted, words: 'x' }, list, TODAY, lang), AROUND),
    meetings: writePublicPage(meetingsPage([found], TODAY, lang), AROUND),
    atom: toAtom(of, news, new Date(0)),
    feed: toJsonFeed(of, news, { _ordna: toOpenCase(found, TODAY, URL, lang) }),
    calendar: toIcs(of, [found]),
    csv: toCsv([found], TODAY, URL, lang),
  };
}

function newsOf(found: PublicCase, lang: Locale) {
  const lines = found.log.map((entry) => ({
    when: whenInWords(entry.occurred, lang).text,
    text: `${tellEntry(entry, found, lang).text} ${toldOutcome(entry, found, lang) ?? ''}`,
  }));
  const { product, indication } = found;
  return { cases: [{ product, indication, url: URL, lines }], url: URL, endUrl: `${URL}/slut` };
}

function caseOn(main: ChartDefinition): PublicCase {
  const log = definitions
    .flatMap((definition) => Object.keys(definition.acts).map((act) => [definition, act] as const))
    .flatMap(([definition, act], index) => {
      const facts = markedFacts(definition.acts[act]?.facts ?? {});
      return publicEntry(charts, markedBody(definition, act, facts, index + 1, ['item.selected'])) ?? [];
    });
  return publicCase(sourceOn(main), log, everyDeadline(), everyItem(), { main: standingOn(main), today: TODAY });
}

/** Its guards see a marker wherever the case knows nothing, so that a reason that told what it saw would show it. */
function standingOn({ id, version, context }: ChartDefinition) {
  const { value } = newInstance(charts.chart(id, version), { id: 'x', key: null, parentId: null, on: TODAY });
  const marked = Object.entries(context).map(([name, known]) => [name, known === null ? SECRET : known]);
  return { value, context: Object.fromEntries(marked) as JsonRecord };
}

/** Standing everywhere at once, with a marker in what a mapper might let slip. */
function sourceOn({ id, version, root }: ChartDefinition): PublicSource {
  const state = leaves(root);
  const besides = { context: { price: SECRET }, facts: SECRET, members: [SECRET] };
  return {
    ...besides,
    id: '01900000-0000-7000-8000-000000000001',
    processVersion: id === 'norwegian-method' ? 'NYE_METODER_2013' : 'IN_OUT_2018',
    kind: id === 'device-case' ? 'medtech' : 'medicine',
    product: 'Exempelmedel',
    substance: 'exempelumab',
    indication: 'Exempelsjukdom',
    company: 'Exempelbolaget',
    origin: 'live',
    stage: 'evaluation',
    mainChart: id,
    mainVersion: version,
    state,
    outcome: null,
    balls: state.map((path) => ({
      holder: 'company',
      since: isoDate(isOpenState(id, path) ? '2026-02-02' : '2031-07-31'),
      state: path,
    })),
    onHold: true,
    hold: { since: isoDate('2026-02-02'), publicReason: OPEN },
    changedAt: new Date('2026-02-02T09:00:00Z'),
  };
}

function isOpenState(id: ChartId, path: string): boolean {
  return !/^(negotiation|payment)/.test(path) && PUBLIC_STATES[id]?.includes(path) === true;
}

function leaves(node: StateNode, at = ''): readonly string[] {
  const below = Object.entries(node.states ?? {});
  if (below.length === 0) return at === '' ? [] : [at];
  return below.flatMap(([name, child]) => leaves(child, at === '' ? name : `${at}.${name}`));
}

/** Every date of every chart; those that are not public fall on a day of their own. */
function everyDeadline(): readonly DeadlineRecord[] {
  return definitions.flatMap(({ id, deadlines }) =>
    deadlines.map(({ kind }, index) => ({
      instanceId: `${id}-${index}`,
      chart: id,
      kind,
      dueOn: isoDate(publicDate(id, kind) === null ? '2031-07-31' : '2026-05-05'),
      status: 'running',
      armedAt: new Date('2026-02-02T09:00:00Z'),
      endedAt: null,
    })),
  );
}

function everyItem(): readonly ScheduledItem[] {
  return ['startNegotiation', 'other', 'statement', 'recommendation'].map((kind) => ({
    instanceId: kind,
    kind,
    meetingOn: isoDate(kind === 'recommendation' ? '2026-04-04' : '2031-07-31'),
    agendaSent: true,
  }));
}
