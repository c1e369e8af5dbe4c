import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  finder,
  isExact,
  isRight,
  labelledEdits,
  placed,
  pointerTo,
  type LabelledEdit,
  type LabelledFile,
} from '#passages';
import type { BenchArguments } from './arguments.js';
import { round } from './measure.js';
import { print } from './print.js';

/** How many passages are found again right after an edit, kind by kind, and how fast. */
export function benchPassages({ json }: BenchArguments): Promise<void> {
  const file: LabelledFile = JSON.parse(readFileSync(resolve('data/passage-edits.json'), 'utf8'));
  const edits = labelledEdits(file);
  const kinds = [...new Set(edits.map(({ kind }) => kind))].toSorted();
  const passages = {
    all: sharesOf(edits),
    heldOut: sharesOf(edits.filter(({ heldOut }) => heldOut)),
    kinds: kinds.map((kind) => ({ kind, ...sharesOf(edits.filter((edit) => edit.kind === kind)) })),
    speed: { draftMs: round(msPerPassage(edits)), longestTextMs: round(msInLongText(edits)) },
  };
  if (json) print(JSON.stringify({ passages }));
  else report(passages);
  return Promise.resolve();
}

interface Shares {
  readonly edits: number;
  readonly right: number;
  /** Of those that are still there, how many are found from the first letter to the last. */
  readonly exact: number;
  readonly stay: number;
}

function sharesOf(edits: readonly LabelledEdit[]): Shares {
  const places = edits.map((edit) => [placed(edit), edit.now] as const);
  return {
    edits: edits.length,
    right: places.filter(([place, now]) => isRight(place, now)).length,
    exact: places.filter(([place, now]) => isExact(place, now)).length,
    stay: edits.filter(({ now }) => now !== null).length,
  };
}

function report({
  all,
  heldOut,
  kinds,
  speed,
}: {
  all: Shares;
  heldOut: Shares;
  kinds: readonly (Shares & { kind: string })[];
  speed: { draftMs: number; longestTextMs: number };
}): void {
  for (const { kind, right, edits } of kinds) print(`${kind.padEnd(32)} ${right} of ${edits}`);
  print(`right ${percent(all)} of ${all.edits}; of what nothing was tuned on ${percent(heldOut)} of ${heldOut.edits}`);
  print(`from the first letter to the last: ${all.exact} of ${all.stay} that are still there`);
  print(`${speed.draftMs} ms a passage in a draft, ${speed.longestTextMs} ms in a text of 64 KiB`);
}

const percent = ({ right, edits }: Shares): string => `${((100 * right) / edits).toFixed(1)} %`;

const ROUNDS = 5;

function msPerPassage(edits: readonly LabelledEdit[]): number {
  for (const edit of edits) placed(edit);
  const began = performance.now();
  for (let n = 0; n < ROUNDS; n += 1) for (const edit of edits) placed(edit);
  return (performance.now() - began) / (ROUNDS * edits.length);
}

const LONGEST = 60_000;

/** A passage rewritten in the middle of the longest text there may be: the most work there is. */
function msInLongText(edits: readonly LabelledEdit[]): number {
  const [first] = edits;
  if (!first) return 0;
  const drafts = [...new Set(edits.map(({ before }) => before))].join('\n\n');
  let text = '';
  while (text.length + drafts.length < LONGEST) text += `${drafts}\n\n`;
  const start = text.indexOf(first.quote, LONGEST / 2);
  const pointer = pointerTo(text, { start, end: start + first.quote.length });
  const now = `${text.slice(0, start)}Något annat står här.${text.slice(start + first.quote.length)}`;
  const began = performance.now();
  for (let n = 0; n < ROUNDS; n += 1) finder(now, text)(pointer);
  return (performance.now() - began) / ROUNDS;
}
