import type { CaseCourse } from '#contract';

type Track = CaseCourse['tracks'][number];
type Stretch = Track['stretches'][number];

export interface Axis {
  /** First day of the first year, and of the year after the last. */
  readonly from: string;
  readonly to: string;
  readonly years: readonly string[];
}

/** From the first year that anything is known of to the year of the last deadline, at least this one. */
export function axisOf(tracks: readonly Track[], today: string): Axis {
  const days = [
    today,
    ...tracks.flatMap(({ stretches, deadlines }) => [
      ...stretches.flatMap(({ on, until }) => [on, until].filter((day) => day !== null)),
      ...deadlines.map(({ dueOn }) => dueOn),
    ]),
  ].toSorted();
  const first = Number(days[0]?.slice(0, 4));
  const last = Number(days.at(-1)?.slice(0, 4));
  const years = Array.from({ length: last - first + 1 }, (_none, index) => String(first + index));
  return { from: `${first}-01-01`, to: `${last + 1}-01-01`, years };
}

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** Place of a day on the axis, in percent. */
export function placeOf(day: string, { from, to }: Axis): number {
  const start = dayNumber(from);
  return ((dayNumber(day) - start) / (dayNumber(to) - start)) * 100;
}

/** What is drawn of one state of a track. */
export interface Piece {
  readonly kind: 'point' | 'month' | 'year' | 'unknown';
  readonly x: number;
  /** Width of what is known of the day itself, for a month or a year. */
  readonly width: number;
  /** How long the state lasted; dashed when inferred or when an end of it is not known. */
  readonly bar: { readonly x: number; readonly width: number; readonly dashed: boolean } | null;
  readonly stretch: Stretch;
}

/** Nothing is drawn where no day is known: what is only known to lie between two days is dashed between them. */
export function piecesOf({ stretches }: Track, axis: Axis, today: string): readonly Piece[] {
  let last = axis.from;
  return stretches.map((stretch) => {
    const { on, precision, until, inferred, lasts } = stretch;
    const start = on ?? last;
    last = start > last ? start : last;
    const end = until ?? (lasts ? today : null);
    const x = placeOf(start, axis);
    const stop = end === null ? x : placeOf(end, axis);
    const dashed = inferred || on === null;
    const bar = stop > x ? { x, width: stop - x, dashed } : null;
    if (on === null) return { kind: 'unknown', x, width: 0, bar, stretch };
    if (precision === 'day') return { kind: 'point', x, width: 0, bar, stretch };
    const width = ((precision === 'month' ? 30 : 365) / (dayNumber(axis.to) - dayNumber(axis.from))) * 100;
    return { kind: precision === 'month' ? 'month' : 'year', x, width, bar, stretch };
  });
}

/** Labels that would lie over one another are left out; the list beside says all. */
export function labelled(pieces: readonly Piece[], room = 18): ReadonlySet<Piece> {
  const kept = new Set<Piece>();
  let taken = -Infinity;
  for (const piece of pieces.toReversed()) {
    if (kept.size > 0 && taken - piece.x < room) continue;
    kept.add(piece);
    taken = piece.x;
  }
  return kept;
}
