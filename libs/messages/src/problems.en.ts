import type { ProblemTexts } from './problem-texts.js';

export const problemsEn: ProblemTexts = {
  'act-not-allowed': { title: 'The act is not possible now', detail: '{sentence}' },
  'act-unknown': { title: 'The act does not exist', detail: 'The chart that the case follows has no act {act}.' },
  'chart-unknown': {
    title: 'No case can be opened on the chart',
    detail: 'No case can be opened on the chart {chart} with that act.',
  },
  'migration-unknown': { title: 'The migration does not exist', detail: 'No migration is called {migration}.' },
  'migration-run-not-found': { title: 'The run does not exist', detail: 'No run of a migration has the given id.' },
  'case-not-found': { title: 'The case does not exist', detail: 'No case has the given id, or you may not see it.' },
  'instance-not-found': { title: 'The part does not exist', detail: 'The case has no part with the given id.' },
  'facts-invalid': { title: 'The facts cannot be used', detail: 'Correct the facts: {summary}.' },
  'role-not-allowed': { title: 'Your role may not do this', detail: 'This is done by: {roles:role}.' },
  'scope-not-allowed': {
    title: 'This is outside your area',
    detail: 'You may do this for your own region, products or body, not for others.',
  },
  'stale-revision': {
    title: 'The case has changed since you read it',
    detail: 'The case has changed since you opened it. Nothing was saved. Read the case and try again.',
  },
  'idempotency-key-reused': {
    title: 'The key has already been used for another request',
    detail: 'The key in Idempotency-Key belongs to another request. Take a new key for each new request.',
  },
  'date-in-future': {
    title: 'The day is still to come',
    detail: 'What is recorded must have happened; {occurred:date} is still to come.',
  },
  'network-refused': { title: 'This cannot be recorded in the network like that', detail: '{sentence}' },
  'organisation-not-found': {
    title: 'The organisation does not exist',
    detail: 'No organisation has the given number.',
  },
  'person-not-found': {
    title: 'The person does not exist',
    detail: 'No person has the given number, or their data have been erased.',
  },
  'mandate-not-found': { title: 'The mandate does not exist', detail: 'No mandate has the given number.' },
  'absence-not-found': {
    title: 'The absence does not exist',
    detail: 'No absence has the given number, or you may not see it.',
  },
  'body-record-not-found': {
    title: 'It does not exist',
    detail: 'No meeting, goal, occasion, advice or watched subject has the given number, or you may not see it.',
  },
  'hand-over-not-found': {
    title: 'The hand-over does not exist',
    detail: 'No hand-over has the given number, or you may not see it.',
  },
  'not-signed-in': { title: 'You are not signed in', detail: 'Sign in first. This address is not open to everyone.' },
  'token-refused': { title: 'The token is not accepted', detail: 'The access token is not accepted: {fault:fault}.' },
  'person-unknown': {
    title: 'The sign-in belongs to nobody here',
    detail:
      'You are signed in with your provider, but nobody in Ordna belongs to that sign-in. Ask the coordinator to add you.',
  },
  'too-many-attempts': {
    title: 'Too many attempts',
    detail: 'There have been too many attempts from your address. Try again in {seconds|# second|# seconds}.',
  },
  'csrf-refused': {
    title: 'The request does not come from a page of ours',
    detail:
      'Whatever changes something must come from a page of ours in the same session. Load the page again and retry.',
  },
  'session-not-found': { title: 'There is no such session', detail: 'You have no session with the given number.' },
  'sign-in-unavailable': {
    title: 'Sign-in does not answer',
    detail: 'The sign-in provider cannot be reached right now, or none is configured. Try again in a moment.',
  },
  'service-account-not-found': {
    title: 'There is no such service account',
    detail: 'No service account has the given number.',
  },
  'round-not-found': { title: 'The round does not exist', detail: 'The case has no round with the given id.' },
  'opinion-not-found': {
    title: 'The opinion does not exist',
    detail: 'The case has no opinion with the given id, or you may not see it.',
  },
  'draft-not-found': {
    title: 'The draft does not exist',
    detail: 'That version of the draft is no longer kept.',
  },
  'draft-changed': {
    title: 'The draft has changed since you opened it',
    detail:
      'Somebody else has saved the draft since you opened it. Your text has not been saved over it. Compare the two and save again.',
  },
  'draft-closed': { title: 'The opinion is closed', detail: 'The opinion is closed, so no draft of it can be saved.' },
  recused: {
    title: 'You have declared a conflict of interest',
    detail: 'You have declared a conflict of interest, so the region’s work on the opinion is closed to you.',
  },
  'local-question-not-found': {
    title: 'The question does not exist',
    detail: 'No question within the region has the given id, or you may not see it.',
  },
  'local-question-closed': {
    title: 'The question is closed',
    detail: 'The question within the region has been answered or taken back.',
  },
  'receipt-not-found': {
    title: 'The receipt does not exist',
    detail: 'No receipt has the given id, or you may not see it.',
  },
  'if-match-missing': {
    title: 'If-Match is missing',
    detail: 'Send the ETag that you read in If-Match, so that nobody else’s text is overwritten.',
  },
  'path-unknown': { title: 'The address does not exist', detail: 'There is nothing at this address.' },
  'method-not-allowed': {
    title: 'The method cannot be used here',
    detail: 'The address does not take {method}. It takes {allowed}.',
  },
  'media-type-unsupported': {
    title: 'The format cannot be read',
    detail: 'Send the content as application/json in UTF-8.',
  },
  'body-too-large': { title: 'The content is too large', detail: 'The content may be at most {limit} bytes.' },
  'content-not-as-said': {
    title: 'The file is not of the kind it is said to be',
    detail:
      'What the file holds does not match what it is called. Open it, save it anew as PDF, Word or text and try again.',
  },
  'body-malformed': {
    title: 'The content cannot be read as JSON',
    detail: 'The content is not valid JSON: {what:fault}.',
  },
  'address-malformed': { title: 'The address cannot be read', detail: 'The address is misspelt or too long.' },
  'request-invalid': { title: 'The request cannot be used', detail: 'Correct the request: {summary}.' },
  'idempotency-key-missing': {
    title: 'Idempotency-Key is missing',
    detail:
      'Send a key of your own in the header Idempotency-Key, so that the same request can be sent again without anything being done twice.',
  },
  'idempotency-key-invalid': {
    title: 'Idempotency-Key cannot be used',
    detail:
      'The key in Idempotency-Key must be 8–200 characters: letters a–z, digits, hyphen, underscore, full stop or colon.',
  },
  'if-match-invalid': {
    title: 'If-Match cannot be read',
    detail: 'If-Match must be the ETag of the case as you read it, such as "12".',
  },
  'chart-not-found': {
    title: 'The chart does not exist',
    detail: 'There is no chart {chart} in the version you ask for.',
  },
  'text-not-found': {
    title: 'The text does not exist',
    detail: 'The case has no text with the given id and version.',
  },
  'answers-not-published': {
    title: 'The answers are not published',
    detail: 'The answers to the comments on the text are not published.',
  },
  'entry-not-found': {
    title: 'The journal entry does not exist',
    detail: 'The journal of the case has no entry with the given id.',
  },
  'task-not-found': { title: 'The task does not exist', detail: 'No task has the given id, or you may not see it.' },
  'letter-not-found': { title: 'The letter does not exist', detail: 'The task has no such letter.' },
  'notice-not-found': { title: 'The notice does not exist', detail: 'No failed notice has the given id.' },
  'document-closed': { title: 'The document is closed to you', detail: '{sentence}' },
  'document-not-found': { title: 'The document does not exist', detail: 'No incoming document has the given id.' },
  'calendar-feed-not-found': {
    title: 'The calendar does not exist',
    detail: 'There is no calendar at the address, or it has been revoked.',
  },
  'saved-view-not-found': {
    title: 'The view does not exist',
    detail: 'No saved view with that number is yours.',
  },
  'setting-not-found': {
    title: 'The setting does not exist',
    detail: 'No time limit and no kind of task with a last day is called that.',
  },
  'message-unreadable': {
    title: 'The message cannot be read',
    detail: 'Send the whole message as it came (message/rfc822), with at least one header and at most 10 MiB.',
  },
  'job-not-found': { title: 'The job does not exist', detail: 'No failed job has the given id.' },
  'job-unreadable': {
    title: 'The job cannot be retried',
    detail: 'The job cannot be read, so another attempt would not help.',
  },
  'not-ready': {
    title: 'The service is not ready',
    detail: 'The service cannot reach its database just now. Try again in a while.',
  },
  unforeseen: {
    title: 'Something went wrong on our side',
    detail:
      'Something went wrong on our side. Nothing was saved. Try again, and quote the trace number {trace} if it happens once more.',
  },
};
