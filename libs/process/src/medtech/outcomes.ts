import { isYes, REFRAIN_REASONS } from '../medicine/outcomes.js';
import type { Context } from '../definition.js';
import type { JsonRecord } from '../reason.js';
import { isRecord } from '../facts.js';
import { listIn, recordIn, recordsIn, textIn } from '../shared/reading.js';

/**
 * Answers a recommendation on a device can give; advice to wait is one of the four types too, and comes as advice meanwhile.
 * `no-statement` is given on a member of a group.
 * @source domain/process-medtech.md#2.4 [M22][M35]
 */
export const DEVICE_OUTCOMES = ['should-use', 'can-use', 'do-not-use', 'no-statement'] as const;

/** The pilot under the medicines' council used its older yes too. @source domain/process-medtech.md#1 [M12] */
export const PILOT_OUTCOMES = [...DEVICE_OUTCOMES, 'use'] as const;

/** Answers on one member of a group. @source domain/states.md#9 S M34, M35 */
export const MEMBER_OUTCOMES = [...DEVICE_OUTCOMES, 'wait'] as const;

/** Reasons for a no on a device. @source domain/states.md#4.5 S M2 */
export const DEVICE_REFRAIN_REASONS = [...REFRAIN_REASONS, 'data-protection'] as const;

/** What a case is about. @source domain/states.md#9 S M4, M18 */
export const OBJECTS = ['product', 'products', 'group', 'method'] as const;

/** Taken up to be introduced, or an old group to be taken out. @source domain/states.md#9 S M26, M27 */
export const DEVICE_CASE_KINDS = ['introduce', 'disinvest'] as const;

/** Where something said without a member's name is kept: it holds for every member without one of its own. */
export const WHOLE = '*';

/** The answer an act gives on one member; `member` is null where it answers the whole case. */
export interface MemberAnswer {
  readonly member: string | null;
  readonly outcome: string;
  readonly conditions: JsonRecord['conditions'];
}

/** The answers that an act gives: one per member where it names them, else one for the whole. */
export function answersIn(facts: JsonRecord): readonly MemberAnswer[] {
  const members = recordsIn(facts, 'members');
  if (members.length > 0) {
    return members.map((one) => ({
      member: textIn(one, 'member'),
      outcome: textIn(one, 'outcome') ?? '',
      conditions: one['conditions'] ?? [],
    }));
  }
  const outcome = textIn(facts, 'outcome');
  return outcome === null ? [] : [{ member: null, outcome, conditions: facts['conditions'] ?? [] }];
}

/** What leaves a product open, so that it can be answered by itself later. @source domain/states.md#9 S M2, M35 (our default) */
const LEAVES_OPEN: readonly string[] = ['wait', 'no-statement'];

/** Whether a product has an answer that settles what is to be done with it. */
export function isAnswered(context: Context, member: string): boolean {
  const outcome = textIn(recordIn(recordIn(context, 'answers'), member), 'outcome');
  return outcome !== null && !LEAVES_OPEN.includes(outcome);
}

/** The answers that hold: one per member where they were given so, else one for the whole. */
export function answersInForce(context: Context): readonly MemberAnswer[] {
  const members = Object.entries(recordIn(context, 'answers'));
  const outcome = textIn(context, 'outcome');
  if (outcome === null) return [];
  if (members.length === 0) return [{ member: null, outcome, conditions: listIn(context, 'conditionsInForce') }];
  return members.flatMap(([member, one]) =>
    isRecord(one) ? [{ member, outcome: textIn(one, 'outcome') ?? '', conditions: listIn(one, 'conditions') }] : [],
  );
}

/** From the strongest yes to the weakest. @source domain/process-medtech.md#2.4 [M22] */
const YES_BY_STRENGTH = ['should-use', 'use', 'can-use'] as const;

/** The strongest yes among answers; null where none of them is one. */
export const strongestIn = (outcomes: readonly (string | null)[]): string | null =>
  YES_BY_STRENGTH.find((yes) => outcomes.includes(yes)) ?? null;

export const saysYes = (facts: JsonRecord): boolean => answersIn(facts).some(({ outcome }) => isYes(outcome));

/** The council that answers; the pilot's cases were handed over with the others. @source domain/process-medtech.md#1 [M8][M12] */
export const isUnderPilot = (context: Context): boolean => context['council'] === 'nt-radet';
