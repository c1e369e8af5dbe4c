import type { ProblemTexts } from './problem-texts.js';

export const problemsSv = {
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
  'network-refused': { title: 'Det går inte att registrera så i nätverket', detail: '{sentence}' },
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
  recused: {
    title: 'Du har anmält jäv',
    detail: 'Du har anmält jäv, så regionens arbete med yttrandet är stängt för dig.',
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
  'content-not-as-said': {
    title: 'Filen är inte av det slag som sägs',
    detail:
      'Filens innehåll stämmer inte med vad den kallas. Öppna den, spara den på nytt som PDF, Word eller text och försök igen.',
  },
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
  'setting-not-found': {
    title: 'Inställningen finns inte',
    detail: 'Ingen frist och ingen sorts uppgift med sista dag heter så.',
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
} as const satisfies ProblemTexts;
