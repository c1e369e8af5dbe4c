import { isRecord, type Finding, type JsonRecord } from '#process';
import type { InEach, Locale } from './locale.js';
import { fill, type Template } from './template.js';

/** Acts of the engine itself, which any chart's journal may hold. */
const ACTS: InEach<Readonly<Record<string, string>>> = {
  sv: {
    MIGRATED: 'Ärendet fördes över till en ny version av processen',
    MIGRATION_UNDONE: 'Överföringen till en ny version ångrades',
  },
  en: {
    MIGRATED: 'The case was taken to a new version of the process',
    MIGRATION_UNDONE: 'The change of version was undone',
  },
};

/** What such an act is called; null for an act of a chart. */
export const changeActLabel = (act: string, locale: Locale): string | null =>
  Object.hasOwn(ACTS[locale], act) ? (ACTS[locale][act] ?? null) : null;

type Code = Finding['code'];

/** What `check-migration` has found, one sentence per code. */
const sv: Readonly<Record<Code, Template>> = {
  'state-dropped': 'Läget {of} har ingen plats i den nya versionen. Ange vart det leder.',
  'two-states-at-once':
    'Läget {states} och läget {beside} kan gälla samtidigt men leder till {of} och {to}, som inte kan det.',
  stranded: 'Den som står i {states} kommer till {of}, och därifrån finns ingen laglig väg till ett slut.',
  'end-reopened': 'Läget {states} är ett slut, men det leder till {of} som inte är det.',
  'never-holds':
    'Åtgärden {of} i {at} går aldrig att utföra: inget ärende hittades där villkoren {rules} gäller tillsammans. Finns ett sådant, ange det som vittne.',
  'guard-field-missing':
    'Villkoret {rules} för {act} frågar efter {of}, som ett ärende i {states} inte har med sig och som inget längre sätter.',
  'field-unset': 'Fältet {of} är nytt, och migreringen säger inte vilket värde det får.',
  'effect-unknown': 'Kartan {chart} skickar {of} ({effect}), som ingen mottagare känner till.',
  'child-mismatch':
    'Delärendet {child} går kvar på sin version, och {of} kan inte tas emot ({tells} skickar). För över det också.',
  'accepts-nothing': 'Migreringen godtar {finding} för {of}, men något sådant finns inte.',
  'act-lost': 'Åtgärden {of} försvinner i {states}.',
  'deadline-lost': 'Fristen {of} försvinner i {states}.',
  'deadline-raises-other': 'Fristen {of} utlöser inte längre samma åtgärd i {states}.',
  'deadline-no-longer-legal': 'Fristen {of} är inte längre bunden av lag i {states}.',
  'task-lost': 'Uppgiften {of} försvinner i {states}.',
  'task-role-changed': 'Uppgiften {of} byter roll i {states}: {before} blir {after}.',
  'permission-changed': 'Åtgärden {of} får andra behöriga i {states}: {before} blir {after}.',
  'field-left': 'Fältet {of} finns inte i den nya versionen, och migreringen säger inte vad som blir av det.',
  'region-forgotten': 'Läget {of} leder ingenstans: vad ärendet vet där glöms.',
  'target-unreachable': 'Läget {of} nås aldrig i den nya versionen annat än genom migreringen.',
  'ended-early': 'Den som står i {states} kommer till {of}, som är ett slut.',
  'message-lost': 'Delärendet {child} skickar {of}, som den nya versionen inte hör.',
};

const en: Readonly<Record<Code, Template>> = {
  'state-dropped': 'The state {of} has no place in the new version. Say where it leads.',
  'two-states-at-once':
    'The states {states} and {beside} can be active at once, but lead to {of} and {to}, which cannot.',
  stranded: 'Who stands in {states} comes to {of}, from which no legal way leads to an end.',
  'end-reopened': 'The state {states} is an end, but leads to {of}, which is none.',
  'never-holds':
    'The act {of} in {at} can never be performed: no case was found in which the conditions {rules} hold together. If there is one, bring it as a witness.',
  'guard-field-missing':
    'The condition {rules} of {act} asks for {of}, which a case in {states} does not bring and nothing sets any more.',
  'field-unset': 'The field {of} is new, and the migration does not say what value it gets.',
  'effect-unknown': 'The chart {chart} sends {of} ({effect}), which no receiver knows.',
  'child-mismatch':
    'The child {child} stays on its version, and {of} cannot be received ({tells} sends it). Take it along.',
  'accepts-nothing': 'The migration accepts {finding} for {of}, but there is nothing of the kind.',
  'act-lost': 'The act {of} is lost in {states}.',
  'deadline-lost': 'The deadline {of} is lost in {states}.',
  'deadline-raises-other': 'The deadline {of} no longer raises the same act in {states}.',
  'deadline-no-longer-legal': 'The deadline {of} is no longer set in law in {states}.',
  'task-lost': 'The task {of} is lost in {states}.',
  'task-role-changed': 'The task {of} goes to another role in {states}: {before} becomes {after}.',
  'permission-changed': 'Others may perform {of} in {states}: {before} becomes {after}.',
  'field-left': 'The field {of} is not in the new version, and the migration does not say what becomes of it.',
  'region-forgotten': 'The state {of} leads nowhere: what the case knows there is forgotten.',
  'target-unreachable': 'The state {of} is never reached in the new version but by the migration.',
  'ended-early': 'Who stands in {states} comes to {of}, which is an end.',
  'message-lost': 'The child {child} sends {of}, which the new version does not hear.',
};

const TEXTS: InEach<Readonly<Record<Code, Template>>> = { sv, en };
const PARTY: InEach<Readonly<Record<string, string>>> = {
  sv: { parent: 'ärendet', child: 'delärendet' },
  en: { parent: 'the case', child: 'the child' },
};
const EVERYWHERE: InEach<string> = { sv: 'hela processen', en: 'the whole process' };
const MOST_STATES = 4;
const AND_MORE: InEach<Template> = { sv: '{n|# läge till|# lägen till}', en: '{n|# more state|# more states}' };

/** A finding of the check as a sentence. */
export function findingText({ code, chart, of, states, facts }: Finding, locale: Locale): string {
  const tells = facts['tells'];
  const named: JsonRecord = {
    ...facts,
    chart,
    of,
    states: shortened(states, locale),
    ...(typeof tells === 'string' && { tells: PARTY[locale][tells] ?? tells }),
    ...(facts['at'] === '' && { at: EVERYWHERE[locale] }),
    ...('before' in facts && { before: inShort(facts['before']), after: inShort(facts['after']) }),
  };
  return fill(TEXTS[locale][code], named, locale);
}

function shortened(states: readonly string[], locale: Locale): JsonRecord[string] {
  if (states.length === 0) return EVERYWHERE[locale];
  const more = states.length - MOST_STATES;
  return more > 0 ? [...states.slice(0, MOST_STATES), fill(AND_MORE[locale], { n: more }, locale)] : [...states];
}

/** The role, or roles and scope, of a rule as it stands. */
function inShort(value: JsonRecord[string] | undefined): string {
  if (value === undefined || !isRecord(value)) return JSON.stringify(value ?? null);
  const { roles, scope, role } = value;
  if (Array.isArray(roles)) return `${roles.join(', ')} (${typeof scope === 'string' ? scope : 'national'})`;
  return typeof role === 'string' ? role : JSON.stringify(value);
}
