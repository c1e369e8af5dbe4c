import { explainStatus, type Locale, type StandingState, type StatusHold } from '#messages';
import type { CaseDetails, CaseRow, InstanceView } from '#persistence';
import {
  ancestorsOf,
  charts,
  nextStatesOf,
  type CompiledChart,
  type Instance,
  type IsoDate,
  whyNotOnward,
} from '#process';

/** What a page of one case knows beyond what every list does. */
export interface Looked {
  readonly details: CaseDetails;
  /** The main instance as the engine has it, for what its guards say. */
  readonly main: Instance | null;
}

/** Where a case stands, in two or three sentences for somebody outside. Lists tell no last day and no reason. */
export function statusSentence(row: CaseRow, today: IsoDate, locale: Locale, looked: Looked | null = null): string {
  const { mainChart, mainVersion, state, balls, onHold } = row;
  if (mainChart === null) return '';
  const chart = charts.all().find(({ definition: { id, version } }) => id === mainChart && version === mainVersion);
  const hold = onHold ? holdOf(row, looked) : null;
  const states = state.map((path) => standing(path, chart ?? null, looked, today));
  return explainStatus({ chart: mainChart, states, balls, hold, today }, locale);
}

function standing(path: string, chart: CompiledChart | null, looked: Looked | null, today: IsoDate): StandingState {
  if (!chart) return { path, next: [], due: null, whyNot: null };
  const next = nextStatesOf(chart, path);
  const due = looked ? dueIn(path, chart, looked.details) : null;
  return { path, next, due, whyNot: looked?.main ? whyNotOnward(chart, looked.main, path, next, today) : null };
}

/** The first last day that runs because of a state: the case's own, or that of the round it waits for. */
function dueIn(path: string, { definition }: CompiledChart, { mainInstanceId, deadlines, instances }: CaseDetails) {
  const places = [path, ...ancestorsOf(path)];
  const kinds = new Set(definition.deadlines.flatMap(({ in: at, kind }) => (places.includes(at) ? [kind] : [])));
  const asksRegions = ASKING_REGIONS.some((end) => path.endsWith(end));
  const rounds = asksRegions ? instances.filter(isOpenRound).map(({ id }) => id) : [];
  const running = deadlines.filter(
    ({ status, kind, instanceId }) =>
      status === 'running' && ((instanceId === mainInstanceId && kinds.has(kind)) || rounds.includes(instanceId)),
  );
  return running.map(({ dueOn }) => dueOn).toSorted()[0] ?? null;
}

/** States in which a case waits for a round. */
const ASKING_REGIONS = ['consultation', 'regionalHearing'] as const;
const isOpenRound = ({ chart, done }: InstanceView): boolean => chart === 'opinion-round' && !done;

function holdOf({ mainInstanceId }: CaseRow, looked: Looked | null): StatusHold {
  const { details, main } = looked ?? {};
  const instance = details?.instances.find(({ id }) => id === mainInstanceId);
  const ends = details?.deadlines.find(({ kind, status }) => kind === 'hold-ends' && status === 'running');
  const reason = main?.context['holdPublicReason'];
  return {
    since: instance?.entered['hold.onHold'] ?? null,
    until: ends?.dueOn ?? null,
    reason: typeof reason === 'string' ? reason : null,
  };
}
