import type { JsonRecord, Reason } from './reason.js';

/** Codes of everything the domain may refuse. The API maps each to a status, the catalogue to a sentence. */
export const PROCESS_ERROR_CODES = [
  'act-not-allowed',
  'act-unknown',
  'chart-unknown',
  'case-not-found',
  'instance-not-found',
  'facts-invalid',
  'role-not-allowed',
  'scope-not-allowed',
  'stale-revision',
  'idempotency-key-reused',
  'date-in-future',
  'migration-unknown',
  'migration-run-not-found',
  'network-refused',
  'organisation-not-found',
  'person-not-found',
  'mandate-not-found',
  'absence-not-found',
  'hand-over-not-found',
  'body-record-not-found',
] as const;
export type ProcessErrorCode = (typeof PROCESS_ERROR_CODES)[number];

/** A refusal of the domain: code and facts, no wording and no HTTP status. */
export class ProcessError extends Error {
  constructor(
    readonly code: ProcessErrorCode,
    readonly facts: JsonRecord = {},
  ) {
    super(code);
    this.name = 'ProcessError';
  }
}

/** The chart says no: the state has no such act, or one of its rules does not hold. Nothing has changed. */
export class ActNotAllowed extends ProcessError {
  constructor(
    readonly act: string,
    readonly reason: Reason,
  ) {
    super('act-not-allowed', { act, reason: { code: reason.code, facts: reason.facts } });
    this.name = 'ActNotAllowed';
  }
}

/** Somebody may not be given this, or not so: a rule of the network says no. Nothing has changed. */
export class NetworkRefused extends ProcessError {
  constructor(readonly reason: Reason) {
    super('network-refused', { reason: { code: reason.code, facts: reason.facts } });
    this.name = 'NetworkRefused';
  }
}

/** A definition that cannot be trusted: an unknown name, a missing state. Stops the start. */
export class DefinitionError extends Error {
  constructor(chart: string, problems: readonly string[]) {
    super(`Chart ${chart} is not sound:\n- ${problems.join('\n- ')}`);
    this.name = 'DefinitionError';
  }
}
