import type { ProcessErrorCode } from '#process';
import type { Template } from './template.js';

export interface ProblemText {
  readonly title: string;
  /** A whole sentence; its facts come with the problem. */
  readonly detail: Template;
}

/** Codes that the doors add to the domain's own; `libs/contract` holds the same list. */
type DoorCode =
  | 'not-signed-in'
  | 'token-refused'
  | 'person-unknown'
  | 'too-many-attempts'
  | 'csrf-refused'
  | 'session-not-found'
  | 'sign-in-unavailable'
  | 'service-account-not-found'
  | 'round-not-found'
  | 'opinion-not-found'
  | 'draft-not-found'
  | 'draft-changed'
  | 'draft-closed'
  | 'recused'
  | 'local-question-not-found'
  | 'local-question-closed'
  | 'receipt-not-found'
  | 'if-match-missing'
  | 'path-unknown'
  | 'method-not-allowed'
  | 'media-type-unsupported'
  | 'body-too-large'
  | 'content-not-as-said'
  | 'body-malformed'
  | 'address-malformed'
  | 'request-invalid'
  | 'idempotency-key-missing'
  | 'idempotency-key-invalid'
  | 'if-match-invalid'
  | 'chart-not-found'
  | 'entry-not-found'
  | 'text-not-found'
  | 'answers-not-published'
  | 'task-not-found'
  | 'letter-not-found'
  | 'notice-not-found'
  | 'document-not-found'
  | 'document-closed'
  | 'calendar-feed-not-found'
  | 'saved-view-not-found'
  | 'setting-not-found'
  | 'message-unreadable'
  | 'job-not-found'
  | 'job-unreadable'
  | 'not-ready'
  | 'unforeseen';
export type ProblemTextCode = ProcessErrorCode | DoorCode;

export type ProblemTexts = Readonly<Record<ProblemTextCode, ProblemText>>;
