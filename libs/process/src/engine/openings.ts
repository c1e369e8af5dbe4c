import type { IsoDate } from '../calendar/iso-date.js';
import type { ActDefinition } from '../definition.js';
import { mandateFor, type ActorView, type Mandate } from '../permissions/mandate.js';
import type { Reason } from '../reason.js';
import type { ChartRegistry } from '../registry.js';
import { CASE_KINDS, type CaseKind, type ProcessVersion } from '../vocabulary.js';
import { conflictOf } from './acts.js';
import type { CompiledChart } from './compile.js';

/** An act by which a case begins in a process. */
export interface Opening {
  readonly chart: CompiledChart;
  readonly process: ProcessVersion;
  readonly act: string;
  readonly definition: ActDefinition;
  /** A later chart of the same name is in force, so what begins now follows that. */
  readonly former: boolean;
  readonly kinds: readonly CaseKind[];
}

/** Every act that begins a case, of the version of each process that is in force on a day. What stands beside cases is left out. */
export function openingsOf(charts: ChartRegistry, on: IsoDate): readonly Opening[] {
  const inForce = charts.definitions.filter(({ validFrom }) => validFrom <= on);
  return inForce.flatMap((definition): readonly Opening[] => {
    const { id, version, processVersion, kinds, acts } = definition;
    if (processVersion === undefined) return [];
    const chart = charts.current(id, on, processVersion);
    if (chart.definition.version !== version) return [];
    const former = inForce.some((other) => other.id === id && other.version > version);
    const ofCases = CASE_KINDS.filter((kind) => kinds === undefined || kinds.includes(kind));
    if (ofCases.length === 0) return [];
    return Object.entries(acts).flatMap(([act, one]) =>
      one.opens === true ? [{ chart, process: processVersion, act, definition: one, former, kinds: ofCases }] : [],
    );
  });
}

/** What somebody may begin by an act. */
export interface OpeningRight {
  readonly kinds: readonly CaseKind[];
  /** By which they begin it. */
  readonly mandate: Mandate;
  /** Set for who begins cases of one company alone. */
  readonly company: string | null;
  /** What keeps them from it though they hold the role: their declarations of interest. */
  readonly reason: Reason | null;
}

/** Whether somebody may begin a case so, and of which kinds; null for whom the act is not for. */
export function openingRight({ definition, kinds }: Opening, actor: ActorView): OpeningRight | null {
  const company = actor.mandates.find(({ role }) => role === 'company-user')?.company ?? '';
  const found = kinds.flatMap((kind) => {
    const verdict = mandateFor(definition, { caseId: null, kind, company, region: null }, actor);
    if ('refusal' in verdict) return [];
    const { mandate } = verdict;
    return [{ kind, mandate, reason: conflictOf(definition, mandate, { caseId: null, kind }, actor) }];
  });
  const [first] = found;
  if (!first) return null;
  const free = found.filter(({ reason }) => reason === null);
  return {
    kinds: free.map(({ kind }) => kind),
    mandate: first.mandate,
    company: found.every(({ mandate }) => mandate.role === 'company-user') ? company : null,
    reason: free.length === 0 ? first.reason : null,
  };
}
