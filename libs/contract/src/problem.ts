import { PROCESS_ERROR_CODES } from '#process';
import { z } from 'zod';
import { facts } from './values.js';

/** Codes of what the doors refuse before the domain is asked, and of what nobody foresaw. */
export const API_ERROR_CODES = [
  'not-signed-in',
  'token-refused',
  'person-unknown',
  'too-many-attempts',
  'csrf-refused',
  'session-not-found',
  'sign-in-unavailable',
  'service-account-not-found',
  'round-not-found',
  'opinion-not-found',
  'draft-not-found',
  'draft-changed',
  'draft-closed',
  'recused',
  'local-question-not-found',
  'local-question-closed',
  'receipt-not-found',
  'if-match-missing',
  'path-unknown',
  'method-not-allowed',
  'media-type-unsupported',
  'body-too-large',
  'content-not-as-said',
  'body-malformed',
  'address-malformed',
  'request-invalid',
  'idempotency-key-missing',
  'idempotency-key-invalid',
  'if-match-invalid',
  'chart-not-found',
  'entry-not-found',
  'text-not-found',
  'answers-not-published',
  'task-not-found',
  'letter-not-found',
  'notice-not-found',
  'document-not-found',
  'document-closed',
  'calendar-feed-not-found',
  'saved-view-not-found',
  'setting-not-found',
  'message-unreadable',
  'job-not-found',
  'job-unreadable',
  'not-ready',
  'unforeseen',
] as const;
export type ApiErrorCode = (typeof API_ERROR_CODES)[number];

export const PROBLEM_CODES = [...PROCESS_ERROR_CODES, ...API_ERROR_CODES] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** An error as RFC 9457 has it, with a stable code and the facts that the Swedish sentence was made from. */
export const problem = z
  .object({
    type: z.url().meta({ description: 'Address that names the kind of error; ends in the code.' }),
    title: z.string().meta({ description: 'The kind of error in a few words.' }),
    status: z.int().min(400).max(599),
    detail: z.string().meta({ description: 'What stopped this very call, as a sentence for a person.' }),
    instance: z.string().meta({ format: 'uri-reference', description: 'Address of the call that failed.' }),
    code: z.enum(PROBLEM_CODES),
    facts,
  })
  .meta({
    id: 'Problem',
    description: 'An error (RFC 9457). Act on code and facts; show detail.',
    example: {
      type: 'https://ordna.example/problems/case-not-found',
      title: 'Ärendet finns inte',
      status: 404,
      detail: 'Inget ärende har det angivna numret, eller så får du inte se det.',
      instance: '/managed-introduction/v1/cases/0198c1f2-6a50-7c3e-9d55-2f1f0c7a1b01',
      code: 'case-not-found',
      facts: { caseId: '0198c1f2-6a50-7c3e-9d55-2f1f0c7a1b01' },
    },
  });
export type Problem = z.output<typeof problem>;
