import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  newAbsence,
  newEnding,
  newHandOver,
  newLogin,
  newMandate,
  newOrganisation,
  newPerson,
  organisationCorrection,
  personCorrection,
  problem,
} from '#contract';
import { DEMO_PERSONS } from '#network';
import { isRecord, type Json, type JsonRecord } from '#process';
import { apiForAll } from '../support/api-for-all.js';

const api = apiForAll();

const person = DEMO_PERSONS.find(({ subject }) => subject === 'contact-person-12');
const mandate = person?.mandates[0]?.id ?? '';
const company = DEMO_PERSONS.find(({ subject }) => subject === 'company-1')?.organisationId ?? '';
const at = `/persons/${person?.id ?? ''}`;
const bodies = [
  ['/persons', newPerson],
  [`${at}/corrections`, personCorrection],
  [`${at}/logins`, newLogin],
  ['/mandates', newMandate],
  [`/mandates/${mandate}/endings`, newEnding],
  ['/absences', newAbsence],
  ['/hand-overs', newHandOver],
  ['/organisations', newOrganisation],
  [`/organisations/${company}/corrections`, organisationCorrection],
] as const;

const nasty: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    null,
    true,
    -1,
    1e15,
    0.5,
    '',
    ' ',
    '\u0007',
    '💥',
    '__proto__',
    'toString',
    '2026-02-30',
    '1900-01-01',
    '2199-12-31',
    '00000000-0000-0000-0000-000000000000',
    'me',
    'system',
    'coordinator',
    "'; DROP TABLE person; --",
    [],
    {},
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.integer(),
);
const exampleOf = (schema: { meta(): Readonly<Record<string, unknown>> | undefined }): JsonRecord => {
  const example = schema.meta()?.['example'] as Json | undefined;
  return isRecord(example) ? example : {};
};

describe('any body of the network', () => {
  it.each(bodies)('to %s is taken or refused, never our fault', async (path, schema) => {
    const sound = exampleOf(schema);
    const names = [...Object.keys(schema.shape), 'constructor', 'unknown'];
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom(...names), nasty, { maxKeys: 3 }), async (changed) => {
        const answer = await api.ask('coordinator', 'POST', path, { body: { ...sound, ...changed } });
        if (answer.statusCode === 201) return;
        expect(problem.parse(answer.json()).status).toBe(answer.statusCode);
        expect(answer.statusCode).toBeLessThan(500);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['/persons/x', 400],
    ['/persons/00000000-0000-0000-0000-000000000000', 404],
    ['/persons/00000000-0000-0000-0000-000000000000/exports', 404],
    ['/persons?organisationId=x', 400],
    ['/mandates?region=02', 400],
    ['/mandates?on=1900-01-01', 200],
    ['/mandates?on=2199-12-31', 200],
    ['/mandates?on=2026-02-30', 400],
    ['/mandates?endingSoon=maybe', 400],
    ['/mandates/00000000-0000-0000-0000-000000000000', 404],
    ['/vacancies?on=1900-01-01', 200],
    ['/absences?personId=me', 400],
    ['/absences?current=true', 200],
    ['/hand-overs?limit=101', 400],
    ['/network-entries?personId=00000000-0000-0000-0000-000000000000', 200],
    ['/organisations?kind=club', 400],
  ])('GET %s is %i', async (path, status) => {
    expect((await api.ask('coordinator', 'GET', path)).statusCode).toBe(status);
  });
});
