import { isoDate } from '../calendar/iso-date.js';
import type { ActDefinition, ChartDefinition, DeadlineRule, Rule, StateNode, TaskRule, Update } from '../definition.js';
import type { FactFields } from '../facts.js';
import { caseId, choice, document, listOf, optional, published, text } from '../fields.js';
import { only } from '../shared/picking.js';
import { numberIn, textIn, textsIn } from '../shared/reading.js';
import { factRule } from '../shared/rules.js';
import {
  holdActs,
  holdContext,
  holdDeadlines,
  holdRegion,
  holdRules,
  holdUpdates,
  noteContext,
} from '../shared/hold.js';
import { linkActs, linkContext, linkRows, linkRules, linkUpdates, withLinks } from '../shared/links.js';
import type { Role } from '../vocabulary.js';
import { earlierAnswers, enquiryGroupRules, enquiryGroupUpdates, forCellSeat, withoutAnswer } from './enquiry-group.js';
import { exemptionRules } from './exemption-rules.js';

const SOURCE = 'domain/process-atmp.md#9 [S0]';
const OURS = `${SOURCE} (our default)`;
const AT = 'enquiry';

const withdrawn = {
  ENQUIRY_WITHDRAWN: {
    target: `${AT}.withdrawn`,
    when: ['ownHospital'],
    set: { withdrawnBecause: '$fact.reason' },
    source: OURS,
  },
} as const;

/** Another enquiry points at this one's answer, whatever has become of it meanwhile. */
const reused = {
  ANSWER_REUSED: {
    update: ['countReuse', 'linkReuse'],
    effects: [{ type: 'publish', what: 'case' }],
    source: `${SOURCE} (an answer is used again: our default)`,
  },
} as const;

/** A question on how the exemption may be used, read together and answered for all. @source domain/process-atmp.md#9 */
const enquiry: StateNode = {
  initial: 'new',
  stage: 'side-track',
  source: SOURCE,
  states: {
    new: {
      on: {
        ENQUIRY_ASKED: {
          target: `${AT}.received`,
          set: { question: '$fact.question', askedBy: '$fact.askedBy', region: '$region' },
          effects: [{ type: 'notify', notice: 'enquiry-received' }],
          source: SOURCE,
        },
      },
    },
    received: {
      tags: ['waits-for-coordinator'],
      on: {
        EARLIER_ANSWER_FITS: {
          target: `${AT}.answeredBefore`,
          when: ['earlierIsPublished'],
          set: { earlierAnswer: '$fact.enquiry' },
          update: ['linkEarlier'],
          effects: [
            { type: 'notify', notice: 'enquiry-answered' },
            { type: 'tell-cases', cases: 'enquiry', act: 'ANSWER_REUSED', facts: { enquiry: '$case' } },
            { type: 'publish', what: 'case' },
          ],
          source: `${SOURCE} (an answer is used again: our default)`,
        },
        TAKEN_UP: { target: `${AT}.interpreting`, source: SOURCE },
        ...withdrawn,
      },
    },
    interpreting: {
      tags: ['waits-for-cell-group'],
      on: {
        INTERPRETATION_GIVEN: {
          when: ['ownCellSeat', 'cellSeatFree'],
          update: ['takeInterpretation'],
          source: `${SOURCE} (joint interpretation of rules)`,
        },
        AUTHORITY_ASKED: {
          target: `${AT}.withAuthority`,
          set: { authority: '$fact.authority', authorityQuestion: '$fact.question' },
          source: `${SOURCE} (contact with authorities)`,
        },
        INTERPRETATION_AGREED: {
          target: `${AT}.agreed`,
          when: ['interpretationShared'],
          set: { interpretation: '$fact.interpretation', rules: '$fact.rules', agreedOn: '$on' },
          source: SOURCE,
        },
        ...withdrawn,
      },
    },
    withAuthority: {
      tags: ['waits-for-regulator'],
      on: {
        AUTHORITY_ANSWERED: {
          target: `${AT}.interpreting`,
          set: { authorityAnswer: '$fact.answer', authorityAnsweredOn: '$on' },
          source: `${SOURCE} (contact with authorities)`,
        },
        ...withdrawn,
      },
    },
    agreed: {
      tags: ['waits-for-coordinator'],
      on: {
        ANSWER_PUBLISHED: {
          target: `${AT}.published`,
          set: { answer: '$fact.answer', publishedOn: '$on' },
          update: ['nextAnswer'],
          effects: [
            { type: 'notify', notice: 'enquiry-answered' },
            { type: 'publish', what: 'enquiry-answer' },
          ],
          source: SOURCE,
        },
        TAKEN_UP: { target: `${AT}.interpreting`, set: { interpretations: [] }, source: OURS },
      },
    },
    published: {
      on: {
        RULES_CHANGED: {
          target: `${AT}.interpreting`,
          set: { rulesChangedBecause: '$fact.reason', interpretations: [] },
          effects: [{ type: 'publish', what: 'enquiry-answer' }],
          source: 'domain/process-atmp.md#2 [T19][T22] (rules change; the answer is read again: our default)',
        },
      },
    },
    answeredBefore: {
      on: {
        TAKEN_UP: { target: `${AT}.interpreting`, set: { earlierAnswer: null }, source: OURS },
      },
    },
    withdrawn: {
      on: { TAKEN_UP: { target: `${AT}.interpreting`, set: { withdrawnBecause: null }, source: OURS } },
    },
  },
};

