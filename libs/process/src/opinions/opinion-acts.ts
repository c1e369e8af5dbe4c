import type { ActDefinition } from '../definition.js';
import type { FactField } from '../facts.js';
import { NUMBERS } from '../numbers.js';
import { choice, date, document, flag, listOf, optional, record, region, text } from '../fields.js';
import type { Role, Scope } from '../vocabulary.js';
import { JUDGEMENTS, OPINION_CRITERIA, STANCES } from './answers.js';
import { answersToQuestions, askedFields } from './asked.js';
import { numberedInRegister, registerNumber } from './registration.js';

/** Ties that keep a person from answering. The kind is told, never the private detail. @source domain/actors.md#7 [JV2] */
export const CONFLICT_TYPES = [
  'party',
  'interest',
  'representative',
  'close-person',
  'two-instances',
  'supervision',
  'other',
] as const;

/** How far an attachment is secret; a warning, judged anew at each disclosure. @source domain/states.md#12 */
export const SECRECY_FLAGS = ['none', 'partial', 'full'] as const;

/** Working days of an extension. @source domain/states.md#2 (our default) */
export const EXTENSION_DAYS: FactField = { kind: 'number', min: 1, max: NUMBERS['round-extension-days'].n };
const questionNumber: FactField = { kind: 'number', min: 1, max: 200 };

const SOURCE = 'domain/states.md#2';
const own: { readonly roles: readonly Role[]; readonly scope: Scope } = {
  roles: ['contact-person', 'contact-deputy'],
  scope: 'own-region',
};
const person: readonly Role[] = ['contact-person'];
const system: readonly Role[] = ['system'];

/** What a region writes. @source domain/states.md#2 S A1 */
const answer = {
  stance: choice(...STANCES),
  criteria: listOf(
    record({ criterion: choice(...OPINION_CRITERIA), judgement: choice(...JUDGEMENTS), reason: text() }),
  ),
  answers: answersToQuestions,
  decidedBy: text(200),
  text: optional(text()),
  attachments: optional(listOf(record({ document, secrecy: choice(...SECRECY_FLAGS) }))),
  ...registerNumber,
};
const answering = (source: string): ActDefinition => ({ ...own, ...numberedInRegister, facts: answer, source });

export const opinionActs: Readonly<Record<string, ActDefinition>> = {
  ROUND_OPENED: {
    roles: system,
    facts: {
      kind: choice('inclusion', 'draft', 'urgent'),
      subject: optional(choice('inclusion', 'draft', 'urgent')),
      ...askedFields,
      withoutContact: optional(listOf(region)),
      withoutDeputy: optional(listOf(region)),
      textVersion: optional({ kind: 'number', min: 0 }),
    },
    source: `${SOURCE} S A1, A3`,
  },
  ACKNOWLEDGE: { ...own, facts: {}, source: `${SOURCE} (our default)` },
  ASK_LOCALLY: {
    ...own,
    facts: {
      to: choice('unit', 'medicines-committee', 'health-care-region', 'expert-group', 'other'),
      question: text(2000),
      answerBy: optional(date),
      /** Where the question lies beside the journal, with whom it went to; there it can be erased. */
      reference: optional(text(40)),
    },
    source: `${SOURCE} S B1, B6, B10`,
  },
  NOTE_LOCAL_ANSWER: {
    roles: [...own.roles, 'system'],
    scope: 'own-region',
    facts: { number: questionNumber, text: text() },
    source: 'domain/actors.md#5 (local sub-questions, merged by the contact person: our default)',
  },
  WITHDRAW_LOCAL_QUESTION: {
    ...own,
    facts: { number: questionNumber },
    source: 'domain/actors.md#5 (our default)',
  },
  SUBMIT: answering(`${SOURCE} S A1`),
  AMEND: answering(`${SOURCE} (our default)`),
  SUBMIT_LATE: answering(`${SOURCE} (our default: told and marked, never counted)`),
  AMEND_LATE: answering(`${SOURCE} (our default: told and marked, never counted)`),
  WITHDRAW: { ...own, facts: { reason: optional(text(2000)) }, source: `${SOURCE} (our default)` },
  DELEGATE: { roles: person, scope: 'own-region', facts: {}, source: `${SOURCE} (our default)` },
  ASK_FOR_TIME: { ...own, facts: { days: EXTENSION_DAYS, reason: text(1000) }, source: `${SOURCE} (our default)` },
  REMIND: {
    roles: ['coordinator'],
    facts: {},
    source: 'domain/states.md#0 (reminders; one by hand beside those that leave by themselves: our default)',
  },
  RECUSE: {
    ...own,
    evenInConflict: true,
    /** Beside the tie: whether the region has a contact person, and a deputy, who have not stepped aside. */
    facts: { conflict: choice(...CONFLICT_TYPES), contactPerson: optional(flag), deputy: optional(flag) },
    fromBeside: ['contactPerson', 'deputy'],
    onlyFromBeside: true,
    source: `${SOURCE} S K4`,
  },
  CONTACTS_CHANGED: {
    roles: ['coordinator', 'system'],
    facts: { contactPerson: flag, deputy: flag },
    source: 'domain/actors.md#5 (vacancy is an alarm: our default)',
  },
  EXTENDED: { roles: system, facts: { days: EXTENSION_DAYS }, source: `${SOURCE} (our default)` },
  ROUND_DEADLINE_PASSED: { roles: system, facts: {}, source: `${SOURCE} (our default)` },
  ROUND_CLOSED: { roles: system, facts: {}, source: SOURCE },
  ROUND_COMPILED: { roles: system, facts: {}, source: SOURCE },
  ROUND_CANCELLED: { roles: system, facts: {}, source: `${SOURCE} (our default)` },
};
