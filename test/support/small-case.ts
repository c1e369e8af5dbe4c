import type { Actor, CaseProfile, OpenRequest } from '#casework';

/** People of no particular name, one for each role the small charts ask for. */
export const evaluator: Actor = { personId: '00000000-0000-7000-8000-000000000001', mandates: [{ role: 'evaluator' }] };
export const coordinator: Actor = {
  personId: '00000000-0000-7000-8000-000000000002',
  mandates: [{ role: 'coordinator' }],
};
export const negotiator: Actor = {
  personId: '00000000-0000-7000-8000-000000000003',
  mandates: [{ role: 'negotiator' }],
};
export const importer: Actor = { personId: 'import', mandates: [{ role: 'system' }] };
export const contactPerson = (region: string): Actor => ({
  personId: '00000000-0000-7000-8000-000000000004',
  mandates: [{ role: 'contact-person', region }],
});

export const smallProfile = (changes: Partial<CaseProfile> = {}): CaseProfile => ({
  caseKey: 'exempelmedel-exempelsjukdom',
  origin: 'live',
  historyId: null,
  processVersion: 'CLASS_PDL1_2018',
  kind: 'medicine',
  product: 'Exempelmedel',
  substance: 'exempelumab',
  indication: 'Exempelsjukdom hos vuxna',
  company: 'Exempelbolaget',
  ...changes,
});

/** Opens a case of the small charts. */
export const opening = (changes: Partial<OpenRequest> = {}): OpenRequest => ({
  profile: smallProfile(),
  chart: 'class-case',
  act: 'CASE_OPENED',
  facts: {},
  ...changes,
});
