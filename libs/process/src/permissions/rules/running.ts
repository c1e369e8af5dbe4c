import { each, type OperationRule } from './operation-rule.js';

/** Rights about keeping the installation running. */
export const runningRules = {
  'read-failed-jobs': {
    says: 'Read work in the background that was given up',
    grants: each(['coordinator', 'auditor'], 'national'),
    source: 'our choice',
  },
  'retry-failed-jobs': {
    says: 'Send such work on its way again',
    grants: each(['coordinator'], 'national'),
    source: 'our choice',
  },
  'read-migrations': {
    says: 'Read which migrations there are, what they change, and how runs of them have gone',
    grants: each(['coordinator', 'manager', 'auditor'], 'national'),
    source: 'our choice',
  },
  'run-migrations': {
    says: 'Take cases to another version of their process, and back',
    grants: each(['coordinator'], 'national'),
    source: 'our choice',
  },
  'read-settings': {
    says: 'Read which time limits and reminder days are in force, and which are the regions’ own',
    grants: each(['coordinator', 'manager', 'auditor'], 'national'),
    source: 'domain/states.md#13 (settings; who reads them: our choice)',
  },
  'change-settings': {
    says: 'Change time limits and reminder days',
    grants: each(['coordinator'], 'national'),
    source: 'domain/states.md#13 (settings; who changes them: our choice)',
  },
  'manage-service-accounts': {
    says: 'List, create and revoke accounts of other systems',
    grants: each(['coordinator'], 'national'),
    source: 'domain/law-and-conventions.md#10',
  },
} as const satisfies Record<string, OperationRule>;
