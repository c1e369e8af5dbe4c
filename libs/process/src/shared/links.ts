import type { ActDefinition, Context, Rule, Transition, Update } from '../definition.js';
import { caseId as aCase, choice, listOf } from '../fields.js';
import { reason, type JsonRecord } from '../reason.js';
import { recordsIn, textIn, textsIn } from './reading.js';
import { factRule } from './rules.js';

const SOURCE = 'domain/states.md#0 (related cases are linked)';

/** How two cases belong together, as the case that is linked from says it. @source domain/states.md#0; an enquiry and a case abroad are our own */
export const CASE_RELATIONS = [
  'same-product',
  'sequence',
  'replaces',
  'hospital-exemption',
  'covered-by-class',
  'exemption-enquiry',
  'earlier-answer',
  'foreign-counterpart',
] as const;
export type CaseRelation = (typeof CASE_RELATIONS)[number];

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a case remembers of those it belongs together with; one that is linked again keeps its last word. */
export const withLinks = (context: Context, caseIds: readonly string[], relation: string, on: string): JsonRecord => ({
  links: [
    ...recordsIn(context, 'links').filter(({ caseId }) => typeof caseId !== 'string' || !caseIds.includes(caseId)),
    ...caseIds.map((caseId) => ({ caseId, relation, on })),
  ],
});

export const linkContext: JsonRecord = { links: [] };

/** Related cases know of each other: the one that is linked hears of it in a step of its own. */
export const linkRows = {
  LINK_CASE: {
    when: ['linksAreCases'],
    update: ['addLinks'],
    effects: [
      {
        type: 'tell-cases',
        cases: 'cases',
        act: 'CASE_LINKED',
        facts: { caseId: '$case', relation: '$fact.relation' },
      },
      { type: 'publish', what: 'case' },
    ],
    source: SOURCE,
  },
  CASE_LINKED: { update: ['addLinkBack'], effects: [{ type: 'publish', what: 'case' }], source: SOURCE },
} as const satisfies Readonly<Record<string, Transition>>;

export const linkActs: Readonly<Record<keyof typeof linkRows, ActDefinition>> = {
  LINK_CASE: {
    roles: ['coordinator', 'preparer', 'scanner'],
    facts: { cases: listOf(aCase, 1), relation: choice(...CASE_RELATIONS) },
    source: SOURCE,
  },
  CASE_LINKED: {
    roles: ['system'],
    facts: { caseId: aCase, relation: choice(...CASE_RELATIONS) },
    source: SOURCE,
  },
};

export const linkRules: Readonly<Record<string, Rule>> = {
  linksAreCases: factRule(SOURCE, ({ event }) => {
    const stranger = textsIn(event.facts, 'cases').find((one) => !ID.test(one));
    return stranger === undefined ? null : reason('no-such-case-id', { caseId: stranger });
  }),
};

export const linkUpdates: Readonly<Record<string, Update>> = {
  addLinks: (context, { on, facts }) =>
    withLinks(context, textsIn(facts, 'cases'), textIn(facts, 'relation') ?? '', on),
  addLinkBack: (context, { on, facts }) =>
    withLinks(context, [textIn(facts, 'caseId') ?? ''], textIn(facts, 'relation') ?? '', on),
};
