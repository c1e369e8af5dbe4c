import type { ActDefinition, Update } from '../definition.js';
import type { FactFields } from '../facts.js';
import { optional, text } from '../fields.js';
import type { JsonRecord } from '../reason.js';
import { textIn, textsIn } from '../shared/reading.js';

/** Acts by which a region answers. What each of them hands in has come in, and stands in the register as a document of its own. */
export const ANSWER_ACTS = ['SUBMIT', 'AMEND', 'SUBMIT_LATE', 'AMEND_LATE'] as const;
export type AnswerAct = (typeof ANSWER_ACTS)[number];

/**
 * Acts by which something else comes in or is drawn up that stands in the register by itself: a dossier, and a decision.
 *
 * @source domain/law-and-conventions.md#1 (req 1.3: registered at `DOSSIER_RECEIVED` and `DECIDED` on the same day)
 */
export const ENTERING_ACTS = ['DOSSIER_RECEIVED', 'DECIDE', 'DECIDE_BY_CIRCULATION'] as const;
export type EnteringAct = (typeof ENTERING_ACTS)[number];
export const isEntering = (act: string): act is EnteringAct => ENTERING_ACTS.some((one) => one === act);

/**
 * The number in the register is given from beside the case and stands in the very entry that holds the answer, the dossier or the
 * decision, so nobody can say it, the same step stores both, and a replay reads it there. Histories have none.
 *
 * @source domain/states.md#2 (register as incoming document); domain/law-and-conventions.md#1 (req 1.3); docs/adr/0029
 */
export const registerNumber: FactFields = { registerNumber: optional(text(100)) };
export const numberedInRegister = {
  fromBeside: ['registerNumber'],
  onlyFromBeside: true,
} as const satisfies Pick<ActDefinition, 'fromBeside' | 'onlyFromBeside'>;

/** Numbers of a region's answers in a round, the first one first; none where they are from before numbers, or from a history. */
export const registerNumbersIn = (context: JsonRecord): readonly string[] => textsIn(context, 'registerNumbers');

export const registrationUpdates: Readonly<Record<string, Update>> = {
  keepRegisterNumber: (context, { facts }) => {
    const number = textIn(facts, 'registerNumber');
    return number === null ? {} : { registerNumbers: [...registerNumbersIn(context), number] };
  },
};
