import type { Problem, ProblemCode } from '#contract';
import { factProblemSummary, networkReasonText, problemText, reasonText, type Locale } from '#messages';
import { ProcessError, type JsonRecord } from '#process';
import { ApiProblem } from './api-problem.js';
import { isDatabaseAway } from './database-away.js';
import { readFactProblems, readReason } from './problem-facts.js';
import { STATUS_OF } from './status.js';

const TYPES = 'https://ordna.example/problems/';

/** What was thrown, as a code with its facts; what nobody foresaw is `unforeseen` and tells nothing. */
export interface Refusal {
  readonly code: ProblemCode;
  readonly facts: JsonRecord;
}

/** Writes a refusal as RFC 9457 has it, in the caller's language. */
export function toProblem({ code, facts }: Refusal, instance: string, locale: Locale): Problem {
  const { title, detail } = problemText(code, { ...facts, ...wordsFor(code, facts, locale) }, locale);
  return { type: `${TYPES}${code}`, title, status: STATUS_OF[code], detail, instance, code, facts };
}

/** Facts that only the sentence needs: the reason in words, the fields at fault. */
function wordsFor(code: ProblemCode, facts: JsonRecord, locale: Locale): JsonRecord {
  if (code === 'act-not-allowed' || code === 'document-closed')
    return { sentence: reasonText(readReason(facts['reason']), locale) };
  if (code === 'network-refused') return { sentence: networkReasonText(readReason(facts['reason']), locale) };
  if (code === 'facts-invalid' || code === 'request-invalid')
    return { summary: factProblemSummary(readFactProblems(facts['problems']), locale) };
  return {};
}

/** Reads what was thrown. Errors of the web server are told apart by their status. */
export function toRefusal(error: unknown): Refusal | null {
  if (error instanceof ApiProblem || error instanceof ProcessError) return { code: error.code, facts: error.facts };
  if (isDatabaseAway(error)) return { code: 'not-ready', facts: {} };
  const status = statusOf(error);
  if (status === 415) return { code: 'media-type-unsupported', facts: {} };
  if (status === 413) return { code: 'body-too-large', facts: { limit: BODY_LIMIT } };
  if (status === 404) return { code: 'path-unknown', facts: {} };
  return status !== null && status < 500 ? { code: 'address-malformed', facts: {} } : null;
}

/** Most bytes a body may have. */
export const BODY_LIMIT = 1_048_576;

function statusOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null) return null;
  if ('getStatus' in error && typeof error.getStatus === 'function') return Number(error.getStatus());
  return 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : null;
}
