import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  charts,
  definitions,
  grantsFor,
  isOpen,
  mandateFor,
  may,
  mayWithin,
  OPERATION_NAMES,
  permissionTable,
  ROLES,
  ruleOf,
  type Mandate,
  type Matter,
  type Permission,
  type Reach,
  type Role,
} from '#process';
import { permissionsPage } from '../../apps/cli/src/commands/permissions.js';

const CASE = '0198c1f2-6a50-7c3e-9d55-2f1f0c7a1b01';
const OTHER_CASE = '0198c1f2-6a50-7c3e-9d55-2f1f0c7a1b02';

/** What an act or an operation may be about. */
const MATTERS: readonly Matter[] = (['medicine', 'medtech'] as const).flatMap((kind) =>
  [null, '12', '25'].flatMap((region) =>
    [{}, { area: 'sodra' as const }].map((area) => ({
      caseId: CASE,
      kind,
      company: 'Exempelbolaget AB',
      region,
      ...area,
    })),
  ),
);

/** Everything by which a mandate can be narrowed, inside and outside of the matter: places × companies, then cases and halves. */
const NARROWED: readonly Omit<Mandate, 'role'>[] = [
  ...[
    {},
    { region: '12' },
    { region: '25' },
    { healthCareRegion: 'sodra' as const },
    { healthCareRegion: 'norra' as const },
  ].flatMap((place) =>
    [{}, { company: 'Exempelbolaget AB' }, { company: 'Provföretaget AB' }].map((company) => ({
      ...place,
      ...company,
    })),
  ),
  ...[{ caseId: CASE }, { caseId: OTHER_CASE }, { field: 'medicines' as const }, { field: 'devices' as const }].map(
    (narrow) => ({
      region: '12',
      company: 'Exempelbolaget AB',
      healthCareRegion: 'sodra' as const,
      ...narrow,
    }),
  ),
];
const mandatesOf = (role: Role): readonly Mandate[] => NARROWED.map((narrowed) => ({ ...narrowed, role }));

/** Whether a mandate's case and half of the work take the matter in. */
const isInside = (mandate: Mandate, matter: Matter): boolean =>
  [undefined, matter.caseId].includes(mandate.caseId) &&
  [undefined, matter.kind === 'medtech' ? 'devices' : 'medicines'].includes(mandate.field);

/** What the table's words mean, said once more and apart from the code that decides. */
function isReached(reach: Reach, mandate: Mandate, matter: Matter): boolean {
  switch (reach) {
    case 'national':
    case 'published':
    case 'own':
    case 'as-the-act':
      return true;
    case 'own-area':
      return (
        mandate.healthCareRegion !== undefined &&
        (matter.area === undefined || matter.area === mandate.healthCareRegion)
      );
    case 'own-region':
      return matter.region === null || mandate.region === matter.region;
    case 'own-product':
      return mandate.company === matter.company;
    case 'own-case':
      return mandate.caseId === matter.caseId;
    case 'own-body':
      return mandate.body !== undefined && mandate.body === matter.body;
  }
}

const table = permissionTable(charts);
const reachIn = (row: Permission, role: Role): Reach | undefined =>
  row.grants.find((grant) => grant.role === role)?.reach;

describe('the permission table', () => {
  it('holds every act of every chart and version, and every operation, once each', () => {
    const acts = definitions.flatMap(({ id, version, acts: all }) =>
      Object.keys(all).map((act) => `${id} v${version} ${act}`),
    );
    const rows = table.flatMap(({ kind, chart, versions, name }) =>
      kind === 'act' ? versions.map((version) => `${chart} v${version} ${name}`) : [],
    );
    expect(rows.toSorted()).toEqual(acts.toSorted());
    expect(table.flatMap(({ kind, name }) => (kind === 'operation' ? [name] : []))).toEqual([...OPERATION_NAMES]);
  });

  it('decides every act for every role, inside and outside of its region, product, case and half of the work', () => {
    let [allowed, refused] = [0, 0];
    for (const { id, version, acts } of definitions) {
      for (const [name, act] of Object.entries(acts)) {
        const row = table.find((one) => one.chart === id && one.name === name && one.versions.includes(version));
        if (!row) throw new Error(`${id} ${name} is not in the table`);
        for (const role of ROLES) {
          const reach = reachIn(row, role);
          for (const mandate of mandatesOf(role)) {
            for (const matter of MATTERS) {
              const expected = reach !== undefined && isInside(mandate, matter) && isReached(reach, mandate, matter);
              const found = 'mandate' in mandateFor(act, matter, { mandates: [mandate] });
              if (found !== expected)
                throw new Error(`${id} ${name}: ${JSON.stringify({ mandate, matter, expected, found })}`);
              if (found) allowed += 1;
              else refused += 1;
            }
          }
        }
      }
    }
    expect(Math.min(allowed, refused)).toBeGreaterThan(10_000);
  });

  it('decides every operation for every role in the same way', () => {
    let [allowed, refused] = [0, 0];
    for (const operation of OPERATION_NAMES) {
      const { grants } = ruleOf(operation);
      for (const role of ROLES) {
        const reach = grants === 'anyone' ? 'published' : grants[role];
        for (const mandate of mandatesOf(role)) {
          const actor = { mandates: [mandate] };
          if (may(actor, operation) !== (reach !== undefined) || grantsFor(operation, actor)[0]?.reach !== reach)
            throw new Error(`${operation} as ${role}`);
          for (const matter of MATTERS) {
            const isOwn = reach?.startsWith('own-') === true;
            const expected =
              isOpen(operation) ||
              (reach !== undefined && isReached(reach, mandate, matter) && (!isOwn || isInside(mandate, matter)));
            if (mayWithin(actor, operation, matter) !== expected)
              throw new Error(`${operation}: ${JSON.stringify({ mandate, matter, expected })}`);
            if (expected) allowed += 1;
            else refused += 1;
          }
        }
      }
    }
    expect(Math.min(allowed, refused)).toBeGreaterThan(1_000);
  });

  it('lets nobody do anything who holds nothing', () => {
    for (const operation of OPERATION_NAMES) expect(may({ mandates: [] }, operation)).toBe(isOpen(operation));
  });

  /** Some rows as actors.md has them, so that a table that is wrong everywhere alike is noticed too. @source domain/actors.md#4 */
  it.each([
    ['opinion', 'SUBMIT', { 'contact-person': 'own-region', 'contact-deputy': 'own-region' }],
    ['horizon-item', 'SIGNAL_RECORDED', { scanner: 'national' }],
  ] as const)('gives %s %s to whom the domain gives it', (chart, name, expected) => {
    const rows = table.filter((row) => row.chart === chart && row.name === name);
    expect(rows).not.toEqual([]);
    for (const row of rows)
      expect(Object.fromEntries(row.grants.map(({ role, reach }) => [role, reach]))).toEqual(expected);
  });

  it('is the page that people read', () => {
    const page = readFileSync(new URL('../../docs/permissions.md', import.meta.url), 'utf8');
    const howToRenew = 'npm run -s ordna -- permissions > docs/permissions.md';
    expect(page === permissionsPage() ? 'in step' : howToRenew).toBe('in step');
  });
});
