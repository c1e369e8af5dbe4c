import { ruleOf, type OperationName } from '#process';
import type { Locale } from './locale.js';

/** What each operation of the permission table is, as a line of it. */
const sv = {
  'read-about': 'Läsa om gränssnittet och om det lever',
  'read-charts': 'Läsa själva processen',
  'read-permissions': 'Läsa den här tabellen',
  'sign-in': 'Logga in och ut, och se sina egna inloggningar',
  'read-cases': 'Läsa ärenden, översikten över dem och deras journaler',
  'read-unpublished-facts': 'Se namn på dem som handlat, och uppgifter som inte är publicerade',
  'perform-acts': 'Öppna ärenden och göra åtgärder i dem',
  'read-tasks': 'Läsa sina egna uppgifter och breven om dem',
  'read-rounds': 'Se synpunktsrundor, och av svaren det som inte är förseglat',
  'read-texts': 'Läsa texter som är utlagda med rundor, och av kommentarerna på dem det som inte är förseglat',
  'read-published-answers': 'Läsa publicerade svar på kommentarer till en text',
  'write-drafts': 'Läsa och spara utkastet till regionens synpunkt',
  'ask-locally': 'Fråga kollegor inom regionen och läsa deras svar',
  'answer-local-question': 'Svara på en enda fråga genom en engångslänk som inte leder någon annanstans',
  'read-receipts': 'Läsa kvitton på det som en region har lämnat in',
  'read-deadlines': 'Läsa löpande tidsfrister',
  'read-failed-jobs': 'Läsa bakgrundsarbete som givits upp',
  'retry-failed-jobs': 'Skicka iväg sådant arbete igen',
  'read-network': 'Se organisationer, uppdrag, vakanser och vilka som är frånvarande',
  'read-persons': 'Se nätverkets personer; var och en ser vad som finns om en själv',
  'read-addresses': 'Se personers adresser och inställningar; var och en ser sina egna',
  'manage-mandates': 'Lägga till personer, ge och avsluta uppdrag och koppla inloggningar',
  'report-absences': 'Anmäla frånvaro och lämna över uppgifter, för sig själv eller som samordnare för andra',
  'correct-persons': 'Rätta uppgifter om sig själv, eller som samordnare om andra',
  'export-personal-data': 'Hämta ut allt som finns om en själv, eller som samordnare om andra',
  'erase-persons': 'Radera en persons uppgifter',
  'read-network-log': 'Läsa vem som gjort vad i nätverket',
  'read-letters': 'Se hur brev och besked har kommit fram',
  'retry-letters': 'Låta brev och besked som misslyckats försöka igen',
  'read-notices': 'Läsa de nyheter man själv har fått',
  'receive-mail': 'Lämna in meddelanden som kommit med e-post',
  'read-incoming-documents': 'Läsa det som kommit in med e-post',
  'file-incoming-documents': 'Säga vilket ärende en inkommen handling hör till',
  'keep-calendar-feeds': 'Skapa, lista och återkalla sina kalenderadresser',
  'read-calendar': 'Läsa kalendern bakom en hemlig adress',
  'end-digests': 'Avsluta sina sammandrag genom länken i dem',
  'read-caught-letters': 'Se uppfångade brev, i fristående läge och på den här datorn',
  'manage-service-accounts': 'Lista, skapa och återkalla andra systems konton',
} as const satisfies Readonly<Record<OperationName, string>>;

export const operationText = (operation: OperationName, locale: Locale): string =>
  locale === 'sv' ? sv[operation] : ruleOf(operation).says;
