import type { ChartView, ChartWords } from '#contract';

/** A state of a chart as the map tells it. */
export interface MapState {
  readonly path: string;
  readonly label: string;
  readonly depth: number;
  /** The case stands here, or in something within it. */
  readonly lit: boolean;
  /** The case stands exactly here. */
  readonly here: boolean;
  readonly sentence: string;
  readonly ways: readonly Way[];
}

/** One act that leads on from a state. */
export interface Way {
  readonly act: string;
  readonly label: string;
  /** Who may do it and where it leads, in words. */
  readonly sentence: string;
  readonly to: readonly { readonly path: string; readonly label: string }[];
}

type Chart = Pick<ChartView, 'states'>;
type Words = Pick<ChartWords, 'states'>;

/** Every state of a chart in its own order, with what leads on from it; the one source of list, words and drawing. */
export function mapOf({ states }: Chart, words: Words, lit: readonly string[]): readonly MapState[] {
  const labels = new Map(states.map(({ path, label }) => [path, label]));
  const said = new Map(words.states.map((state) => [state.path, state]));
  return states
    .filter(({ path }) => path !== '')
    .map(({ path, label, transitions }) => ({
      path,
      label,
      depth: path.split('.').length - 1,
      lit: lit.some((one) => one === path || one.startsWith(`${path}.`)),
      here: lit.includes(path),
      sentence: said.get(path)?.sentence ?? '',
      ways: transitions.map(({ act, label: way, targets }, index) => ({
        act,
        label: way,
        sentence: said.get(path)?.acts[index]?.sentence ?? '',
        to: targets.map((target) => ({ path: target, label: labels.get(target) ?? target })),
      })),
    }));
}

/** Somewhere that a case can go, and what leads there. */
export interface Onward {
  readonly path: string;
  readonly label: string;
  readonly ways: readonly Way[];
}

/** A present state, and what it can become: ways out of itself first, then out of what holds it. */
export interface FromHere {
  readonly state: MapState;
  readonly onward: readonly Onward[];
}

/** Where a case can go from its present states; acts that leave it where it stands are left out. */
export function fromHere(map: readonly MapState[]): readonly FromHere[] {
  return map
    .filter(({ here }) => here)
    .map((state) => {
      const around = map
        .filter(({ path }) => path === state.path || state.path.startsWith(`${path}.`))
        .toSorted((a, b) => b.depth - a.depth);
      return { state, onward: byPlace(around.flatMap(({ ways }) => ways).filter(({ to }) => to.length > 0)) };
    });
}

function byPlace(ways: readonly Way[]): readonly Onward[] {
  const places = new Map<string, { path: string; label: string; ways: Way[] }>();
  for (const way of ways) {
    const path = way.to[0]?.path ?? '';
    const label = way.to.map((one) => one.label).join(', ');
    const known = places.get(label) ?? { path, label, ways: [] };
    if (!known.ways.some(({ act }) => act === way.act)) known.ways.push(way);
    places.set(label, known);
  }
  return [...places.values()];
}
