import type { ChartEvent, Rule, RuleInput, Update } from '../definition.js';
import { reason, type JsonRecord } from '../reason.js';
import { isSet, recordsIn, textIn, textsIn } from '../shared/reading.js';
import { factRule, stateRule } from '../shared/rules.js';

const SOURCE = 'domain/states.md#12';
const OURS = `${SOURCE} (our default)`;
const RULES = 'domain/actors.md#7';
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The person a declaration is of, whoever an act names. */
const whose = ({ context, event }: Pick<RuleInput, 'context' | 'event'>): string | null =>
  textIn(context, 'person') ?? textIn(event.facts, 'person');

export const conflictRules: Readonly<Record<string, Rule>> = {
  /** One declares one's own interests and nobody else's. */
  ownDeclaration: stateRule(RULES, (input) => {
    const person = whose(input);
    return person === null || input.event.person === undefined || person === input.event.person
      ? null
      : reason('anothers-declaration');
  }),
  /** A declaration stays of the person and the assignment it was begun for. */
  sameSubject: factRule(SOURCE, ({ context, event }) =>
    ['person', 'assignment'].every((name) => (textIn(context, name) ?? event.facts[name]) === event.facts[name])
      ? null
      : reason('anothers-declaration'),
  ),
  /** @source domain/law-and-conventions.md#4 (who is concerned does not join the conflict decision) */
  notOneself: stateRule('domain/law-and-conventions.md#4 (FL 18 §)', (input) => {
    const person = whose(input);
    return person !== null && person === input.event.person ? reason('own-conflict-assessed') : null;
  }),
  assessedAs: factRule(OURS, ({ event }, params) =>
    event.facts['outcome'] === params['outcome'] ? null : reason('assessed-otherwise'),
  ),
  /** A restriction says which cases it is about. */
  casesNamed: factRule(SOURCE, ({ event }) => {
    const isRestriction = event.type === 'RESTRICTED' || event.facts['outcome'] === 'restricted';
    const cases = textsIn(event.facts, 'cases');
    if (isRestriction && cases.length === 0) return reason('restricted-from-nothing');
    const stranger = cases.find((one) => !ID.test(one));
    return stranger === undefined ? null : reason('no-such-case-id', { caseId: stranger });
  }),
  /** Who assesses opens only what is closed. */
  outOfCases: factRule(`${RULES} (a conflict decision is itself documented)`, ({ context, event }) => {
    const cases = textsIn(event.facts, 'cases');
    if (cases.length === 0) return reason('lifted-from-nothing');
    const stranger = cases.find((one) => !textsIn(context, 'cases').includes(one));
    return stranger === undefined ? null : reason('not-out-of-case', { caseId: stranger });
  }),
  renewalUnderWay: stateRule(OURS, ({ context }) => (isSet(context, 'renewing') ? null : reason('no-renewal'))),
  isCase: factRule(`${SOURCE} S Q4`, ({ event }) => {
    const caseId = textIn(event.facts, 'caseId') ?? '';
    return ID.test(caseId) ? null : reason('no-such-case-id', { caseId });
  }),
};

const union = (...lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())];

/** Whose declaration it is, and since when this one runs: until the assignment ends. */
const beginning = (context: JsonRecord, { on, facts }: Pick<ChartEvent, 'on' | 'facts'>): JsonRecord => ({
  person: textIn(context, 'person') ?? facts['person'] ?? null,
  assignment: textIn(context, 'assignment') ?? facts['assignment'] ?? null,
  form: textIn(context, 'form') ?? facts['form'] ?? null,
  underSince: textIn(context, 'underSince') ?? on,
});

export const conflictUpdates: Readonly<Record<string, Update>> = {
  ask: (context, event) => ({ ...beginning(context, event), form: event.facts['form'] ?? null, askedOn: event.on }),
  /** What somebody stays out of stays closed: only who assesses opens it. */
  takeDeclaration: (context, event) => ({
    ...beginning(context, event),
    declaredOn: event.on,
    assessment: null,
    renewing: false,
  }),
  takeOver: (context, event) => ({
    ...beginning(context, event),
    form: event.facts['form'] ?? null,
    assessment: event.facts['outcome'] ?? null,
    cases: union(textsIn(event.facts, 'cases'), textsIn(context, 'ownCases')),
    assessedFrom: event.facts['assessedOn'] ?? event.on,
  }),
  /** An assessment that there is a conflict for the whole assignment opens no case; the others say which are closed. */
  assess: (context, { type, on, facts, person }) => ({
    cases: union(textsIn(type === 'BARRED' ? context : facts, 'cases'), textsIn(context, 'ownCases')),
    assessedFrom: on,
    assessedBy: person ?? null,
    renewing: false,
  }),
  /** A conflict in one case closes that case, whatever else was assessed or will be. */
  takeCase: (context, { on, facts }) => {
    const caseId = textIn(facts, 'caseId') ?? '';
    const others = recordsIn(context, 'declaredFor').filter((one) => one['caseId'] !== caseId);
    if (!isSet(facts, 'conflict')) return { declaredFor: [...others, { caseId, on }] };
    return {
      cases: union(textsIn(context, 'cases'), [caseId]),
      ownCases: union(textsIn(context, 'ownCases'), [caseId]),
      declaredFor: others,
    };
  },
  lift: (context, { facts }) => {
    const lifted = textsIn(facts, 'cases');
    const left = (name: string): string[] => textsIn(context, name).filter((one) => !lifted.includes(one));
    return { cases: left('cases'), ownCases: left('ownCases') };
  },
};
