import {
  charts,
  isBallPublic,
  isItemPublic,
  nextStatesOf,
  publicDate,
  publicReason,
  publicState,
  whyNotOnward,
  type BallHolder,
  type CaseKind,
  type ChartId,
  type Instance,
  type IsoDate,
  type Ball,
  type ProcessVersion,
  type Reason,
  type Stage,
} from '#process';
import type { PublicEntry } from './public-entry.js';

/** What the stores know of a case that is public, before it has been decided what of it may be shown. */
export interface PublicSource {
  readonly id: string;
  readonly processVersion: ProcessVersion;
  readonly kind: CaseKind;
  readonly product: string;
  readonly substance: string;
  readonly indication: string;
  readonly company: string;
  readonly origin: 'live' | 'history';
  /** Step it stood at when it last was somewhere public. */
  readonly stage: Stage;
  readonly mainChart: ChartId;
  readonly mainVersion: number;
  readonly state: readonly string[];
  readonly outcome: string | null;
  readonly balls: readonly Ball[];
  readonly onHold: boolean;
  /** Since when it is on hold, and what whoever paused it wants everybody to know. */
  readonly hold: { readonly since: IsoDate | null; readonly publicReason: string | null };
  readonly changedAt: Date;
}

/** A deadline as it was armed, and what became of it. */
export interface DeadlineRecord {
  readonly instanceId: string;
  readonly chart: ChartId;
  readonly kind: string;
  readonly dueOn: IsoDate;
  readonly status: 'running' | 'fired' | 'disarmed' | 'lapsed';
  readonly armedAt: Date;
  readonly endedAt: Date | null;
}

/** A council's item that has been put on the list of a meeting. */
export interface ScheduledItem {
  readonly instanceId: string;
  readonly kind: string;
  readonly meetingOn: IsoDate;
  readonly agendaSent: boolean;
}

/** How a case's main instance stands on a day, for what its guards say. */
export interface StandingMain {
  readonly main: Pick<Instance, 'value' | 'context'>;
  readonly today: IsoDate;
}

/** Why a case does not go on from a state yet. */
export interface PublicWhyNot {
  readonly state: string;
  readonly reason: Reason;
}

/** A planned date, with those it had before. */
export interface PublicPlan {
  readonly id: string;
  /** Kind of the deadline, or `meeting:` and the kind of the council's item. */
  readonly what: string;
  readonly chart: ChartId;
  readonly dueOn: IsoDate;
  readonly holder: BallHolder;
  readonly ours: boolean;
  readonly moved: readonly { readonly from: IsoDate; readonly on: string; readonly reasons: readonly string[] }[];
}

/** Everything of a case that everybody may know, in codes. The only source of public pages, feeds, open data and letters. */
export interface PublicCase {
  readonly id: string;
  readonly processVersion: ProcessVersion;
  readonly kind: CaseKind;
  readonly product: string;
  readonly substance: string;
  readonly indication: string;
  readonly company: string;
  readonly fromHistory: boolean;
  readonly stage: Stage;
  readonly chart: ChartId;
  readonly chartVersion: number;
  readonly states: readonly string[];
  readonly outcome: string | null;
  readonly balls: readonly Ball[];
  readonly hold: {
    readonly since: IsoDate | null;
    readonly until: IsoDate | null;
    readonly reason: string | null;
  } | null;
  /** Nearest first. */
  readonly plans: readonly PublicPlan[];
  /** Of the states it stands in, where that may be told; lists tell none. */
  readonly whyNot: readonly PublicWhyNot[];
  /** Latest first. */
  readonly log: readonly PublicEntry[];
  readonly changedAt: string;
}

/**
 * Takes out of a case what is public, field by field: whatever is not named here stays inside.
 *
 * @param log  entries that `publicEntry` has let through
 * @param standing  what its guards are asked about; null where nobody asks why it waits
 */
