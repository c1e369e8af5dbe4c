import type { CaseCourse } from '#contract';
import { closedAreas, nameOf } from '#messages';
import type { ChartRegistry, FactField, Instance, Role } from '#process';
import type { Caller } from '../../actor/caller.js';

/** Charts whose secret facts are prices and terms. What documents keep to themselves is told with each document. */
const PRICED: readonly string[] = ['medicine-case', 'atmp-case', 'device-case', 'signature', 'procurement'];

/** Areas of the case that are closed, for whom they open, and nothing of what is in them. */
export function closedAreasOf(
  instances: readonly Instance[],
  charts: ChartRegistry,
  { actor, locale }: Caller,
): CaseCourse['closedAreas'] {
  const priced = instances.filter(({ chart }) => PRICED.includes(chart));
  const roles = new Set(
    priced.flatMap(({ chart, version }) =>
      Object.values(charts.chart(chart, version).definition.acts).flatMap((act): readonly Role[] =>
        Object.values(act.facts).some(isSecret) ? act.roles : [],
      ),
    ),
  );
  roles.delete('system');
  if (roles.size === 0) return [];
  return [
    {
      area: 'prices',
      label: closedAreas[locale].prices,
      closed: !actor.mandates.some(({ role }) => roles.has(role)),
      roleLabels: [...roles].map((role) => nameOf('role', role, locale)),
    },
  ];
}

function isSecret(field: FactField): boolean {
  if (field.secret === true) return true;
  if (field.kind === 'list') return isSecret(field.of);
  return field.kind === 'record' && Object.values(field.fields).some(isSecret);
}
