import { isoDate } from '../calendar/iso-date.js';
import type { ChartDefinition, StateNode } from '../definition.js';
import { caseId, choice, date, document, listOf, optional, published, record, text } from '../fields.js';
import {
  holdActs,
  holdContext,
  holdDeadlines,
  holdRegion,
  holdRules,
  holdUpdates,
  noteContext,
} from '../shared/hold.js';
import {
  councilDecidedFor,
  decidedActs,
  decidedContext,
  decidedRules,
  decidedUpdates,
} from '../road/council-decided.js';
import { linkActs, linkContext, linkRows, linkRules, linkUpdates } from '../shared/links.js';
import { matrixConsequences, matrixUpdates, settingOfRow } from './class-matrix.js';
import { classPauseActs, classPauseDeadlines, classPauseRules, membersOfClass } from './class-pause.js';
import { classRules } from './rules/class-rules.js';

const SOURCE = 'domain/states.md#4.6 S A29, A30, A31, A32';

/** The single recommendations that the rule replaces are archived the same day, each by its row of the matrix; named *wait* and *refrain* stay. */
const rulesOut = [
  { type: 'tell-cases', cases: 'replaces', act: 'CLASS_RULE_ISSUED', facts: { classCase: '$context.classCase' } },
  { type: 'notify', notice: 'class-rule' },
  { type: 'publish', what: 'class-matrix' },
] as const;

const rule: StateNode = {
  initial: 'draft',
  source: SOURCE,
  states: {
    draft: {
      stage: 'recommendation',
      tags: ['waits-for-council'],
      on: {
        CLASS_RULE_DRAFTED: {
          set: {
            classCase: '$fact.classCase',
            productClass: '$fact.productClass',
            members: '$fact.members',
            placeInTherapyOwner: '$fact.placeInTherapyOwner',
          },
          source: SOURCE,
        },
        CLASS_RULE_DECIDED: {
          target: 'rule.contractsPending',
          when: ['decidedByCouncil', 'ownerNamed'],
          set: { decidedOn: '$on' },
          update: ['carryOut'],
          source: SOURCE,
        },
      },
    },
    contractsPending: {
      stage: 'recommendation',
      tags: ['waits-for-negotiator'],
      on: {
        CONTRACTS_SIGNED: { set: { contractsFrom: '$fact.startOn', priceRule: '$fact.priceRule' }, source: SOURCE },
        CLASS_RULE_PUBLISHED: {
          target: 'rule.inForce',
          when: ['contractsRun', 'matrixComplete', 'replacedAreInMatrix'],
          set: { ruleVersion: 1, matrixUpdatedOn: '$on', replaces: '$fact.replaces' },
          effects: rulesOut,
          consequences: ['rowsOfMembers'],
          source: SOURCE,
        },
      },
    },
    inForce: {
      stage: 'introduction',
      tags: ['waits-for-region'],
      on: {
        INDICATION_APPROVED: {
          when: ['newInMatrix'],
          update: ['oneMoreRow'],
          set: { matrixUpdatedOn: '$on' },
          effects: [{ type: 'publish', what: 'class-matrix' }],
          consequences: ['rowOfIndication'],
          source: `${SOURCE} (a new indication appears in the matrix)`,
        },
        NEW_VERSION: {
          target: 'rule.inForce',
          when: ['contractsRun', 'replacedAreInMatrix'],
          set: { matrixUpdatedOn: '$on', replaces: '$fact.replaces' },
          update: ['nextRuleVersion'],
          effects: rulesOut,
          source: 'domain/states.md#4.6 S A30, A31',
        },
        CONTRACTS_SIGNED: { set: { contractsFrom: '$fact.startOn', priceRule: '$fact.priceRule' }, source: SOURCE },
        MEMBER_ADDED: {
          when: ['memberNewInMatrix'],
          update: ['oneMoreMember'],
          set: { matrixUpdatedOn: '$on' },
          effects: [{ type: 'publish', what: 'class-matrix' }],
          consequences: ['rowOfMember'],
          source: `${SOURCE} (a class grows: our default)`,
        },
        CLASS_RULE_ENDED: {
          target: 'rule.ended',
          set: { endedBecause: '$fact.reason' },
          effects: [{ type: 'notify', notice: 'ended' }],
          source: SOURCE,
        },
      },
    },
    ended: { stage: 'ended' },
  },
};

