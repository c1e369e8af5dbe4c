import { describe, expect, it } from '@jest/globals';
import { ancestorsOf, charts, dateOf, nextStatesOf, reason, type BallHolder, type CompiledChart } from '#process';
import { LOCALES, type Locale } from './locale.js';
import { explainStatus, type StandingState, type StatusFacts } from './status.js';

const TODAY = dateOf(2026, 3, 20);
const SINCE = dateOf(2026, 3, 3);
const SOON = dateOf(2026, 4, 12);
const PAST = dateOf(2025, 12, 31);

/** Words that people outside do not know, or that the glossary has another word for. */
const JARGON =
  /\b(case|chart|state|task|deadline|workflow|radar|scouting|feedback|trigga\w*|processa\w*|event|status quo|undefined|null|NaN)\b/i;

const leaves = (chart: CompiledChart): readonly string[] =>
  [...chart.nodes].flatMap(([path, { states }]) => (states ? [] : [path]));

const ballsOf = (chart: CompiledChart, path: string): StatusFacts['balls'] =>
  [path, ...ancestorsOf(path)].flatMap((at) =>
    (chart.nodes.get(at)?.tags ?? []).map((tag) => ({
      holder: tag.slice('waits-for-'.length) as BallHolder,
      since: SINCE,
      state: at,
    })),
  );

const standing = (chart: CompiledChart, path: string, more: Partial<StandingState> = {}): StandingState => ({
  path,
  next: nextStatesOf(chart, path),
  due: null,
  whyNot: null,
  ...more,
});

/** Every way in which a case can stand in one state. */
function* waysToStand(chart: CompiledChart, path: string): Generator<StatusFacts> {
  const base = { chart: chart.definition.id, balls: ballsOf(chart, path), hold: null, today: TODAY };
  const unknown = base.balls.map((ball) => ({ ...ball, since: null }));
  for (const due of [null, SOON, PAST]) {
    yield { ...base, states: [standing(chart, path, { due })] };
    yield { ...base, balls: unknown, states: [standing(chart, path, { due })] };
    yield { ...base, states: [standing(chart, path, { due, whyNot: reason('hold-has-no-end') })] };
  }
  const holds = [null, SINCE].flatMap((since) => [null, SOON].map((until) => ({ since, until })));
  for (const hold of holds) {
    yield { ...base, states: [standing(chart, path)], hold: { ...hold, reason: null } };
    yield { ...base, states: [standing(chart, path)], hold: { ...hold, reason: 'Väntar på ett annat ärende. ' } };
  }
}

const sentences = (text: string): readonly string[] => text.split(/(?<=[.!?]) (?=[\p{Lu}”“])/u);

function faultsOf(text: string, locale: Locale): readonly string[] {
  return [
    ...(text.trim() === '' ? ['empty'] : []),
    ...(text.endsWith('.') ? [] : ['no full stop']),
    ...(/[{}[\]]|\s{2}|\s[.,;]|\.\.|,,/.test(text) ? ['a place that is not filled'] : []),
    ...(sentences(text).length > 3 ? ['too long'] : []),
    ...sentences(text).flatMap((one) => (/^[\p{Lu}]/u.test(one) ? [] : [`begins small: ${one}`])),
    ...(locale === 'sv' && JARGON.test(text) ? [`jargon: ${JARGON.exec(text)?.[0]}`] : []),
  ].map((fault) => `${fault}: ${text}`);
}

describe.each(LOCALES)('the status in %s', (locale) => {
  it.each(charts.all().map((chart) => [`${chart.definition.id}@${chart.definition.version}`, chart] as const))(
    'is explained in every state of %s',
    (_name, chart) => {
      const texts = leaves(chart).flatMap((path) =>
        [...waysToStand(chart, path)].map((facts) => explainStatus(facts, locale)),
      );
      expect(texts.length).toBe(leaves(chart).length * 17);
      expect(texts.flatMap((text) => faultsOf(text, locale))).toEqual([]);
    },
  );

  it('names whoever has the ball in every state that waits for somebody', () => {
    const silent = charts.all().flatMap((chart) =>
      leaves(chart).flatMap((path) => {
        const balls = ballsOf(chart, path);
        const facts = { chart: chart.definition.id, balls, hold: null, today: TODAY };
        const text = explainStatus({ ...facts, states: [standing(chart, path)] }, locale);
        return balls.length === 0 || text.includes(locale === 'sv' ? 'sedan 3 mars' : 'since 3 March') ? [] : [path];
      }),
    );
    expect(silent).toEqual([]);
  });
});

