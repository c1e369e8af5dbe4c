import { ChartRegistry, isoDate, type ActDefinition, type ChartDefinition, type Hold, type Role } from '#process';

const SOURCE = 'a small chart for tests';
const act = (roles: readonly Role[], more: Partial<ActDefinition> = {}): ActDefinition => ({
  roles,
  facts: {},
  source: SOURCE,
  ...more,
});

/**
 * A case that does a bit of everything: a note that changes no state, a round with an opinion per region, deadlines, tasks, a pause,
 * secret facts. Its parallel regions are named so that a database that sorts keys would change their order.
 */
const classCase: ChartDefinition = {
  id: 'class-case',
  version: 1,
  validFrom: isoDate('2018-01-01'),
  processVersion: 'CLASS_PDL1_2018',
  source: SOURCE,
  context: { notes: 0 },
  root: {
    initial: 'new',
    states: {
      new: { on: { CASE_OPENED: { target: 'work', source: SOURCE } } },
      work: {
        type: 'parallel',
        on: { CASE_CLOSED: { target: 'closed', source: SOURCE } },
        states: {
          zeta: {
            initial: 'idle',
            states: {
              idle: {
                tags: ['waits-for-evaluator'],
                stage: 'evaluation',
                on: {
                  NOTED: { update: ['countNote'], source: SOURCE },
                  PRICED: { set: { priced: true }, source: SOURCE },
                  REMINDED: { source: SOURCE },
                  ASKED: {
                    target: 'work.zeta.asking',
                    effects: [
                      { type: 'start', chart: 'opinion-round', act: 'ROUND_OPENED' },
                      { type: 'notify', notice: 'opinions-asked' },
                      { type: 'publish', what: 'case-page' },
                    ],
                    source: SOURCE,
                  },
                },
              },
              asking: {
                tags: ['waits-for-contact-person'],
                stage: 'opinions',
                on: {
                  ROUND_DONE: { target: 'work.zeta.idle', source: SOURCE },
                  ANSWERS_OVERDUE: { target: 'work.zeta.idle', set: { overdue: true }, source: SOURCE },
                  NOTED: { update: ['countNote'], source: SOURCE },
                },
              },
            },
          },
          alpha: {
            initial: 'calm',
            states: {
              calm: { on: { PAUSED: { target: 'work.alpha.paused', update: ['hold'], source: SOURCE } } },
              paused: { on: { RESUMED: { target: 'work.alpha.calm', update: ['release'], source: SOURCE } } },
            },
          },
        },
      },
      closed: { type: 'final', stage: 'ended' },
    },
  },
  acts: {
    CASE_OPENED: act(['evaluator'], { opens: true }),
    NOTED: act(['evaluator'], { facts: { text: { kind: 'text', optional: true } } }),
    PRICED: act(['negotiator'], {
      facts: {
        currency: { kind: 'text' },
        price: { kind: 'number', secret: true },
        bids: {
          kind: 'list',
          optional: true,
          of: { kind: 'record', fields: { bidder: { kind: 'text' }, amount: { kind: 'number', secret: true } } },
        },
      },
    }),
    REMINDED: act(['system']),
    ASKED: act(['evaluator']),
    ROUND_DONE: act(['system']),
    ANSWERS_OVERDUE: act(['system']),
    PAUSED: act(['coordinator']),
    RESUMED: act(['coordinator']),
    CASE_CLOSED: act(['evaluator']),
  },
  rules: {},
  updates: {
    countNote: ({ notes }) => ({ notes: typeof notes === 'number' ? notes + 1 : 1 }),
    hold: (_, { on }) => ({ holds: [{ from: on }] }),
    release: ({ holds }, { on }) => ({
      holds: (Array.isArray(holds) ? (holds as readonly Hold[]) : []).map(({ from }) => ({ from, until: on })),
    }),
  },
  deadlines: [
    {
      kind: 'answers',
      in: 'work.zeta.asking',
      from: 'entered',
      span: { unit: 'wd', n: 15 },
      counts: 'own',
      raises: 'ANSWERS_OVERDUE',
      source: SOURCE,
    },
    {
      kind: 'remind',
      in: 'work.zeta.idle',
      from: 'entered',
      span: { unit: 'cd', n: 30 },
      counts: 'external',
      raises: 'REMINDED',
      legal: true,
      source: SOURCE,
    },
    {
      kind: 'unheard',
      in: 'work.alpha.calm',
      from: 'entered',
      span: { unit: 'cd', n: 40 },
      counts: 'external',
      raises: 'ROUND_DONE',
      source: SOURCE,
    },
  ],
  tasks: [{ kind: 'assess', in: 'work.zeta.idle', role: 'evaluator', deadline: 'remind', source: SOURCE }],
};

const opinionRound: ChartDefinition = {
  id: 'opinion-round',
  version: 1,
  validFrom: isoDate('2018-01-01'),
  source: SOURCE,
  context: { given: 0 },
  root: {
    initial: 'new',
    states: {
      new: {
        on: {
          ROUND_OPENED: {
            target: 'open',
            effects: [{ type: 'start', chart: 'opinion', act: 'OPINION_ASKED', each: 'region' }],
            source: SOURCE,
          },
        },
      },
      open: { on: { OPINION_GIVEN: { update: ['countOpinion'], consequences: ['doneWhenAllGave'], source: SOURCE } } },
    },
  },
  acts: { ROUND_OPENED: act(['evaluator']), OPINION_GIVEN: act(['system']) },
  rules: {},
  updates: { countOpinion: ({ given }) => ({ given: typeof given === 'number' ? given + 1 : 1 }) },
  consequences: {
    doneWhenAllGave: ({ given }) => (given === 21 ? [{ type: 'tell', to: 'main', act: 'ROUND_DONE' }] : []),
  },
  deadlines: [],
  tasks: [],
};

const opinion: ChartDefinition = {
  id: 'opinion',
  version: 1,
  validFrom: isoDate('2018-01-01'),
  source: SOURCE,
  context: {},
  root: {
    initial: 'new',
    states: {
      new: { on: { OPINION_ASKED: { target: 'asked', source: SOURCE } } },
      asked: {
        on: {
          OPINION_SUBMITTED: {
            target: 'given',
            set: { answer: '$fact.answer' },
            effects: [{ type: 'tell', to: 'parent', act: 'OPINION_GIVEN' }],
            source: SOURCE,
          },
          OPINION_OVERDUE: { target: 'overdue', source: SOURCE },
        },
      },
      given: { type: 'final' },
      overdue: { type: 'final' },
    },
  },
  acts: {
    OPINION_ASKED: act(['evaluator']),
    OPINION_SUBMITTED: act(['contact-person', 'contact-deputy'], {
      scope: 'own-region',
      facts: { answer: { kind: 'choice', of: ['yes', 'no'] } },
    }),
    OPINION_OVERDUE: act(['system']),
  },
  rules: {},
  deadlines: [
    {
      kind: 'opinion',
      in: 'asked',
      from: 'entered',
      span: { setting: 'opinion-inclusion' },
      counts: 'opinion',
      raises: 'OPINION_OVERDUE',
      source: SOURCE,
    },
  ],
  tasks: [
    { kind: 'opinion', in: 'asked', role: 'contact-person', ofRegion: true, deadline: 'opinion', source: SOURCE },
  ],
};

export const smallCharts = (): ChartRegistry => new ChartRegistry([classCase, opinionRound, opinion]);