/** The council decides the rule as everything else: at a meeting, on an item of its agenda. @source domain/states.md#3, #4.6 */
const anywhere: NonNullable<StateNode['on']> = {
  ...noteContext,
  ...linkRows,
  ...councilDecidedFor('class-indication'),
  REQUEST_ITEM: {
    when: ['rowIsNamed'],
    effects: [
      {
        type: 'start',
        chart: 'council-item',
        act: 'ITEM_REQUESTED',
        facts: { kind: '$fact.kind', motivation: '$fact.motivation', basis: '$fact.basis', row: '$fact.row' },
      },
    ],
    source: 'domain/states.md#3 S A29',
  },
};

/** A single recommendation that the rule takes the place of, and the row of the matrix that covers it. */
const replaces = optional(listOf(record({ case: caseId, product: text(200), indication: text(1000) })));
const member = record({ product: text(200), indication: text(1000), setting: optional(settingOfRow) });

/** A general recommendation for a class of products and all their indications. @source domain/states.md#4.6 */
export const classCase: ChartDefinition = {
  id: 'class-case',
  version: 1,
  validFrom: isoDate('2018-11-01'),
  processVersion: 'CLASS_PDL1_2018',
  source: SOURCE,
  root: {
    type: 'parallel',
    source: SOURCE,
    on: anywhere,
    states: { rule, members: membersOfClass, hold: holdRegion() },
  },
  context: {
    ...linkContext,
    ...decidedContext,
    ...holdContext,
    classCase: null,
    productClass: null,
    members: [],
    placeInTherapyOwner: null,
    contractsFrom: null,
    priceRule: null,
    ruleVersion: 0,
    matrixUpdatedOn: null,
    replaces: [],
    pauseConcerns: null,
    pauseUntil: null,
    outcome: null,
  },
  acts: {
    CLASS_RULE_DRAFTED: {
      roles: ['coordinator', 'preparer'],
      opens: true,
      facts: {
        classCase: text(60),
        productClass: text(200),
        members: listOf(member, 1),
        placeInTherapyOwner: text(200),
      },
      source: SOURCE,
    },
    CLASS_RULE_DECIDED: {
      roles: ['council-chair', 'system'],
      facts: { reasons: optional(published(text())) },
      source: SOURCE,
    },
    REQUEST_ITEM: {
      roles: ['coordinator', 'preparer'],
      facts: {
        kind: choice('classRule', 'classRow', 'statement', 'other'),
        row: optional(text(1300)),
        motivation: optional(published(text(4000))),
        basis: optional(listOf(document)),
      },
      source: 'domain/states.md#3 S A29',
    },
    CONTRACTS_SIGNED: {
      roles: ['negotiator'],
      facts: { startOn: date, priceRule: choice('lowest-cost-first') },
      source: SOURCE,
    },
    CLASS_RULE_PUBLISHED: { roles: ['coordinator'], facts: { replaces }, source: SOURCE },
    NEW_VERSION: {
      roles: ['coordinator'],
      facts: { replaces },
      source: 'domain/states.md#4.6 S A30, A31',
    },
    MEMBER_ADDED: { roles: ['coordinator'], facts: { member }, source: SOURCE },
    INDICATION_APPROVED: {
      roles: ['scanner', 'coordinator', 'system'],
      facts: { product: text(200), indication: text(200), setting: settingOfRow },
      source: 'domain/states.md#4.6 S A29, Y3',
    },
    CLASS_RULE_ENDED: { roles: ['council-chair'], facts: { reason: published(text(4000)) }, source: SOURCE },
    ...classPauseActs,
    ...linkActs,
    ...decidedActs,
    ...holdActs,
  },
  rules: { ...classRules, ...classPauseRules, ...decidedRules, ...linkRules, ...holdRules },
  updates: {
    ...linkUpdates,
    ...decidedUpdates,
    ...holdUpdates,
    nextRuleVersion: (context) => ({ ruleVersion: Number(context['ruleVersion'] ?? 0) + 1 }),
    ...matrixUpdates,
  },
  consequences: matrixConsequences,
  deadlines: [...classPauseDeadlines, ...holdDeadlines],
  tasks: [
    {
      kind: 'sign-class-contracts',
      in: 'rule.contractsPending',
      role: 'negotiator',
      when: 'contractsNotSigned',
      source: SOURCE,
    },
    {
      kind: 'publish-class-rule',
      in: 'rule.contractsPending',
      role: 'coordinator',
      when: 'contractsSigned',
      source: SOURCE,
    },
  ],
};
