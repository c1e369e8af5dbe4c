import { ORGANISATION_LINKS, ORGANISATIONS } from '../reference/organisations.js';
import type { NetworkSeed } from '../seed.js';
import { DEMO_BODY_RECORDS } from './demo-bodies.js';
import { DEMO_COMPANY_ORGANISATIONS, DEMO_PERSONS } from './demo-persons.js';

/** The real organisations, and nobody in them: what every installation needs. */
export const referenceNetwork: NetworkSeed = {
  organisations: ORGANISATIONS,
  links: ORGANISATION_LINKS,
  persons: [],
  bodyRecords: [],
};

/** What an installation without data of its own begins with: the real organisations, and invented people in them. */
export const demoNetwork: NetworkSeed = {
  organisations: [...ORGANISATIONS, ...DEMO_COMPANY_ORGANISATIONS],
  links: ORGANISATION_LINKS,
  persons: DEMO_PERSONS,
  bodyRecords: DEMO_BODY_RECORDS,
};
