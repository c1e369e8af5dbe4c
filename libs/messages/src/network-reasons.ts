import type { Reason } from '#process';
import { bodyReasons } from './body-reasons.js';
import type { InEach, Locale } from './locale.js';
import { fill, type Template } from './template.js';

const sv = {
  'mandate-needs': 'Uppdraget {role:role} behöver också: {needs:narrowing}.',
  'mandate-too-narrow': 'Uppdraget {role:role} kan inte avgränsas med {fields:narrowing}.',
  'period-backwards': 'Perioden slutar {to:date}, innan den börjar {from:date}.',
  'period-over': 'Perioden slutade redan {to:date}.',
  'roles-kept-apart': 'Samma person kan inte samtidigt vara {role:role} och {other:role}.',
  'already-held': 'Personen har redan uppdraget {role:role} under den tiden.',
  'role-for-services': 'Rollen {role:role} ges inte till personer.',
  'ends-too-early': 'Uppdraget kan tidigast avslutas {earliest:date}; det som redan är gjort under det gäller.',
  'ends-too-late': 'Uppdraget slutar redan {to:date}.',
  'already-ended': 'Uppdraget är redan avslutat, med {on:date} som sista dag.',
  'absence-overlaps': 'Personen är redan anmäld som frånvarande {from:date}–{to:date}.',
  'own-substitute': 'En person kan inte ersätta sig själv.',
  'substitute-outside': 'Ersättaren måste vara en person inom samarbetet, inte ett företag eller ett system.',
  'substitute-elsewhere': 'Ersättaren hör inte till samma organisation. En samordnare kan ändå utse personen.',
  'task-not-theirs': 'Uppgiften är inte öppen, eller hör inte till den som lämnar över.',
  'task-over': 'Uppgiften är avslutad.',
  'task-claimed': 'Någon annan har tagit uppgiften.',
  'task-not-yours': 'Uppgiften är inte din, och du kan därför inte avböja den.',
  'nobody-in-turn': 'Det finns ingen annan som uppgiften kan gå till.',
  'login-taken': 'Inloggningen hör redan till någon annan.',
  'organisation-known': 'Det finns redan en organisation som heter eller har hetat så: {name}.',
  'organisation-fixed': '{name} finns i alla installationer och kan inte ändras här.',
} as const satisfies Readonly<Record<string, Template>>;

const en: Readonly<Record<keyof typeof sv, Template>> = {
  'mandate-needs': 'The mandate {role:role} also needs: {needs:narrowing}.',
  'mandate-too-narrow': 'The mandate {role:role} cannot be narrowed by {fields:narrowing}.',
  'period-backwards': 'The period ends {to:date}, before it begins {from:date}.',
  'period-over': 'The period ended {to:date}.',
  'roles-kept-apart': 'One person cannot be {role:role} and {other:role} at the same time.',
  'already-held': 'The person already holds the mandate {role:role} in that time.',
  'role-for-services': 'The role {role:role} is not given to persons.',
  'ends-too-early': 'The mandate can end {earliest:date} at the earliest; what was done under it stands.',
  'ends-too-late': 'The mandate ends {to:date} already.',
  'already-ended': 'The mandate has ended already, with {on:date} as its last day.',
  'absence-overlaps': 'The person is already reported absent {from:date}–{to:date}.',
  'own-substitute': 'A person cannot be their own substitute.',
  'substitute-outside': 'The substitute must be a person within the collaboration, not a company or a system.',
  'substitute-elsewhere': 'The substitute belongs to another organisation. A coordinator may still name them.',
  'task-not-theirs': 'The task is not open, or is not the giver’s.',
  'task-over': 'The task is over.',
  'task-claimed': 'Somebody else has taken the task.',
  'task-not-yours': 'The task is not yours, so you cannot decline it.',
  'nobody-in-turn': 'There is nobody else whom the task can go to.',
  'login-taken': 'The sign-in belongs to somebody else already.',
  'organisation-known': 'There is an organisation already that has or had this name: {name}.',
  'organisation-fixed': '{name} is in every installation and cannot be changed here.',
};
const REASONS: InEach<Readonly<Record<string, Template>>> = {
  sv: { ...sv, ...bodyReasons.sv },
  en: { ...en, ...bodyReasons.en },
};

/**
 * Why the network's rules say no, as a sentence.
 * @throws RangeError when the catalogue lacks the code, or the reason lacks a fact that the sentence needs
 */
export function networkReasonText({ code, facts }: Reason, locale: Locale): string {
  const template = Object.hasOwn(REASONS[locale], code) ? REASONS[locale][code] : undefined;
  if (template === undefined) throw new RangeError(`No ${locale} sentence for the reason "${code}"`);
  return fill(template, facts, locale);
}

export const networkReasonCodes = (locale: Locale): readonly string[] => Object.keys(REASONS[locale]);