const office: readonly Role[] = ['coordinator', 'preparer'];
/** Those of VOG Cell act as experts or working group members; that they sit in it is told from beside. */
const group: readonly Role[] = ['expert', 'working-group-member'];
const because = text(4000);
const act = (roles: readonly Role[], source: string, facts: FactFields = {}): ActDefinition => ({
  roles,
  facts,
  source,
});

const acts: Readonly<Record<string, ActDefinition>> = {
  ENQUIRY_ASKED: {
    ...act([...group, 'contact-person', 'contact-deputy', ...office], SOURCE, {
      question: published(text(4000)),
      askedBy: text(200),
    }),
    opens: true,
  },
  EARLIER_ANSWER_FITS: {
    ...act(office, OURS),
    ...earlierAnswers,
    facts: { enquiry: listOf(caseId, 1), ...earlierAnswers.facts },
  },
  TAKEN_UP: act(office, SOURCE),
  INTERPRETATION_GIVEN: forCellSeat(
    act(group, SOURCE, { stance: choice('proposes', 'supports', 'objects'), text: because }),
  ),
  AUTHORITY_ASKED: act(office, `${SOURCE} (contact with authorities)`, { authority: text(200), question: because }),
  AUTHORITY_ANSWERED: act(office, `${SOURCE} (contact with authorities)`, {
    answer: published(text()),
    document: optional(document),
  }),
  INTERPRETATION_AGREED: act([...group, ...office], SOURCE, {
    interpretation: published(text()),
    rules: published(listOf(text(200), 1)),
  }),
  ANSWER_PUBLISHED: act(office, SOURCE, { answer: published(text()) }),
  ANSWER_REUSED: act(['system'], OURS, { enquiry: text(36) }),
  RULES_CHANGED: act([...office, 'scanner'], 'domain/process-atmp.md#2 [T19][T22]', { reason: published(because) }),
  ENQUIRY_WITHDRAWN: act([...office, 'contact-person'], OURS, { reason: because }),
};

const rules: Readonly<Record<string, Rule>> = {
  ...only(exemptionRules, ['ownHospital']),
  ...enquiryGroupRules,
  earlierIsPublished: factRule(`${SOURCE} (an answer is used again: our default)`, withoutAnswer),
};

const REUSE = 'earlier-answer';

const updates: Readonly<Record<string, Update>> = {
  ...enquiryGroupUpdates,
  nextAnswer: (context) => ({ answerVersion: (numberIn(context, 'answerVersion') ?? 0) + 1 }),
  countReuse: (context) => ({ reused: (numberIn(context, 'reused') ?? 0) + 1 }),
  linkEarlier: (context, { on, facts }) => withLinks(context, textsIn(facts, 'enquiry'), REUSE, on),
  linkReuse: (context, { on, facts }) => withLinks(context, [textIn(facts, 'enquiry') ?? ''], REUSE, on),
};

const deadlines: readonly DeadlineRule[] = [
  {
    kind: 'enquiry-check',
    in: `${AT}.received`,
    from: 'entered',
    span: { setting: 'enquiry-check' },
    counts: 'own',
    source: OURS,
  },
  {
    kind: 'enquiry-interpretation',
    in: `${AT}.interpreting`,
    from: 'entered',
    span: { setting: 'enquiry-interpretation' },
    counts: 'own',
    source: OURS,
  },
];

const tasks: readonly TaskRule[] = [
  { kind: 'check-enquiry', in: `${AT}.received`, role: 'coordinator', deadline: 'enquiry-check', source: OURS },
  {
    kind: 'interpret-enquiry',
    in: `${AT}.interpreting`,
    role: 'expert',
    deadline: 'enquiry-interpretation',
    source: SOURCE,
  },
  { kind: 'publish-enquiry-answer', in: `${AT}.agreed`, role: 'coordinator', source: SOURCE },
];

/** An enquiry on the hospital exemption: what the group answers changes no other case. @source domain/process-atmp.md#9 [S0]; docs/adr/0021 */
export const exemptionEnquiry: ChartDefinition = {
  id: 'exemption-enquiry',
  version: 1,
  validFrom: isoDate('2011-01-01'),
  processVersion: 'HOSPITAL_EXEMPTION_2011',
  kinds: ['atmp'],
  source: SOURCE,
  root: {
    type: 'parallel',
    source: SOURCE,
    on: { ...noteContext, ...linkRows, ...reused },
    states: { enquiry, hold: holdRegion() },
  },
  context: {
    ...linkContext,
    ...holdContext,
    region: null,
    question: null,
    askedBy: null,
    interpretations: [],
    interpretation: null,
    rules: [],
    answer: null,
    answerVersion: 0,
    publishedOn: null,
    reused: 0,
    earlierAnswer: null,
  },
  acts: { ...acts, ...linkActs, ...holdActs },
  rules: { ...rules, ...linkRules, ...holdRules },
  updates: { ...updates, ...linkUpdates, ...holdUpdates },
  deadlines: [...deadlines, ...holdDeadlines],
  tasks,
};
