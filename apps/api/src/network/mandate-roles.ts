import type { MandateRoleList } from '#contract';
import { nameOf, type Locale } from '#messages';
import { NARROWED } from '#network';
import { BODIES, FIELDS, HEALTH_CARE_REGIONS, ROLES, SEATS } from '#process';
import { link } from '../http/links.js';

/** Roles that can be given, by their names, and the names of what narrows them. */
export function mandateRoles(locale: Locale, root: string): MandateRoleList {
  const named = <Code extends string>(kind: 'field' | 'area' | 'body' | 'seat', codes: readonly Code[]) =>
    codes.map((code) => ({ code, label: nameOf(kind, code, locale) }));
  return {
    roles: ROLES.flatMap((role) =>
      role === 'system' || role === 'public'
        ? []
        : [
            {
              role,
              roleLabel: nameOf('role', role, locale),
              holder: role === 'mail-gateway' ? ('service' as const) : ('either' as const),
              needs: [...NARROWED[role].needs],
              allows: [...NARROWED[role].may],
            },
          ],
    ),
    fields: named('field', FIELDS),
    healthCareRegions: named('area', HEALTH_CARE_REGIONS),
    bodies: named('body', BODIES),
    seats: named('seat', SEATS),
    _links: [link(root, 'self', '/mandate-roles'), link(root, 'mandates', '/mandates')],
  };
}
