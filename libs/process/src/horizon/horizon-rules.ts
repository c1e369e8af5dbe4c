import type { Rule, RuleInput, Update } from '../definition.js';
import { reason, type JsonRecord, type Reason } from '../reason.js';
import { isSet, numberIn, recordIn, recordsIn, textIn, textsIn } from '../shared/reading.js';
import { factRule, stateRule } from '../shared/rules.js';
import { LATE_PHASES } from './horizon-acts.js';

const SOURCE = 'domain/states.md#1';
const BEFORE_SELECTION = ['item.collected', 'item.internalFilter', 'item.expertFilter'];
const BEFORE_REPORT = ['item.selected', 'item.report'];

/** Guards of a horizon item. @source domain/states.md#1 */
export const horizonRules: Readonly<Record<string, Rule>> = {
  notADuplicate: factRule(`${SOURCE} (the store finds it)`, ({ context, event }) => {
    const duplicateOf = textIn(event.facts, 'duplicateOf') ?? textIn(context, 'duplicateOf');
    return duplicateOf === null ? null : reason('duplicate-of-live-item', { duplicateOf });
  }),
  oneCriterionMet: factRule(`${SOURCE} S A12`, ({ event }) =>
    recordsIn(event.facts, 'criteria').some((one) => isSet(one, 'met'))
      ? null
      : reason('no-criterion-met', { way: 'NOT_RELEVANT' }),
  ),
  lateEnough: factRule(`${SOURCE} S A12`, ({ event }) =>
    LATE_PHASES.includes(textIn(event.facts, 'phase') ?? '')
      ? null
      : reason('too-early', { phases: LATE_PHASES, way: 'NOT_RELEVANT' }),
  ),
  relevantInSweden: factRule(`${SOURCE} S A12`, ({ event }) =>
    isSet(event.facts, 'relevantInSweden') ? null : reason('not-relevant-in-sweden', { way: 'NOT_RELEVANT' }),
  ),
  groupAsked: factRule(`${SOURCE} S A12`, ({ context, event }) => {
    const group = textIn(event.facts, 'group') ?? '';
    return textsIn(context, 'askedGroups').includes(group) ? null : reason('group-not-asked', { group });
  }),
  expertsAnswered: stateRule(
    `${SOURCE} S A12`,
    ({ context }) => {
      const groups = textsIn(context, 'askedGroups').filter(
        (group) => recordIn(context, 'expertAnswers')[group] === undefined,
      );
      return groups.length === 0 || isSet(context, 'expertsTimedOut')
        ? null
        : reason('experts-not-answered', { groups });
    },
    ['EXPERTS_TIMED_OUT'],
  ),
  noOpenConflict: stateRule(
    `${SOURCE} S K4`,
    ({ context }) => {
      const answers = recordIn(context, 'expertAnswers');
      const groups = Object.keys(answers).filter((group) => recordIn(answers, group)['conflict'] === 'unresolved');
      return groups.length === 0 ? null : reason('expert-conflict-unresolved', { groups });
    },
    ['EXPERT_CONFLICT_SETTLED'],
  ),
  weighedAsSelected: factRule(`${SOURCE} S A12`, ({ event }) =>
    event.facts['result'] === 'selected' ? null : reason('weighed-as-parked'),
  ),
  factCheckOn: stateRule(
    `${SOURCE}, #13 (off by default)`,
    ({ context }) => (isSet(context, 'reportFactCheck') ? null : reason('setting-off', { setting: 'reportFactCheck' })),
    [{ act: 'SET_REPORT_OPTIONS', facts: { factCheck: true } }],
  ),
  factCheckOff: stateRule(`${SOURCE}, #13 (off by default)`, ({ context }) =>
    isSet(context, 'reportFactCheck') ? reason('fact-check-first', { way: 'SEND_FACT_CHECK' }) : null,
  ),
  revisionsOn: stateRule(
    `${SOURCE}, #13 (off by default, A43)`,
    ({ context }) => (isSet(context, 'reportRevisions') ? null : reason('setting-off', { setting: 'reportRevisions' })),
    [{ act: 'SET_REPORT_OPTIONS', facts: { revisions: true } }],
  ),
  approverIsNotAuthor: stateRule(`${SOURCE} S A43 (our default)`, ({ context, event }) =>
    event.person !== undefined && event.person === context['author'] ? reason('approver-is-author') : null,
  ),
  isMaterial: factRule(`${SOURCE} S A43`, ({ event }) =>
    isSet(event.facts, 'material') ? null : reason('not-material'),
  ),
  caseNotStarted: stateRule(SOURCE, ({ context }) =>
    isSet(context, 'caseStarted') ? reason('case-already-started') : null,
  ),
  isAdvancedTherapy: factRule('domain/states.md#10', ({ event }) =>
    event.facts['caseKind'] === 'atmp' ? null : reason('not-an-atmp'),
  ),
  notSelected: stateRule(`${SOURCE} S A11`, inAny(BEFORE_SELECTION)),
  notReported: stateRule(`${SOURCE} S A11`, inAny(BEFORE_REPORT)),
  isRecheck: stateRule(`${SOURCE} (our default)`, ({ context }) =>
    isSet(context, 'recheck') ? null : reason('no-recheck'),
  ),
  scanIsLate: stateRule(`${SOURCE} S A11`, (input) =>
    isSet(input.context, 'scanLate') ? inAny(BEFORE_SELECTION)(input) : reason('not-late'),
  ),
  reportIsLate: stateRule(`${SOURCE} S A11`, (input) =>
    isSet(input.context, 'reportLate') ? inAny(BEFORE_REPORT)(input) : reason('not-late'),
  ),
};

function inAny(paths: readonly string[]): (input: RuleInput) => Reason | null {
  return ({ isIn }) => (paths.some(isIn) ? null : reason('not-in-this-state', { states: paths }));
}

const answersWith = (context: JsonRecord, group: string, answer: JsonRecord): JsonRecord => ({
  expertAnswers: { ...recordIn(context, 'expertAnswers'), [group]: answer },
});

export const horizonUpdates: Readonly<Record<string, Update>> = {
  takeExpertAnswer: (context, { on, facts }) =>
    answersWith(context, textIn(facts, 'group') ?? '', {
      view: facts['view'] ?? null,
      comment: facts['comment'] ?? null,
      conflict: facts['conflict'] ?? 'none',
      on,
    }),
  settleConflict: (context, { facts }) => {
    const group = textIn(facts, 'group') ?? '';
    return answersWith(context, group, {
      ...recordIn(recordIn(context, 'expertAnswers'), group),
      conflict: facts['outcome'] ?? null,
    });
  },
  setOptions: (context, { facts }) => ({
    reportFactCheck: facts['factCheck'] ?? context['reportFactCheck'] ?? false,
    reportRevisions: facts['revisions'] ?? context['reportRevisions'] ?? false,
  }),
  /** A moved date makes its deadlines anew; an unknown one takes them away. */
  moveMilestone: (context, { facts }) => {
    const milestone = textIn(facts, 'milestone') ?? '';
    const day = facts['date'] ?? null;
    const milestones = { ...recordIn(context, 'milestones'), [milestone]: day };
    return milestone === 'approval'
      ? { milestones, expectedApprovalOn: day, scanLate: false, reportLate: false }
      : { milestones };
  },
  nextReport: (context) => ({ reportVersion: (numberIn(context, 'reportVersion') ?? 0) + 1 }),
};
