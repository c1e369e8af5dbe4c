import { each, type OperationRule } from './operation-rule.js';

/** Rights about what is open to anyone, and signing in. */
export const openRules = {
  'read-about': {
    says: 'Read about the API and whether it lives',
    grants: 'anyone',
    source: 'dataportal.se/rest-api-profil#VER.06',
  },
  'read-charts': {
    says: 'Read the process itself',
    grants: 'anyone',
    source: 'domain/actors.md#4',
  },
  'read-permissions': {
    says: 'Read this table',
    grants: 'anyone',
    source: 'domain/actors.md#4',
  },
  'sign-in': {
    says: 'Sign in and out, and see the own sessions',
    grants: 'anyone',
    source: 'domain/law-and-conventions.md#10',
  },
  'read-public': {
    says: 'Read the pages, feeds and open data for everybody',
    grants: 'anyone',
    source: 'domain/process-medicines.md#8, docs/public.md',
  },
  'follow-cases': {
    says: 'Follow cases by mail, confirm that and stop',
    grants: 'anyone',
    source: 'issue 5 (our choice)',
  },
  'report-accessibility': {
    says: 'Read about accessibility and report what cannot be used',
    grants: 'anyone',
    source: 'domain/law-and-conventions.md#5',
  },
  'read-accessibility-reports': {
    says: 'Read what people report that they cannot use, and note that it is dealt with',
    grants: each(['coordinator'], 'national'),
    source: 'domain/law-and-conventions.md#5 (answered as soon as possible: DOS-lagen 13 §)',
  },
} as const satisfies Record<string, OperationRule>;
