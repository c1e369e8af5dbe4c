import { describe, expect, it } from '@jest/globals';
import {
  ADVISORY_ROLES,
  BODIES,
  CELL_BODIES,
  CELL_SEATS,
  charts,
  ChartRegistry,
  compileChart,
  definitions,
  FIELDS,
  isAdvisory,
  mandateFor,
  may,
  mayInBody,
  OPERATION_NAMES,
  permissionTable,
  REGION_CODES,
  ROLES,
  ruleOf,
  type ChartDefinition,
  type Mandate,
  type Matter,
} from '#process';
import { BODY_PLANS } from '#network';
import { bodyDueSentence, nameOf, networkReasonText } from '#messages';

/**
 * What is a body's own although it is an instance of a case: enquiries on the hospital exemption. Those who read the rules together
 * act in them as working group members and experts, and in no other chart does a body act. @source domain/process-atmp.md#9
 */
const OWN_INSTANCES: readonly string[] = ['exemption-enquiry'];

/** Everything that those who sit in bodies may do, by what it does. Whatever is added here is a decision about the design. */
const MAY_READ = ['read-advice', 'read-bodies', 'read-body-work', 'read-cases'];
const MAY_DO_IN_THEIR_BODY = ['advise-on-cases', 'follow-up-goals', 'lead-bodies'];

const everyMandate: readonly Mandate[] = ADVISORY_ROLES.flatMap((role) =>
  BODIES.flatMap((body) =>
    [{}, { region: '12', healthCareRegion: 'sodra' as const }, { company: 'Exempelbolaget AB' }].map((narrow) => ({
      role,
      body,
      ...narrow,
    })),
  ),
);

const everyMatter: readonly Matter[] = (['medicine', 'atmp', 'medtech'] as const).flatMap((kind) =>
  [null, ...REGION_CODES].map((region) => ({
    caseId: '0198c1f2-6a50-7c3e-9d55-2f1f0c7a1b01',
    kind,
    company: 'Exempelbolaget AB',
    region,
  })),
);

it('gives those who read the rules of the hospital exemption the seats of both groups of VOG Cell', () => {
  const planned = CELL_BODIES.flatMap((body) => BODY_PLANS[body].seats).flatMap(({ seats }) => seats);
  expect([...CELL_SEATS].toSorted()).toEqual([...new Set(planned)].filter((seat) => seat !== 'co-opted').toSorted());
});

