/** How each command is called, and what it does in one Swedish sentence. Apart from the commands, so that help loads none of them. */
export const WORDS = {
  import: {
    usage: 'import FIL [--json]',
    says: 'Läser in historier som ärenden; härledda steg märks.',
  },
  replay: {
    usage: 'replay FIL [--json]',
    says: 'Spelar upp historier på processkartorna och visar vad kartorna inte förklarar.',
  },
  verify: {
    usage: 'verify [--json]',
    says: 'Kontrollerar att journalen är hel och att varje ärende följer av sin journal.',
  },
  charts: {
    usage: 'charts [MAPP] [--language sv|en] [--draft FIL] [--json]',
    says: 'Visar alla processkartor; med en mapp skrivs en sida och en bild av var och en (docs/process).',
  },
  chart: {
    usage: 'chart KARTA@VERSION [--format json|scxml|md|svg] [--language sv|en] [--draft FIL]',
    says: 'Skriver ut en processkarta som data, SCXML, sida eller bild.',
  },
  'check-migration': {
    usage: 'check-migration GAMMAL NY [--dry-run] [--draft FIL] [--json]',
    says: 'Prövar en migrering på kartorna (t.ex. device-case@1 device-case@2).',
  },
  'migrate-cases': {
    usage: 'migrate-cases MIGRERING [--dry-run] [--kind SLAG] [--stage STEG] [--case ID] [--json]',
    says: 'För över pågående ärenden till en ny version; --dry-run räknar bara.',
  },
  'undo-migration': {
    usage: 'undo-migration ÄRENDE … | --all MIGRERING [--kind SLAG] [--stage STEG] [--json]',
    says: 'Ångrar migreringen av ärenden där inget annat har hänt sedan dess.',
  },
  'work-off': {
    usage: 'work-off [--json]',
    says: 'Utlöser förfallna frister och gör alla väntande jobb, och slutar sedan.',
  },
  limit: {
    usage: 'limit [NAMN LÄNGD] [--json]',
    says: 'Ändrar en tidsgräns (t.ex. opinion-inclusion 20wd) och räknar om alla frister.',
  },
  reminders: {
    usage: 'reminders [UPPGIFT PÅMINNELSE=TAL …]',
    says: 'Visar när uppgifter påminns om, eller ändrar det (t.ex. answer-opinion last-days=3).',
  },
  practice: {
    usage: 'practice [--json]',
    says: 'Lägger in påhittade ärenden att öva på; bara i fristående läge.',
  },
  permissions: {
    usage: 'permissions [--json]',
    says: 'Skriver ut behörighetstabellen som docs/permissions.md.',
  },
  'personal-data': {
    usage: 'personal-data [--json]',
    says: 'Skriver ut var personuppgifter finns, som docs/personal-data.md.',
  },
  'first-coordinator': {
    usage: 'first-coordinator ÄMNE NAMN [--json]',
    says: 'Ger den första samordnaren tillträde; ÄMNE är personens subject hos inloggningstjänsten.',
  },
  token: {
    usage: 'token VEM [--json]',
    says: 'Ger ett åtkomstbevis (fem minuter) för en exempelperson, t.ex. coordinator.',
  },
} as const;

export type CommandName = keyof typeof WORDS;
