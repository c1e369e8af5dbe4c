import {
  actsOf,
  activePaths,
  charts,
  isoDate,
  onDay,
  type AggregateKind,
  type Instance,
  type IsoDate,
  type ProcessVersion,
  type Role,
  type StateNode,
  type StateValue,
} from '#process';
import type { CaseStory } from '../story/case-story.js';
import { medicine } from '../story/world.js';
import type { Story } from '../story/story.js';
import {
  chartOf,
  instanceAt,
  isAct,
  moved,
  personOf,
  regionOf,
  unopened,
  type ActMove,
  type ImaginedCase,
  type Move,
  type Place,
} from './imagined-case.js';
import { matterOf } from './matter.js';
import { START, type ChartWays } from './case-ways.js';

/** What was seen of a chart on the way through its states. */
export interface Seen {
  /** States that a stored instance stood in after an act. */
  readonly stood: Set<string>;
  /** States that the journal says were left, though no stored instance stood in them. */
  readonly left: Set<string>;
  /** Where what is stored or offered differs from what the charts say. */
  readonly astray: string[];
}

/** Ways that are not the beginning of another; who walks these has walked them all. */
export function longestWays(ways: ChartWays['ways']): readonly (readonly Move[])[] {
  const texts = [...ways.values()].map((way) => way.map((move) => JSON.stringify(move)).join());
  return [...ways.values()].filter(
    (_, index) =>
      texts.indexOf(texts[index] ?? '') === index &&
      !texts.some((other) => other !== texts[index] && other.startsWith(`${texts[index]},`)),
  );
}

/** Walks all ways side by side through the same days, each with a case of its own, and looks at what is stored after every move. */
export async function walkAll(story: Story, { processVersion, at, ways }: ChartWays): Promise<Seen> {
  const seen: Seen = { stood: new Set(), left: new Set(), astray: [] };
  const walks = longestWays(ways).map(
    (way, index) => new WalkedCase(story, way, at, `${at.chart} ${index}`, unopened(processVersion, START), seen),
  );
  for (let day: IsoDate | null = START; day !== null; day = earliestOf(walks)) {
    await story.on(day);
    await Promise.all(walks.map((walk) => walk.goesOn()));
  }
  await Promise.all(walks.map((walk) => walk.readsJournal()));
  return seen;
}

const earliestOf = (walks: readonly WalkedCase[]): IsoDate | null =>
  walks.flatMap((walk) => walk.nextDay ?? []).toSorted()[0] ?? null;

class WalkedCase {
  private story: CaseStory | null = null;
  private done = 0;

  constructor(
    private readonly world: Story,
    private readonly way: readonly Move[],
    private readonly at: Place,
    private readonly name: string,
    private imagined: ImaginedCase,
    private readonly seen: Seen,
  ) {}

  get nextDay(): IsoDate | null {
    const next = this.way[this.done];
    return next ? dayOf(next) : null;
  }

  /** Makes the moves of today. */
  async goesOn(): Promise<void> {
    for (let move = this.way[this.done]; move && dayOf(move) <= this.world.today; move = this.way[this.done]) {
      if (isAct(move)) await this.performs(move);
      this.done += 1;
      const next = moved(this.imagined, move);
      if (!next) throw new Error(`${this.name}: ${JSON.stringify(move)} is refused without a database`);
      this.imagined = next;
      await this.looks(move);
    }
  }

  async readsJournal(): Promise<void> {
    for (const { chart, from } of (await this.story?.journal()) ?? [])
      if (chart === this.at.chart) for (const leaf of from) ancestors(leaf).forEach((path) => this.seen.left.add(path));
  }

  private async performs({ at, act, facts, by, on }: ActMove): Promise<void> {
    const of = medicine(this.name, 'påhittad sjukdom', {
      processVersion: this.imagined.state.processVersion,
      kind: kindFor(at, this.imagined.state.processVersion),
    });
    const actor = actorOf(by, at);
    if (!this.story) {
      this.story = await this.world.opens(actor, at.chart, of, act, facts);
      return;
    }
    const { state } = await this.world.stored(this.story.caseId);
    const instance = instanceAt(state, at);
    const offered =
      instance && actsOf(chartOf(instance), instance, matter(instance), actor, on).find((one) => one.act === act);
    if (!instance || !offered?.allowed) this.goesAstray(`${act} is not offered`, offered?.reason);
    await this.world.performs(actor, {
      caseId: this.story.caseId,
      ...(instance && { instanceId: instance.id }),
      act,
      facts,
      occurred: onDay(isoDate(on)),
    });
  }

  /** Every instance stands where the charts put it, and the walked one offers what its states' rows say. */
  private async looks(move: Move): Promise<void> {
    const { state } = await this.world.stored(this.story?.caseId ?? '');
    const [is, should] = [state, this.imagined.state].map(({ instances }) =>
      [...instances.values()].map(nameOf).toSorted(),
    );
    if (JSON.stringify(is) !== JSON.stringify(should)) this.goesAstray('stored elsewhere', { move, is, should });
    const instance = instanceAt(state, this.at);
    if (!instance) return;
    activePaths(instance.value).forEach((path) => this.seen.stood.add(path));
    const { definition } = chartOf(instance);
    const offers = actsOf(
      chartOf(instance),
      instance,
      matter(instance),
      actorOf('coordinator', this.at),
      this.world.today,
    );
    const [offered, tabled] = [offers.map(({ act }) => act), [...new Set(actsInRows(definition.root, instance.value))]];
    if (offered.toSorted().join() !== tabled.toSorted().join())
      this.goesAstray('offers other acts', { value: instance.value, offered, tabled });
  }

  private goesAstray(what: string, why: unknown): void {
    this.seen.astray.push(`${this.name}, after ${this.done} moves: ${what} ${JSON.stringify(why)}`);
  }
}

/** Everybody acts where they may; who may act where is tested elsewhere. */
const COMPANY = medicine('', '').company;

/** Of the kinds of cases that open on a chart, the first. */
const kindFor = ({ chart }: Place, processVersion: ProcessVersion): AggregateKind =>
  charts.current(chart, START, processVersion).definition.kinds?.[0] ?? 'medicine';

const matter = (instance: Instance) => ({ ...matterOf(instance), company: COMPANY });

const dayOf = (move: Move): IsoDate => (isAct(move) ? move.on : move.until);
const nameOf = ({ chart, version, key, value }: Instance): string => JSON.stringify([chart, version, key, value]);
const ancestors = (path: string): readonly string[] =>
  path.split('.').map((_, index, parts) => parts.slice(0, index + 1).join('.'));

const actorOf = (by: Role, at: Place) => ({
  personId: personOf(by),
  name: `Exempel ${by}`,
  mandates: [{ role: by, region: regionOf(at), company: COMPANY }],
});

/** Acts in the rows of the root and of every active state, read from the definition alone. */
function actsInRows(node: StateNode, value: StateValue): readonly string[] {
  const own = Object.keys(node.on ?? {});
  const below: readonly (readonly [string, StateValue | null])[] =
    typeof value === 'string' ? [[value, null]] : Object.entries(value);
  return [
    ...own,
    ...below.flatMap(([name, inner]) => {
      const child = node.states?.[name];
      if (!child) return [];
      return inner === null ? Object.keys(child.on ?? {}) : actsInRows(child, inner);
    }),
  ];
}