export function publicCase(
  source: PublicSource,
  log: readonly PublicEntry[],
  deadlines: readonly DeadlineRecord[] = [],
  items: readonly ScheduledItem[] = [],
  standing: StandingMain | null = null,
): PublicCase {
  const { id, processVersion, kind, product, substance, indication, company, stage, mainChart, changedAt } = source;
  const states = source.state.flatMap((path) => publicState(mainChart, path) ?? []);
  const plans = [...planned(deadlines, log), ...meetings(items)].toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  return {
    id,
    processVersion,
    kind,
    product,
    substance,
    indication,
    company,
    fromHistory: source.origin === 'history',
    stage,
    chart: mainChart,
    chartVersion: source.mainVersion,
    states: [...new Set(states)],
    outcome: source.outcome,
    balls: source.balls.filter(({ state }) => isBallPublic(mainChart, state)),
    hold: source.onHold ? heldUntil(source, plans) : null,
    plans,
    whyNot: standing === null ? [] : whyNotOf(source, standing),
    log: latestFirst(log),
    changedAt: changedAt.toISOString(),
  };
}

/** The first reason alone is asked: were another told instead of one that may not be, its silence would speak. */
function whyNotOf({ mainChart, mainVersion, state }: PublicSource, { main, today }: StandingMain) {
  const chart = charts.all().find(({ definition: { id, version } }) => id === mainChart && version === mainVersion);
  if (!chart) return [];
  return state.flatMap((path): readonly PublicWhyNot[] => {
    if (publicState(mainChart, path) !== path) return [];
    const next = nextStatesOf(chart, path);
    const why = whyNotOnward(chart, main, path, next, today);
    const told = why && publicReason(why);
    return told ? [{ state: path, reason: told }] : [];
  });
}

function heldUntil({ hold }: PublicSource, plans: readonly PublicPlan[]): PublicCase['hold'] {
  const until = plans.find(({ what }) => what === 'hold-ends')?.dueOn ?? null;
  return { since: hold.since, until, reason: hold.publicReason };
}

/** What happened later comes first. What has no day stands where it was told: after what was recorded before it. */
export function latestFirst(log: readonly PublicEntry[]): readonly PublicEntry[] {
  let last = '';
  const placed = log
    .toSorted((a, b) => a.seq - b.seq)
    .map((entry) => ({ entry, day: (last = entry.occurred.date ?? last) }));
  return placed
    .toSorted((a, b) => (a.day === b.day ? b.entry.seq - a.entry.seq : a.day < b.day ? 1 : -1))
    .map(({ entry }) => entry);
}

/** Running dates that are public, each with the dates it was moved from and what was published of why. */
function planned(deadlines: readonly DeadlineRecord[], log: readonly PublicEntry[]): readonly PublicPlan[] {
  return deadlines.flatMap((running) => {
    const rule = running.status === 'running' ? publicDate(running.chart, running.kind) : null;
    if (rule === null) return [];
    const { instanceId, kind, chart, dueOn } = running;
    const own = deadlines.filter((one) => one.instanceId === instanceId && one.kind === kind);
    return [
      {
        id: `${instanceId}-${kind}`,
        what: kind,
        chart,
        dueOn,
        holder: rule.holder,
        ours: rule.ours,
        moved: movesTo(running, own, log),
      },
    ];
  });
}

/** A date that moves ends in the same step in which its next one begins. */
function movesTo(to: DeadlineRecord, own: readonly DeadlineRecord[], log: readonly PublicEntry[]): PublicPlan['moved'] {
  const others = own.filter((one) => one !== to);
  const before = others.find(
    ({ status, endedAt }) => status === 'disarmed' && endedAt !== null && endedAt.getTime() === to.armedAt.getTime(),
  );
  if (before === undefined) return [];
  const at = to.armedAt.toISOString();
  const because = log.filter(({ recordedAt }) => new Date(recordedAt).toISOString() === at);
  const reasons = because.flatMap(({ words }) =>
    words.flatMap(({ name, texts }) => (name === 'publicReason' || name === 'reason' ? texts : [])),
  );
  return [...movesTo(before, others, log), { from: before.dueOn, on: at, reasons }];
}

/** A meeting's day is public when its list has been sent. */
const meetings = (items: readonly ScheduledItem[]): readonly PublicPlan[] =>
  items
    .filter(({ kind, agendaSent }) => agendaSent && isItemPublic(kind))
    .map(({ instanceId, kind, meetingOn }) => ({
      id: `${instanceId}-meeting`,
      what: `meeting:${kind}`,
      chart: 'council-item',
      dueOn: meetingOn,
      holder: 'council',
      ours: false,
      moved: [],
    }));
