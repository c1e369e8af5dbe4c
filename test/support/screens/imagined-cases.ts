import type { Actor, CaseAggregate } from '#casework';
import type { CaseDetails, InstanceView } from '#persistence';
import {
  activePaths,
  CASE_KINDS,
  charts,
  isCaseKind,
  newInstance,
  REGION_CODES,
  REGIONS,
  ROLES,
  stockholmDate,
  type AggregateKind,
  type CompiledChart,
  type Instance,
  type Mandate,
  type Role,
  type StateValue,
} from '#process';
import { actsOfRole, statesOffering } from './offering-states.js';

const COMPANY = 'Påhittat AB';

/** A case that stands, in runs side by side, in states that take every act a role has in a chart. Nothing of it is stored. */
export interface ImaginedCase {
  readonly chart: CompiledChart;
  readonly role: Role;
  readonly acts: readonly string[];
  readonly aggregate: CaseAggregate;
  readonly details: CaseDetails;
  /** Somebody with the role, as widely as mandates go. */
  readonly actor: Actor;
}

/**
 * One for every chart and every role that has an act in it: in its newest version, and in an older one where that has acts for the
 * role which the newest lacks.
 */
export function imaginedCases(now: Date): readonly ImaginedCase[] {
  const newestFirst = charts.all().toReversed();
  const pairs = newestFirst.flatMap((chart) => ROLES.map((role) => ({ chart, role, acts: actsOfRole(chart, role) })));
  const met = new Set<string>();
  const wanted = pairs.filter(({ chart, role, acts }) => {
    const fresh = acts.filter((act) => !met.has(`${chart.definition.id} ${act} ${role}`));
    for (const act of fresh) met.add(`${chart.definition.id} ${act} ${role}`);
    return fresh.length > 0;
  });
  return wanted.flatMap((pair, index) => {
    const one = imagined(pair, index, now);
    return runsOnCases(pair.chart) ? [one] : eachAlone(one);
  });
}

/** What runs on no case has one run of its own: each of the runs that were imagined side by side. */
const eachAlone = (one: ImaginedCase): readonly ImaginedCase[] =>
  one.details.instances.map((view, n) => {
    const id = one.aggregate.id.replace(/^.{8}/, String(100 + n).padStart(8, '0'));
    const { instances } = one.aggregate.state;
    const alone = new Map([...instances].filter(([instanceId]) => instanceId === view.id));
    const state = { ...one.aggregate.state, mainId: view.id, instances: alone };
    return {
      ...one,
      aggregate: { ...one.aggregate, id, state },
      details: {
        ...one.details,
        id,
        product: `${one.details.product} ${n}`,
        mainInstanceId: view.id,
        instances: [view],
      },
    };
  });

/** Whether a chart runs on cases: by itself, beside one, or begun by another chart. What does not has pages of its own. */
export const runsOnCases = ({ definition: { kinds, attaches } }: CompiledChart): boolean =>
  kinds === undefined || attaches === true || kinds.some(isCaseKind);

const idOf = (kind: number, index: number): string =>
  `0000000${kind}-0000-7000-8000-${String(index).padStart(12, '0')}`;

type Pair = Pick<ImaginedCase, 'chart' | 'role' | 'acts'>;

function imagined({ chart, role, acts }: Pair, index: number, now: Date): ImaginedCase {
  const { definition } = chart;
  const id = idOf(1, index);
  const isRegional = Object.values(definition.acts).some(({ scope }) => scope === 'own-region');
  const instances = statesOffering(chart, acts).map((value, n): Instance => {
    const key = isRegional ? (REGION_CODES[n] ?? null) : null;
    return standing(chart, value, { id: idOf(2, index * 100 + n), key, now });
  });
  const kind: AggregateKind = definition.kinds?.find(isCaseKind) ?? (runsOnCases(chart) ? CASE_KINDS[0] : 'conflict');
  const processVersion = definition.processVersion ?? 'IN_OUT_2018';
  const main = instances[0] ?? null;
  const profile = {
    caseKey: id,
    origin: 'live' as const,
    historyId: null,
    processVersion,
    kind,
    product: `Provmedel ${index}`,
    substance: 'provsubstans',
    indication: `${definition.id} ${definition.version}, ${role}`,
    company: COMPANY,
  };
  const state = { processVersion, mainId: main?.id ?? null, instances: new Map(instances.map((one) => [one.id, one])) };
  return {
    chart,
    role,
    acts,
    aggregate: { id, profile, revision: 1, lastSeq: 1, headHash: '0'.repeat(64), state },
    details: {
      id,
      ...profile,
      kind: isCaseKind(kind) ? kind : CASE_KINDS[0],
      mainInstanceId: main?.id ?? null,
      mainChart: definition.id,
      mainVersion: definition.version,
      stage: 'opinions',
      state: [],
      outcome: null,
      balls: [],
      onHold: false,
      revision: 1,
      lastSeq: 1,
      createdAt: now,
      updatedAt: now,
      links: [],
      instances: instances.map(toView),
      deadlines: [],
      tasks: [],
    },
    actor: { personId: idOf(3, ROLES.indexOf(role)), mandates: mandatesOf(role, isRegional ? instances : []) },
  };
}

interface Birth {
  readonly id: string;
  readonly key: string | null;
  readonly now: Date;
}

function standing(chart: CompiledChart, value: StateValue, { id, key, now }: Birth): Instance {
  const on = stockholmDate(now);
  const entered = Object.fromEntries(activePaths(value).map((path) => [path, on]));
  return { ...newInstance(chart, { id, key, parentId: null, on }), value, entered };
}

const toView = ({ id, chart, version, key, parentId, value, entered, done }: Instance): InstanceView => ({
  id,
  chart,
  version,
  key,
  parentId,
  value,
  entered,
  vague: null,
  done,
});

/** The role for each region that has a run, where the chart has one per region; else once. */
function mandatesOf(role: Role, regional: readonly Instance[]): readonly Mandate[] {
  const company = role === 'company-user' ? { company: COMPANY } : {};
  const codes = REGION_CODES.filter((code) => regional.some(({ key }) => key === code));
  if (codes.length > 0)
    return codes.map((region) => ({ role, region, healthCareRegion: REGIONS[region].healthCareRegion, ...company }));
  return [{ role, region: '12', healthCareRegion: 'sodra', ...company }];
}