describe('bodies that advise', () => {
  it('have no act in any chart of any version, and no task', () => {
    let acts = 0;
    for (const { id, version, acts: all, tasks } of definitions) {
      for (const [act, { roles }] of Object.entries(all)) {
        acts += 1;
        expect([`${id}@${version} ${act}`, roles.filter(isAdvisory)]).toEqual([`${id}@${version} ${act}`, []]);
      }
      for (const { kind, role } of tasks) expect([`${id} ${kind}`, isAdvisory(role)]).toEqual([`${id} ${kind}`, false]);
    }
    expect(acts).toBeGreaterThan(500);
  });

  it('are refused every act on every matter, whatever their mandate is narrowed to', () => {
    let refused = 0;
    const mandates = everyMandate.filter(({ body }) => body !== undefined && BODIES.indexOf(body) < 6);
    for (const { acts } of definitions)
      for (const act of Object.values(acts))
        for (const matter of everyMatter) {
          const found = mandateFor(act, matter, { mandates });
          if ('mandate' in found) throw new Error(`${JSON.stringify(found.mandate)} may act`);
          refused += 1;
        }
    expect(refused).toBeGreaterThan(30_000);
  });

  it('cannot be given one: a chart that names them is not sound and stops the start', () => {
    const enquiry = charts.chart('exemption-enquiry', 1).definition;
    const [act = '', first] = Object.entries(enquiry.acts)[0] ?? [];
    if (first === undefined) throw new Error('the enquiry has no act');
    for (const role of ADVISORY_ROLES) {
      const wrong: ChartDefinition = { ...enquiry, acts: { ...enquiry.acts, [act]: { ...first, roles: [role] } } };
      expect(() => compileChart(wrong)).toThrow('advises and decides nothing');
      const tasks = enquiry.tasks.map((task) => ({ ...task, role }));
      expect(() => new ChartRegistry([{ ...enquiry, tasks }])).toThrow('advises and decides nothing');
    }
  });

  it('interpret in enquiries alone, and as the group that reads the rules, not by a seat', () => {
    const ofTheGroup = definitions.filter(({ tasks }) => tasks.some(({ kind }) => kind === 'interpret-enquiry'));
    expect([...new Set(ofTheGroup.map(({ id }) => id))]).toEqual(OWN_INSTANCES);
    for (const { acts } of ofTheGroup)
      expect(
        Object.values(acts)
          .flatMap(({ roles }) => roles)
          .filter(isAdvisory),
      ).toEqual([]);
  });

  it('may do exactly what is listed here, and no more than read what is published of cases', () => {
    const granted = OPERATION_NAMES.filter((name) => {
      const { grants } = ruleOf(name);
      return grants !== 'anyone' && ADVISORY_ROLES.some((role) => grants[role] !== undefined);
    });
    const reaches = (name: (typeof OPERATION_NAMES)[number]) => {
      const { grants } = ruleOf(name);
      return grants === 'anyone' ? [] : [...new Set(ADVISORY_ROLES.flatMap((role) => grants[role] ?? []))];
    };
    expect(granted).toEqual(expect.arrayContaining([...MAY_READ, ...MAY_DO_IN_THEIR_BODY]));
    // Whatever else there is, now or later, is about nobody but themselves.
    const more = granted.filter((name) => ![...MAY_READ, ...MAY_DO_IN_THEIR_BODY].includes(name));
    expect(more).toEqual(expect.arrayContaining(['correct-persons', 'report-absences']));
    expect(more.map((name) => [name, ...reaches(name)])).toEqual(more.map((name) => [name, 'own']));
    expect(reaches('read-cases')).toEqual(['published']);
    for (const name of ['advise-on-cases', 'follow-up-goals', 'lead-bodies'] as const)
      expect(reaches(name)).toEqual(['own-body']);
    expect(may({ mandates: everyMandate }, 'perform-acts')).toBe(false);
    expect(may({ mandates: everyMandate }, 'read-unpublished-facts')).toBe(false);
  });

  it('act in their own body only, and a coordinator in every body but for its advice', () => {
    for (const own of BODIES)
      for (const body of BODIES)
        for (const role of ADVISORY_ROLES) {
          const actor = { mandates: [{ role, body: own }] };
          expect(mayInBody(actor, 'advise-on-cases', body)).toBe(own === body);
          expect(mayInBody(actor, 'lead-bodies', body)).toBe(own === body && role !== 'body-member');
        }
    for (const role of ROLES.filter((one) => !isAdvisory(one))) {
      const actor = { mandates: [{ role }] };
      expect([role, mayInBody(actor, 'lead-bodies', 'nsg-medicines-devices')]).toEqual([role, role === 'coordinator']);
      expect([role, mayInBody(actor, 'advise-on-cases', 'nsg-medicines-devices')]).toEqual([role, false]);
    }
  });

  it('stand in the published table as they are in the rules', () => {
    const rows = permissionTable(charts).filter(({ grants }) => grants.some(({ role }) => isAdvisory(role)));
    expect(rows.filter(({ kind }) => kind === 'act')).toEqual([]);
    expect(rows.length).toBeGreaterThan(MAY_READ.length + MAY_DO_IN_THEIR_BODY.length);
  });
});

describe('their words', () => {
  it('are there in both languages for what they are refused and what waits for them', () => {
    for (const locale of ['sv', 'en'] as const) {
      const facts = { body: 'vog-cell-steering-group', seats: ['umea', 'co-opted'] };
      expect(networkReasonText({ code: 'seat-unknown', facts }, locale)).toContain('Umeå');
      expect(
        bodyDueSentence('seat-vacant', { bodyName: 'X', title: 'y', on: '2026-02-02', missing: 2 }, locale),
      ).toMatch(/2 /);
      for (const body of BODIES) expect(nameOf('body', body, locale)).not.toBe('');
      for (const field of FIELDS) expect(nameOf('field', field, locale)).not.toBe('');
    }
  });
});
