import { factChoiceLabel, factPaths, outcomeLabel, stateLabel, stateSentence } from '#messages';
import type { ActDescription, ChartDescription, FactField, Stage, StateDescription } from '#process';
import { code, table } from './markdown.js';
import type { Shown } from './tables.js';

/** Facts in which a decision or an answer says what it came to. */
const OUTCOME_FACTS: readonly string[] = ['outcome', 'decision', 'stance', 'value', 'view', 'result', 'proposal'];
/** Facts of another name that do so in one act. */
const OUTCOME_OF: readonly string[] = [
  'WAIT_DECIDED.kind',
  'STRATEGY_APPROVED.choice',
  'CHOOSE.choice',
  'REVIEW_ANSWERED.review',
];

/** Stages in which a case has come to an answer or is off the road. */
const RESTING: readonly Stage[] = ['introduction', 'ended', 'not-included', 'withdrawn'];

interface Outcome {
  readonly value: string;
  readonly meaning: string;
  readonly acts: readonly string[];
}

/** What a chart's decisions and answers can come to; of one whose acts name no outcome, the states in which it may end or rest. */
export function outcomeLines(shown: Shown): readonly string[] {
  const { columns, ends } = shown.words;
  const found = outcomesOf(shown);
  if (found.length === 0) return [ends, '', ...table([columns.state, columns.meaning], endsOf(shown))];
  return table(
    [columns.outcome, columns.meaning, columns.act],
    found.map(({ value, meaning, acts }) => [code(value), meaning, acts.map(code).join(', ')]),
  );
}

/** Outcomes by what they mean: the same code may say one thing of a text and another of a product. */
function outcomesOf(shown: Shown): readonly Outcome[] {
  const { locale } = shown;
  const { id, acts } = shown.described;
  const found = new Map<string, Outcome>();
  for (const act of acts)
    for (const [path, value] of choicesIn(act)) {
      const meaning =
        wordsOfProcess(path, value, shown) ?? factChoiceLabel({ chart: id, act: act.name, path }, value, locale) ?? '';
      const key = `${value} ${meaning}`;
      const known = found.get(key)?.acts ?? [];
      found.set(key, { value, meaning, acts: [...new Set([...known, act.name])] });
    }
  return [...found.values()];
}

/** In the words of the process, where it has some of its own for what its council answers. */
function wordsOfProcess(path: string, value: string, { described, locale }: Shown): string | null {
  if (!path.endsWith('outcome') || described.processVersion === null) return null;
  try {
    return outcomeLabel(value, described.processVersion, locale);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const choicesIn = ({ name, facts }: ActDescription): readonly (readonly [path: string, value: string])[] =>
  factPaths(facts).flatMap(([path, field]) => {
    const last = path.split('.').at(-1) ?? path;
    if (!OUTCOME_FACTS.includes(last) && !OUTCOME_OF.includes(`${name}.${path}`)) return [];
    return valuesOf(field).map((value): [string, string] => [path, value]);
  });

const valuesOf = (field: FactField): readonly string[] =>
  field.kind === 'choice' ? field.of : field.kind === 'list' ? valuesOf(field.of) : [];

function endsOf({ described, locale }: Shown): readonly (readonly string[])[] {
  return described.states
    .filter((state) => isEnd(described, state))
    .map(({ path }) => [
      `${stateLabel(described.id, path, locale)} ${code(path)}`,
      stateSentence(described.id, path, locale) ?? '',
    ]);
}

/** A place in which nobody is waited for: final, at a resting stage, or without a tag of who has the ball. */
function isEnd({ states }: ChartDescription, { path, kind }: StateDescription): boolean {
  if (path === '' || kind === 'compound' || kind === 'parallel') return false;
  const holders = states.filter((one) => path === one.path || path.startsWith(`${one.path}.`));
  const stage = holders.map((one) => one.stage).findLast((one) => one !== null);
  const waits = holders.some(({ tags }) => tags.length > 0);
  return kind === 'final' || !waits || (stage !== undefined && stage !== null && RESTING.includes(stage));
}
