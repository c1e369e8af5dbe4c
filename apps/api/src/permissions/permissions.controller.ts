import { Controller, Get, Header, Query } from '@nestjs/common';
import { permissionList, permissionQuery, type PermissionList, type PermissionQuery } from '#contract';
import { actLabel, nameOf, operationText, type Locale } from '#messages';
import { ChartRegistry, isOperationName, permissionTable, type Permission } from '#process';
import { CurrentVisitor, type Visitor } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { link, queryText } from '../http/links.js';
import { Operation } from '../openapi/operation.js';

/** The table that decides who may do what, for whoever wants to see or check it. */
@Controller('permissions')
export class PermissionsController {
  constructor(private readonly charts: ChartRegistry) {}

  @Get()
  @Header('cache-control', 'public, max-age=300')
  @Permitted('read-permissions')
  @Operation({
    id: 'listPermissions',
    tag: 'about',
    summary: 'Read the permission table',
    description:
      'Every operation and every act, with the roles that may and how far that reaches for each. The same table decides every call. Open to anyone.',
    answer: 'The table',
    schema: permissionList,
  })
  list(
    @Query({ schema: permissionQuery }) query: PermissionQuery,
    @CurrentVisitor() { locale, root }: Visitor,
  ): PermissionList {
    const { role, chart } = query;
    const rows = permissionTable(this.charts).filter(
      (row) =>
        (chart === undefined || row.chart === chart) &&
        (role === undefined || row.open || row.grants.some((grant) => grant.role === role)),
    );
    const asked = queryText(query);
    return {
      permissions: rows.map((row) => toView(row, locale)),
      _links: [link(root, 'self', asked === '' ? '/permissions' : `/permissions?${asked}`)],
    };
  }
}

const toView = (row: Permission, locale: Locale): PermissionList['permissions'][number] => ({
  ...row,
  versions: [...row.versions],
  label: labelOf(row, locale),
  grants: row.grants.map(({ role, reach }) => ({ role, label: nameOf('role', role, locale), reach })),
});

function labelOf({ chart, name }: Permission, locale: Locale): string {
  if (chart !== null) return actLabel(chart, name, locale);
  return isOperationName(name) ? operationText(name, locale) : name;
}
