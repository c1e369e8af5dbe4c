import type { OfferedActView } from '#contract';

/** Acts of one run of a chart, as the panel tells them. */
export interface ActGroup {
  readonly instanceId: string;
  readonly chart: string;
  /** County code, where there is one run per region. */
  readonly key: string | null;
  readonly allowed: readonly OfferedActView[];
  readonly refused: readonly OfferedActView[];
}

/** Runs of charts of which there is one per region, told together. */
export interface RegionalGroup {
  readonly chart: string;
  readonly groups: readonly ActGroup[];
}

export interface Panel {
  /** The case itself first, then what runs beside it, in the order it began. */
  readonly single: readonly ActGroup[];
  readonly regional: readonly RegionalGroup[];
}

/** Nobody but the system performs them, so nobody is offered them. */
const isForPeople = ({ roles }: OfferedActView): boolean => roles.some((role) => role !== 'system');

/** Acts grouped by the run they concern; runs without anything to tell are left out. */
export function panelOf(acts: readonly OfferedActView[], mainId: string | null): Panel {
  const groups = new Map<string, OfferedActView[]>();
  for (const act of acts.filter(isForPeople)) {
    const known = groups.get(act.instanceId);
    if (known) known.push(act);
    else groups.set(act.instanceId, [act]);
  }
  const all = [...groups].flatMap(([instanceId, list]) => toGroup(instanceId, list));
  const regional = all.filter(isRegional);
  const single = all.filter((group) => !isRegional(group));
  return {
    single: single.toSorted((a, b) => Number(b.instanceId === mainId) - Number(a.instanceId === mainId)),
    regional: [...new Set(regional.map(({ chart }) => chart))].map((chart) => ({
      chart,
      groups: regional.filter((group) => group.chart === chart),
    })),
  };
}

function toGroup(instanceId: string, list: readonly OfferedActView[]): readonly ActGroup[] {
  const [first] = list;
  if (!first) return [];
  const allowed = list.filter(({ allowed: may }) => may).toSorted((a, b) => Number(b.awaited) - Number(a.awaited));
  const refused = list.filter(({ allowed: may, whyNot }) => !may && whyNot !== null);
  return [{ instanceId, chart: first.chart, key: first.key, allowed, refused }];
}

const isRegional = ({ key }: ActGroup): boolean => key !== null && /^\d{2}$/.test(key);

/** What keeps somebody from an act, the nearest first: what the state lacks before what is somebody else's. */
export const byNearness = (refused: readonly OfferedActView[]): readonly OfferedActView[] =>
  refused.toSorted((a, b) => distance(a) - distance(b));

const OTHERS = ['role-not-allowed', 'scope-not-allowed', 'other-region', 'other-case', 'other-company', 'other-area'];
const distance = ({ whyNot }: OfferedActView): number => (OTHERS.includes(whyNot?.code ?? '') ? 1 : 0);

/** How many acts are told before *more*. */
export const MOST_SHOWN = 5;
