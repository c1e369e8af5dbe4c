import type { JsonRecord, ProcessErrorCode } from '#process';
import type { InEach, Locale } from './locale.js';
import { fill, type Template } from './template.js';

interface ProblemText {
  readonly title: string;
  /** A whole sentence; its facts come with the problem. */
  readonly detail: Template;
}

/** Codes that the doors add to the domain's own; `libs/contract` holds the same list. */
type DoorCode =
  | 'not-signed-in'
  | 'path-unknown'
  | 'method-not-allowed'
  | 'media-type-unsupported'
  | 'body-too-large'
  | 'body-malformed'
  | 'address-malformed'
  | 'request-invalid'
  | 'idempotency-key-missing'
  | 'idempotency-key-invalid'
  | 'if-match-invalid'
  | 'chart-not-found'
  | 'entry-not-found'
  | 'task-not-found'
  | 'letter-not-found'
  | 'job-not-found'
  | 'job-unreadable'
  | 'not-ready'
  | 'unforeseen';
export type ProblemTextCode = ProcessErrorCode | DoorCode;

const sv = {
  'act-not-allowed': { title: 'Åtgärden går inte att göra nu', detail: '{sentence}' },
  'act-unknown': {
    title: 'Åtgärden finns inte',
    detail: 'Åtgärden {act} finns inte i det diagram som ärendet följer.',
  },
  'chart-unknown': {
    title: 'Diagrammet går inte att öppna ett ärende på',
    detail: 'Inget ärende kan öppnas på diagrammet {chart} med den åtgärden.',
  },
  'case-not-found': {
    title: 'Ärendet finns inte',
    detail: 'Inget ärende har det angivna numret, eller så får du inte se det.',
  },
  'instance-not-found': {
    title: 'Delärendet finns inte',
    detail: 'Ärendet har inget delärende med det angivna numret.',
  },
  'facts-invalid': { title: 'Uppgifterna går inte att använda', detail: 'Rätta uppgifterna: {summary}.' },
  'role-not-allowed': { title: 'Din roll får inte göra det här', detail: 'Det här görs av {roles:role}.' },
  'scope-not-allowed': {
    title: 'Det här ligger utanför ditt område',
    detail: 'Du får göra det här för din egen region eller dina egna produkter, inte för andra.',
  },
  'stale-revision': {
    title: 'Ärendet har ändrats sedan du läste det',
    detail: 'Ärendet har ändrats sedan du öppnade det. Inget har sparats. Läs in ärendet och försök igen.',
  },
  'idempotency-key-reused': {
    title: 'Nyckeln är redan använd för en annan begäran',
    detail: 'Nyckeln i Idempotency-Key hör till en annan begäran. Ta en ny nyckel för varje ny begäran.',
  },
  'date-in-future': {
    title: 'Dagen har inte varit än',
    detail: 'Det som registreras ska ha hänt; {occurred:date} har inte varit än.',
  },
  'not-signed-in': { title: 'Du är inte inloggad', detail: 'Logga in först. Den här adressen är inte öppen för alla.' },
  'path-unknown': { title: 'Adressen finns inte', detail: 'Det finns inget på den här adressen.' },
  'method-not-allowed': {
    title: 'Metoden går inte att använda här',
    detail: 'Adressen tar inte emot {method}. Den tar emot {allowed}.',
  },
  'media-type-unsupported': {
    title: 'Formatet går inte att läsa',
    detail: 'Skicka innehållet som application/json i UTF-8.',
  },
  'body-too-large': { title: 'Innehållet är för stort', detail: 'Innehållet får vara högst {limit} byte.' },
  'body-malformed': {
    title: 'Innehållet går inte att läsa som JSON',
    detail: 'Innehållet är inte giltig JSON: {what:fault}.',
  },
  'address-malformed': { title: 'Adressen går inte att läsa', detail: 'Adressen är felskriven eller för lång.' },
  'request-invalid': { title: 'Begäran går inte att använda', detail: 'Rätta begäran: {summary}.' },
  'idempotency-key-missing': {
    title: 'Idempotency-Key saknas',
    detail:
      'Skicka en egen nyckel i huvudet Idempotency-Key, så att samma begäran kan skickas igen utan att något görs två gånger.',
  },
  'idempotency-key-invalid': {
    title: 'Idempotency-Key går inte att använda',
    detail:
      'Nyckeln i Idempotency-Key ska vara 8–200 tecken: bokstäver a–z, siffror, bindestreck, understreck, punkt eller kolon.',
  },
  'if-match-invalid': {
    title: 'If-Match går inte att läsa',
    detail: 'If-Match ska vara ärendets ETag som du läste den, till exempel "12".',
  },
  'chart-not-found': {
    title: 'Diagrammet finns inte',
    detail: 'Det finns inget diagram {chart} i den version som du frågar efter.',
  },
  'entry-not-found': {
    title: 'Journalposten finns inte',
    detail: 'Ärendets journal har ingen post med det angivna numret.',
  },
  'task-not-found': {
    title: 'Uppgiften finns inte',
    detail: 'Ingen uppgift har det angivna numret, eller så får du inte se den.',
  },
  'letter-not-found': { title: 'Brevet finns inte', detail: 'Uppgiften har inget sådant brev.' },
  'job-not-found': { title: 'Jobbet finns inte', detail: 'Inget misslyckat jobb har det angivna numret.' },
  'job-unreadable': {
    title: 'Jobbet går inte att köra om',
    detail: 'Jobbet går inte att läsa, så ett nytt försök skulle inte hjälpa.',
  },
  'not-ready': {
    title: 'Tjänsten är inte redo',
    detail: 'Tjänsten når inte sin databas just nu. Försök igen om en stund.',
  },
  unforeseen: {
    title: 'Något gick fel hos oss',
    detail:
      'Något gick fel hos oss. Inget har sparats. Försök igen, och ange spårnumret {trace} om det händer en gång till.',
  },
} as const satisfies Readonly<Record<ProblemTextCode, ProblemText>>;

