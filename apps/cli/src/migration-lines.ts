import { findingText } from '#messages';
import type { ActChange, ChartChange, Changed, Json, JsonRecord, MigrationCheck, StateChange } from '#process';

/** How a check is told. */
interface Telling {
  readonly isPublished: boolean;
  /** Also states in which nothing changes. */
  readonly isVerbose: boolean;
}

/**
 * The check of a migration in words, what was and what is with every change.
 *
 * @param ofCases  what has been found of running cases; nothing where nobody asked
 */
export function linesOfCheck(
  { migration, charts, findings, ok }: MigrationCheck,
  { isPublished, isVerbose }: Telling,
  ofCases: readonly string[],
): readonly string[] {
  const faults = findings.filter(({ accepted }) => accepted === null);
  return [
    isPublished
      ? `Migreringen ${migration}:`
      : 'Ingen migrering är publicerad mellan versionerna; prövad som om varje läge behåller sin plats.',
    ...charts.flatMap((chart) => linesOfChart(chart, isVerbose)),
    ...findings.flatMap((one) =>
      one.accepted === null ? [] : [`  godtaget: ${findingText(one, 'sv')} Skäl: ${one.accepted}`],
    ),
    ...faults.map((one) => `  FEL ${one.code} (${one.chart}): ${findingText(one, 'sv')}`),
    ...ofCases,
    ok ? 'Migreringen håller.' : `Migreringen håller inte: ${faults.length} fel.`,
  ];
}

function linesOfChart({ chart, from, to, states, begins, acts }: ChartChange, isVerbose: boolean): readonly string[] {
  const changed = states.filter((one) => isVerbose || one.to.join() !== one.state || wordsOf(one).length > 0);
  const everywhere = wordsOfActs(acts);
  return [
    `${chart}@${from} → ${chart}@${to}: ${states.length} lägen, ${changed.length} berörs`,
    ...begins.map((region) => `  börjar på nytt: ${region}`),
    ...(everywhere.length > 0 ? [`  överallt: ${everywhere.join('; ')}`] : []),
    ...changed.map((one) => `  ${one.state} → ${one.to.join(' och ') || 'ingenstans'}${wordsOf(one)}`),
  ];
}

function wordsOf({ acts, permissions, deadlines, tasks }: StateChange): string {
  const words = [
    ...wordsOfActs(acts),
    ...named('andra behöriga för', permissions.map(changeInWords)),
    ...named('förlorar fristen', deadlines.lost),
    ...named('får fristen', deadlines.gained),
    ...named('ändrad frist', deadlines.changed.map(changeInWords)),
    ...named('förlorar uppgiften', tasks.lost),
    ...named('får uppgiften', tasks.gained),
    ...named('ändrad uppgift', tasks.changed.map(changeInWords)),
  ];
  return words.length === 0 ? '' : `: ${words.join('; ')}`;
}

const wordsOfActs = ({ lost, gained, changed }: ActChange): readonly string[] => [
  ...named('förlorar', lost),
  ...named('får', gained),
  ...named('annan väg eller andra villkor för', changed),
];

const named = (label: string, names: readonly string[]): readonly string[] =>
  names.length > 0 ? [`${label} ${names.join(', ')}`] : [];

/** What has changed, with what was and what is of each part that is another. */
function changeInWords({ name, before, after }: Changed): string {
  const parts = Object.keys({ ...before, ...after }).filter((part) => asText(before[part]) !== asText(after[part]));
  return `${name} (${parts.map((part) => `${part}: ${asText(before[part])} → ${asText(after[part])}`).join('; ')})`;
}

function asText(value: Json | undefined): string {
  if (value === undefined || value === null) return '–';
  if (Array.isArray(value)) return value.map(asText).join(' ') || '–';
  if (typeof value === 'string') return value;
  if (!isRecord(value)) return JSON.stringify(value);
  return Object.entries(value)
    .map(([part, of]) => `${part} ${asText(of)}`)
    .join(' ');
}

const isRecord = (value: Json): value is JsonRecord => typeof value === 'object' && value !== null;
