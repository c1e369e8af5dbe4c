import type { ActDefinition, ChartId } from '../definition.js';
import type { ChartRegistry } from '../registry.js';
import type { Role } from '../vocabulary.js';
import { OPERATION_NAMES, rolesFor, ruleOf, type Reach } from './operations.js';

/** One right: what, who, and how far it reaches for each. */
export interface Permission {
  readonly kind: 'operation' | 'act';
  readonly name: string;
  /** The chart an act belongs to; null for an operation. */
  readonly chart: ChartId | null;
  /** Versions of the chart in which the act has these rights, the oldest first. */
  readonly versions: readonly number[];
  /** True when it needs no sign-in. */
  readonly open: boolean;
  readonly grants: readonly { readonly role: Role; readonly reach: Reach }[];
  readonly source: string;
}

/** Every right there is: the operations, then each chart's acts. Made from what the guards themselves read. */
export function permissionTable(charts: Pick<ChartRegistry, 'definitions'>): readonly Permission[] {
  return [...OPERATION_NAMES.map(ofOperation), ...ofActs(charts)];
}

function ofOperation(name: (typeof OPERATION_NAMES)[number]): Permission {
  const { grants, source } = ruleOf(name);
  const open = grants === 'anyone';
  return {
    kind: 'operation',
    name,
    chart: null,
    versions: [],
    open,
    grants: open ? [] : rolesFor(name).map((role) => ({ role, reach: grants[role] ?? 'own' })),
    source,
  };
}

/** Versions of a chart that give an act to the same people are one row. */
function ofActs({ definitions }: Pick<ChartRegistry, 'definitions'>): readonly Permission[] {
  const rows = new Map<string, Permission>();
  for (const { id, version, acts } of definitions) {
    for (const [name, act] of Object.entries(acts)) {
      const grants = act.roles.map((role) => ({ role, reach: reachOf(role, act) }));
      const key = JSON.stringify([id, name, grants]);
      const versions = [...new Set([...(rows.get(key)?.versions ?? []), version])].toSorted((a, b) => a - b);
      rows.set(key, { kind: 'act', name, chart: id, versions, open: false, grants, source: act.source });
    }
  }
  return [...rows.values()];
}

/** How far an act's role reaches, as `mandateFor` has it: a company acts on its own products only, whatever the scope. */
export function reachOf(role: Role, { scope }: Pick<ActDefinition, 'scope'>): Reach {
  if (role === 'company-user') return 'own-product';
  return scope ?? 'national';
}
