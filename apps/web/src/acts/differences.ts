import type { CaseView } from '#contract';

export interface Difference {
  readonly what: 'status' | 'ball' | 'deadline' | 'states' | 'outcome';
  readonly was: string | null;
  readonly is: string | null;
}

type Compared = Pick<CaseView, 'statusSentence' | 'balls' | 'deadlines' | 'instances' | 'outcomeLabel'>;

/** What a reader would notice between the case they saw and the case as it is. */
export function differencesOf(seen: Compared, present: Compared): readonly Difference[] {
  const rows: readonly (readonly [Difference['what'], string | null, string | null])[] = [
    ['status', seen.statusSentence, present.statusSentence],
    ['ball', ballOf(seen), ballOf(present)],
    ['deadline', deadlinesOf(seen), deadlinesOf(present)],
    ['outcome', seen.outcomeLabel, present.outcomeLabel],
    ['states', statesLeft(seen, present), statesLeft(present, seen)],
  ];
  return rows.flatMap(([what, was, is]) => (was === is ? [] : [{ what, was, is }]));
}

const ballOf = ({ balls }: Compared): string | null => balls.map(({ label }) => label).join(', ') || null;

const deadlinesOf = ({ deadlines }: Compared): string | null =>
  deadlines.map(({ label, dueOn }) => `${label} ${dueOn}`).join(', ') || null;

/** States of one that the other does not stand in, where they are few enough to tell. */
function statesLeft(of: Compared, other: Compared): string | null {
  const known = new Set(placesOf(other).map(({ place }) => place));
  const left = placesOf(of).filter(({ place }) => !known.has(place));
  return left.length === 0 || left.length > 5 ? null : left.map(({ label }) => label).join(', ');
}

const placesOf = ({ instances }: Compared) =>
  instances.flatMap(({ id, states }) => states.map(({ path, label }) => ({ place: `${id} ${path}`, label })));
