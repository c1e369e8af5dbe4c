import type { Actor, OpenRequest } from '#casework';

export const coordinator: Actor = {
  personId: '00000000-0000-7000-8000-00000000000a',
  mandates: [{ role: 'coordinator' }],
};
export const contactPerson: Actor = {
  personId: '00000000-0000-7000-8000-00000000000b',
  mandates: [{ role: 'contact-person', region: '12' }],
};

/** A made-up medicine that a region nominates: the first act of every bench that steps. */
export const nomination = (product: string): OpenRequest => ({
  profile: {
    caseKey: 'exempelmedel',
    origin: 'live',
    historyId: null,
    processVersion: 'IN_OUT_2018',
    kind: 'medicine',
    product,
    substance: 'exempelumab',
    indication: 'Exempelsjukdom hos vuxna',
    company: 'Exempelbolaget',
  },
  chart: 'medicine-case',
  act: 'NOMINATED',
  facts: { motive: 'Stort behov', severity: 'Mycket hög', effectComparedWithOthers: 'Bättre överlevnad' },
});