const en: Readonly<Record<ProblemTextCode, ProblemText>> = {
  'act-not-allowed': { title: 'The act is not possible now', detail: '{sentence}' },
  'act-unknown': { title: 'The act does not exist', detail: 'The chart that the case follows has no act {act}.' },
  'chart-unknown': {
    title: 'No case can be opened on the chart',
    detail: 'No case can be opened on the chart {chart} with that act.',
  },
  'case-not-found': { title: 'The case does not exist', detail: 'No case has the given id, or you may not see it.' },
  'instance-not-found': { title: 'The part does not exist', detail: 'The case has no part with the given id.' },
  'facts-invalid': { title: 'The facts cannot be used', detail: 'Correct the facts: {summary}.' },
  'role-not-allowed': { title: 'Your role may not do this', detail: 'This is done by: {roles:role}.' },
  'scope-not-allowed': {
    title: 'This is outside your area',
    detail: 'You may do this for your own region or your own products, not for others.',
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
  'not-signed-in': { title: 'You are not signed in', detail: 'Sign in first. This address is not open to everyone.' },
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
  'entry-not-found': {
    title: 'The journal entry does not exist',
    detail: 'The journal of the case has no entry with the given id.',
  },
  'task-not-found': { title: 'The task does not exist', detail: 'No task has the given id, or you may not see it.' },
  'letter-not-found': { title: 'The letter does not exist', detail: 'The task has no such letter.' },
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

const TEXTS: InEach<Readonly<Record<ProblemTextCode, ProblemText>>> = { sv, en };

/** Title and detail of a problem, its facts filled in. */
export function problemText(
  code: ProblemTextCode,
  facts: JsonRecord,
  locale: Locale,
): { readonly title: string; readonly detail: string } {
  const { title, detail } = TEXTS[locale][code];
  return { title, detail: fill(detail, facts, locale) };
}
