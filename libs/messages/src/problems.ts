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
  | 'local-question-not-found'
  | 'local-question-closed'
  | 'receipt-not-found'
  | 'if-match-missing'
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
  | 'text-not-found'
  | 'answers-not-published'
  | 'task-not-found'
  | 'letter-not-found'
  | 'notice-not-found'
  | 'document-not-found'
  | 'document-closed'
  | 'calendar-feed-not-found'
  | 'saved-view-not-found'
  | 'message-unreadable'
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
  'migration-unknown': {
    title: 'Migreringen finns inte',
    detail: 'Ingen migrering heter {migration}.',
  },
  'migration-run-not-found': {
    title: 'Körningen finns inte',
    detail: 'Ingen körning av en migrering har det angivna id:t.',
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
    detail: 'Du får göra det här för din egen region, dina egna produkter eller ditt eget organ, inte för andra.',
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
  'network-refused': { title: 'Uppdraget eller frånvaron går inte att registrera så', detail: '{sentence}' },
  'organisation-not-found': {
    title: 'Organisationen finns inte',
    detail: 'Ingen organisation har det angivna numret.',
  },
  'person-not-found': {
    title: 'Personen finns inte',
    detail: 'Ingen person har det angivna numret, eller så är personens uppgifter raderade.',
  },
  'mandate-not-found': { title: 'Uppdraget finns inte', detail: 'Inget uppdrag har det angivna numret.' },
  'absence-not-found': {
    title: 'Frånvaron finns inte',
    detail: 'Ingen frånvaro har det angivna numret, eller så får du inte se den.',
  },
  'body-record-not-found': {
    title: 'Uppgiften finns inte',
    detail: 'Inget möte, mål, tillfälle, råd eller bevakat ämne har det angivna numret, eller så får du inte se det.',
  },
  'hand-over-not-found': {
    title: 'Överlämningen finns inte',
    detail: 'Ingen överlämning har det angivna numret, eller så får du inte se den.',
  },
  'not-signed-in': { title: 'Du är inte inloggad', detail: 'Logga in först. Den här adressen är inte öppen för alla.' },
  'token-refused': { title: 'Åtkomstbeviset godtas inte', detail: 'Åtkomstbeviset godtas inte: {fault:fault}.' },
  'person-unknown': {
    title: 'Inloggningen hör inte till någon här',
    detail:
      'Du är inloggad hos din inloggningstjänst, men ingen i Ordna hör till den inloggningen. Be samordnaren lägga till dig.',
  },
  'too-many-attempts': {
    title: 'För många försök',
    detail: 'Det har gjorts för många försök från din adress. Försök igen om {seconds|# sekund|# sekunder}.',
  },
  'csrf-refused': {
    title: 'Begäran kommer inte från en sida hos oss',
    detail:
      'Det som ändrar något måste komma från en sida hos oss i samma inloggning. Läs in sidan igen och försök på nytt.',
  },
  'session-not-found': {
    title: 'Inloggningen finns inte',
    detail: 'Du har ingen pågående inloggning med det angivna numret.',
  },
  'sign-in-unavailable': {
    title: 'Inloggningen svarar inte',
    detail: 'Inloggningstjänsten går inte att nå just nu, eller så är ingen inställd. Försök igen om en stund.',
  },
  'service-account-not-found': {
    title: 'Systemkontot finns inte',
    detail: 'Inget systemkonto har det angivna numret.',
  },
  'round-not-found': { title: 'Rundan finns inte', detail: 'Ärendet har ingen runda med det angivna numret.' },
  'opinion-not-found': {
    title: 'Yttrandet finns inte',
    detail: 'Ärendet har inget yttrande med det angivna numret, eller så får du inte se det.',
  },
  'draft-not-found': {
    title: 'Utkastet finns inte',
    detail: 'Den versionen av utkastet finns inte kvar.',
  },
  'draft-changed': {
    title: 'Utkastet har ändrats sedan du öppnade det',
    detail:
      'Utkastet har sparats av någon annan sedan du öppnade det. Din text är inte sparad över den. Jämför dem och spara igen.',
  },
  'draft-closed': {
    title: 'Yttrandet är avslutat',
    detail: 'Yttrandet är avslutat, så inget utkast kan sparas till det.',
  },
  'local-question-not-found': {
    title: 'Frågan finns inte',
    detail: 'Ingen fråga inom regionen har det angivna numret, eller så får du inte se den.',
  },
  'local-question-closed': {
    title: 'Frågan är avslutad',
    detail: 'Frågan inom regionen är redan besvarad eller tillbakatagen.',
  },
  'receipt-not-found': {
    title: 'Kvittot finns inte',
    detail: 'Inget kvitto har det angivna numret, eller så får du inte se det.',
  },
  'if-match-missing': {
    title: 'If-Match saknas',
    detail: 'Skicka den ETag som du läste i If-Match, så att ingen annans text skrivs över.',
  },
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
  'text-not-found': {
    title: 'Texten finns inte',
    detail: 'Ärendet har ingen text med det angivna numret och den angivna versionen.',
  },
  'answers-not-published': {
    title: 'Svaren är inte publicerade',
    detail: 'Svaren på kommentarerna till texten är inte publicerade.',
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
  'notice-not-found': { title: 'Beskedet finns inte', detail: 'Inget misslyckat besked har det angivna numret.' },
  'document-closed': { title: 'Handlingen är stängd för dig', detail: '{sentence}' },
  'document-not-found': { title: 'Handlingen finns inte', detail: 'Ingen inkommen handling har det angivna numret.' },
  'calendar-feed-not-found': {
    title: 'Kalendern finns inte',
    detail: 'Ingen kalender finns på adressen, eller så har den återkallats.',
  },
  'saved-view-not-found': {
    title: 'Vyn finns inte',
    detail: 'Ingen sparad vy med det numret är din.',
  },
  'message-unreadable': {
    title: 'Meddelandet går inte att läsa',
    detail: 'Skicka hela meddelandet som det kom (message/rfc822), minst en rubrik och högst 10 MiB.',
  },
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
  'network-refused': { title: 'The mandate or absence cannot be recorded like this', detail: '{sentence}' },
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