describe('a status', () => {
  const chart = charts.all().find(({ definition: { id, version } }) => id === 'medicine-case' && version === 2);
  if (!chart) throw new RangeError('no chart');
  const facts = (paths: readonly string[], more: Partial<StatusFacts> = {}): StatusFacts => ({
    chart: 'medicine-case',
    states: paths.map((path) => standing(chart, path)),
    balls: paths.flatMap((path) => ballsOf(chart, path)),
    hold: null,
    today: TODAY,
    ...more,
  });

  it('tells who, since when, by when and what comes next', () => {
    const path = 'handling.included.evaluation.awaitingDossier';
    expect(explainStatus(facts([path], { states: [standing(chart, path, { due: SOON })] }), 'sv')).toBe(
      'Företaget ska lämna underlag till TLV:s värdering. Ärendet har väntat på företaget sedan 3 mars, och det ska vara klart senast 12 april; nästa steg är ”Underlaget kontrolleras”.',
    );
  });

  it('says that it is late, with the year where that is another', () => {
    const path = 'handling.included.evaluation.awaitingDossier';
    expect(explainStatus(facts([path], { states: [standing(chart, path, { due: PAST })] }), 'sv')).toBe(
      'Företaget ska lämna underlag till TLV:s värdering. Ärendet är försenat: det har väntat på företaget sedan 3 mars och skulle ha varit klart senast 31 december 2025; nästa steg är ”Underlaget kontrolleras”.',
    );
  });

  it('tells the road, and what has waited longest beside it', () => {
    const paths = ['handling.included.evaluation.assessing', 'handling.included.interim.none', 'negotiation.talks'];
    expect(explainStatus(facts(paths), 'sv')).toBe(
      'TLV utvärderar läkemedlet. Förhandling pågår. Ärendet har väntat på TLV och förhandlingen sedan 3 mars; nästa steg är ”Frågor till företaget” eller ”Faktakontroll”.',
    );
  });

  it.each([
    ['medicine-case', 'handling.inForce.notAvailable', 'regionerna'],
    ['regional-introduction', 'ready', 'regionen'],
    ['opinion', 'open.sent', 'regionens kontaktperson'],
  ] as const)('speaks of one region or all in %s', (id, path, who) => {
    const about = charts.all().findLast(({ definition }) => definition.id === id);
    const balls = about ? ballsOf(about, path) : [];
    const states = about ? [standing(about, path)] : [];
    expect(explainStatus({ chart: id, states, balls, hold: null, today: TODAY }, 'sv')).toContain(
      `${who} sedan 3 mars`,
    );
  });

  it('says why it waits instead of what comes next, where it cannot go on', () => {
    const path = 'handling.included.preparation.finalDraft';
    const whyNot = reason('hold-has-no-end');
    const text = explainStatus(facts([path], { states: [standing(chart, path, { whyNot })] }), 'sv');
    expect(text).not.toContain('nästa steg');
    expect(sentences(text)).toHaveLength(3);
  });

  it('says first of all that it is on hold, until when and why, and lays nobody out as being awaited', () => {
    const hold = { since: SINCE, until: SOON, reason: 'Underlaget kompletteras.' };
    expect(explainStatus(facts(['handling.included.preparation.drafting', 'hold.onHold'], { hold }), 'sv')).toBe(
      'Ärendet är pausat sedan 3 mars och tas upp igen 12 april: Underlaget kompletteras. Rådets kansli skriver ett utkast till rekommendation.',
    );
  });
});

describe('a day that is not known', () => {
  const chart = charts.chart('medicine-case', 2);
  const path = 'handling.intake.received';
  const since = dateOf(2025, 5, 31);
  const told = (vague: 'month' | 'year' | 'unknown', locale: Locale): string =>
    explainStatus(
      {
        chart: chart.definition.id,
        states: [standing(chart, leaves(chart).find((one) => ballsOf(chart, one).length > 0) ?? path, { next: [] })],
        balls: ballsOf(chart, leaves(chart).find((one) => ballsOf(chart, one).length > 0) ?? path).map((ball) => ({
          ...ball,
          since,
          vague,
        })),
        hold: null,
        today: TODAY,
      },
      locale,
    );

  it('is told as far as it is known', () => {
    expect(told('month', 'sv')).toContain('sedan maj 2025 (dagen är inte känd)');
    expect(told('year', 'sv')).toContain('sedan 2025 (dagen är inte känd)');
    expect(told('month', 'en')).toContain('since May 2025 (the day is not known)');
    for (const locale of LOCALES) {
      expect(told('unknown', locale)).not.toMatch(/2025|maj|May/);
      expect(told('unknown', locale)).not.toMatch(/\b(?:sedan|since)\b/);
    }
  });
});
