import type { ChartEvent, Context, StateNode, Transition } from '../definition.js';
import type { JsonRecord } from '../reason.js';
import { isRecord } from '../facts.js';
import { recordIn, textIn, textsIn } from '../shared/reading.js';
import { WHOLE } from './outcomes.js';

const AT = 'legalCheck';
const SOURCE = 'domain/states.md#9 S M2, M35';

/** Outcomes of the check of data protection and information security. @source domain/process-medtech.md#2.3 [M2][M35][M36] */
export const LEGAL_OUTCOMES = ['ok', 'conditional', 'fault', 'not-applicable'] as const;

/** How a member's check stands: an outcome, `todo`, or `remedied` after a fault. */
export interface LegalStatus {
  readonly outcome: string;
  readonly text: string | null;
}

export function legalStatusOf(context: Context, member: string | null): LegalStatus {
  const checks = recordIn(context, 'legal');
  const found = [member ?? WHOLE, WHOLE].map((name) => checks[name]).find((one) => one !== undefined);
  if (!isRecord(found)) return { outcome: 'todo', text: null };
  return { outcome: textIn(found, 'outcome') ?? 'todo', text: textIn(found, 'text') };
}

/** The checks that an answer rests on: that of the member it names; those of all where it names none. */
export const legalChecksFor = (context: Context, member: string | null): readonly LegalStatus[] =>
  (member === null ? looked(context) : [member]).map((name) => legalStatusOf(context, name));

/** Members to look at, and the whole where something was said of it. */
function looked(context: Context): readonly string[] {
  const names = new Set([...Object.keys(recordIn(context, 'legal')), ...textsIn(context, 'members')]);
  return names.size > 0 ? [...names] : [WHOLE];
}

/** All checks as they stand after an act. A product that is not taken in after all needs none. */
export function legalAfter(context: Context, { type, facts }: ChartEvent): JsonRecord {
  const checks = recordIn(context, 'legal');
  const member = textIn(facts, 'member') ?? WHOLE;
  if (type === 'LEGAL_CHECKED')
    return { ...checks, [member]: { outcome: facts['outcome'] ?? 'todo', text: facts['text'] ?? null } };
  if (type === 'FAULT_REMEDIED') return { ...checks, [member]: { outcome: 'remedied', text: null } };
  if (type === 'PRODUCT_ADDED') return { ...checks, [member]: { outcome: 'todo', text: null } };
  if (type === 'PRODUCT_CHECKED') return Object.fromEntries(Object.entries(checks).filter(([name]) => name !== member));
  return checks;
}

/** The state that the region shows for all members together: the one that needs most. */
export function legalStateOf(context: Context): string {
  const outcomes = legalChecksFor(context, null).map(({ outcome }) => outcome);
  const worst = ['fault', 'todo', 'conditional', 'remedied', 'ok', 'not-applicable'].find((one) =>
    outcomes.includes(one),
  );
  return worst === 'not-applicable' ? 'notApplicable' : (worst ?? 'todo');
}

/** The same after an act. */
export const legalStateAfter = (context: Context, event: ChartEvent): string =>
  legalStateOf({
    legal: legalAfter(context, event),
    members: textsIn(context, 'members').filter(
      (member) => event.type !== 'PRODUCT_CHECKED' || member !== event.facts['member'],
    ),
  });

const becomes = (state: string): Transition => ({
  target: `${AT}.${state}`,
  when: ['conditionNamed', { rule: 'legalBecomes', with: { state } }],
  update: ['legal'],
  effects: state === 'fault' ? [{ type: 'notify', notice: 'legal-fault' }] : [],
  source: SOURCE,
});
/** A new product is to be looked at, so that the whole is at best `todo`; one that is remedied is at best that. */
const ADDED = ['fault', 'todo'] as const;
const REMEDIED = [...ADDED, 'conditional', 'remedied'] as const;
const ANY = [...REMEDIED, 'ok', 'notApplicable'] as const;
const rows = ANY.map(becomes);
const remedied = REMEDIED.map(becomes).map((row) => ({
  ...row,
  when: ['productKnown', 'legalFaultKnown', ...(row.when ?? [])],
}));

/** Data protection and information security, judged per member where they differ. @source domain/states.md#9 S M2, M35 */
export const legalCheck: StateNode = {
  initial: 'todo',
  source: SOURCE,
  on: {
    LEGAL_CHECKED: rows.map((row) => ({ ...row, when: ['productKnown', ...(row.when ?? [])] })),
    PRODUCT_ADDED: ADDED.map(becomes).map((row) => ({
      ...row,
      when: ['isLive', 'memberIsNew', ...(row.when ?? [])],
      source: 'domain/states.md#9 S M4 (members may be added, with a new check)',
    })),
    PRODUCT_CHECKED: rows.map((row) => ({
      ...row,
      when: ['memberIsUnchecked', 'memberIsRefused', ...(row.when ?? [])],
      source: 'domain/states.md#9 (the new check: our default)',
    })),
  },
  states: {
    todo: {},
    ok: {},
    conditional: {},
    fault: { tags: ['waits-for-company'], on: { FAULT_REMEDIED: remedied } },
    remedied: {},
    notApplicable: {},
  },
};
