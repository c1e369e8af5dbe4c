import type { Context, Remedy, Rule, RuleInput } from '../definition.js';
import { isYes, outcomeOf } from '../medicine/outcomes.js';
import { reason, type Json, type JsonRecord, type Reason } from '../reason.js';
import { isSet, numberIn, recordsIn, textIn } from '../shared/reading.js';
import { anyOf, factRule, saying, stateRule } from '../shared/rules.js';
import { smallCountRules } from '../shared/small-counts.js';
import { centresAfter, centresIn } from './context.js';
import { NOT_ATMP, READY_CENTRES } from './vocabulary.js';

const S10 = 'domain/states.md#10';
const YES_NEEDS = 'domain/states.md#4.5 S C1, C4, C5 (ATMP: our default)';
/** Bound by an agreement whose outcome is still being measured. */
const BOUND: readonly string[] = ['signed', 'measuring', 'disputed'].map((state) => `payment.outcomeBased.${state}`);
const REGIONAL: readonly string[] = ['contact-person', 'contact-deputy'];

const isReady = (centre: JsonRecord): boolean => READY_CENTRES.includes(textIn(centre, 'status') ?? '');
const someReady = ({ context, event }: RuleInput): boolean => centresAfter(context, event.facts).some(isReady);

const centresWithoutData = (context: Context): readonly Json[] =>
  centresIn(context).flatMap((one) => (isReady(one) && one['dataSource'] !== true ? [one['region'] ?? null] : []));

/** The checklist is the office's work while the case is in cooperation, and an advanced therapy's only. */
function whyNotPrepared(input: RuleInput): Reason | null {
  if (input.isIn('classification.notAtmp')) return reason('not-an-atmp');
  return anyOf(input, ['handling.included', 'handling.inForce', 'handling.reassessment'])
    ? null
    : reason('not-in-cooperation');
}

/** A treatment council that has not reported since the answer is tried again. */
function owesCounts(context: Context): boolean {
  if (context['selectionBody'] !== 'treatment-council') return false;
  const reported = textIn(context, 'selectionReportedOn');
  return reported === null || reported < (textIn(context, 'reassessedFrom') ?? '');
}

/** A centre is named, made ready, and says that it can deliver. */
function remediesForData({ context }: RuleInput): readonly Remedy[] {
  const [first] = centresIn(context);
  if (!first) return ['CENTRE_NAMED'];
  const [silent] = centresWithoutData(context);
  return silent === undefined
    ? [{ act: 'CENTRE_CHANGED', facts: { region: first['region'] ?? null, status: 'qualified' } }]
    : [{ act: 'CENTRE_DATA_SOURCE', facts: { region: silent, confirmed: true } }];
}

/** A rule that holds when a fact has the value that a row names. */
const factIs = (name: string, source: string): Rule => ({
  needs: 'facts',
  source,
  check: ({ event }, params) => (event.facts[name] === params[name] ? null : reason('another-choice')),
});

/** Only a yes on an advanced therapy asks for more than one on another medicine. */
const forYes = (input: RuleInput, check: () => ReturnType<Rule['check']>): ReturnType<Rule['check']> =>
  isYes(outcomeOf(input.event.facts)) && !input.isIn('classification.notAtmp') ? check() : null;

/** What a public history leaves unsaid about centres, selection and register is not asked of it, so these read the act's facts. */
const beforeYes: Readonly<Record<string, Rule>> = {
  centreRouteNamed: factRule(
    YES_NEEDS,
    (input) => forYes(input, () => (centresIn(input.context).length > 0 ? null : reason('no-treatment-centre'))),
    ['CENTRE_NAMED'],
  ),
  selectionDecided: factRule(
    YES_NEEDS,
    (input) =>
      forYes(input, () => (input.isIn('patientSelection.undecided') ? reason('patient-selection-undecided') : null)),
    ['SELECTION_SET'],
  ),
  registerConfirmed: factRule(
    YES_NEEDS,
    (input) => forYes(input, () => (input.isIn('register.confirmed') ? null : reason('register-not-confirmed'))),
    ['REGISTER_CONFIRMED'],
  ),
};

/** Guards that only a case about an advanced therapy has. @source domain/states.md#10 */
export const atmpRules: Readonly<Record<string, Rule>> = {
  ...beforeYes,
  ...smallCountRules,
  isAnAtmp: factRule(`${S10} S T7`, ({ event }) =>
    event.facts['atmpClass'] === NOT_ATMP ? reason('not-an-atmp') : null,
  ),
  isNoAtmp: factRule(`${S10} S T7`, ({ event }) =>
    event.facts['atmpClass'] === NOT_ATMP ? null : reason('is-an-atmp'),
  ),
  otherClass: factRule('domain/process-atmp.md#1', ({ context, event }) =>
    event.facts['atmpClass'] === context['atmpClass'] ? reason('class-already-set') : null,
  ),
  checklistIsOpen: stateRule('domain/process-atmp.md#1', ({ context }) =>
    isSet(context, 'checklistOpen') ? null : reason('checklist-not-open'),
  ),
  manufacturingRoleIs: factIs('role', `${S10} S T0`),
  selectionIs: factIs('body', `${S10} S C4, C5`),
  gmoVerdictIs: factIs('verdict', `${S10} S T5, T6`),
  gmoReviewIs: factIs('decision', `${S10} S T6`),
  paymentModelIs: factIs('model', `${S10} S Z3`),
  ownerNamed: factRule(`${S10} (named owner)`, ({ event }) =>
    event.facts['body'] !== 'none-required' && textIn(event.facts, 'owner') === null
      ? reason('selection-owner-unnamed')
      : null,
  ),
  councilSetsUpTreatmentCouncil: factRule(`${S10} S Y8`, ({ event }) =>
    event.facts['body'] === 'treatment-council' && event.by !== 'council-chair'
      ? reason('treatment-council-is-the-councils')
      : null,
  ),
  centreIsNew: factRule(`${S10} (one centre per region: our default)`, ({ context, event }) =>
    centresIn(context).some(({ region }) => region === event.facts['region'])
      ? reason('centre-already-named', { region: event.facts['region'] ?? null })
      : null,
  ),
  ownRegionsCentre: factRule(`${S10} (a region speaks for its own hospitals: our default)`, ({ event }) =>
    REGIONAL.includes(event.by) && event.region !== undefined && event.region !== event.facts['region']
      ? reason('another-regions-centre', { region: event.facts['region'] ?? null })
      : null,
  ),
  someCentreReady: factRule(`${S10} S C8`, (input) => (someReady(input) ? null : reason('no-centre-ready'))),
  noCentreReady: factRule(`${S10} S C8`, (input) => (someReady(input) ? reason('centre-is-ready') : null)),
  /** The pilot failed because regions could not report alike. @source domain/process-atmp.md#6 [Z4] */
  everyCentreDelivers: stateRule(
    `${S10} S Z4, P1`,
    ({ context }) => {
      if (!centresIn(context).some(isReady)) return reason('no-centre-ready');
      const silent = centresWithoutData(context);
      return silent.length === 0 ? null : reason('data-source-not-confirmed', { regions: silent });
    },
    remediesForData,
  ),
  notBoundByOutcome: stateRule(`${S10} S P1 (our default)`, (input) =>
    anyOf(input, BOUND) ? reason('payment-already-signed') : null,
  ),
  countsAreOwed: stateRule(`${S10} S Y8 (counts at the review)`, ({ context }) => {
    if (context['selectionBody'] !== 'treatment-council') return reason('no-treatment-council');
    return owesCounts(context) ? null : reason('treatment-council-counted');
  }),
  countsAtReview: factRule(`${S10} S Y8 (counts at the review)`, ({ context, event }) => {
    const isSaid = numberIn(event.facts, 'casesCounted') !== null || isSet(event.facts, 'fewerThanFive');
    return !isSaid && owesCounts(context) ? reason('treatment-council-counts-missing') : null;
  }),
  /** Whoever pays is named in each region where patients are treated. */
  ownerPerRegion: stateRule('domain/process-atmp.md#6 (owner per region)', ({ context }) => {
    const owned = recordsIn(context, 'paymentOwners').map(({ region }) => region);
    const missing = centresIn(context).flatMap((one) =>
      isReady(one) && !owned.includes(one['region']) ? [one['region'] ?? null] : [],
    );
    return missing.length === 0 ? null : reason('payment-owner-missing', { regions: missing });
  }),
  isPrepared: saying(['not-an-atmp', 'not-in-cooperation'], stateRule('domain/process-atmp.md#10', whyNotPrepared)),
  /** Answered by a case of the exemption that is linked, or by that there is none. */
  exemptionUnanswered: stateRule('domain/process-atmp.md#10 10', (input) => {
    const isLinked = recordsIn(input.context, 'links').some(({ relation }) => relation === 'hospital-exemption');
    if (isLinked || textIn(input.context, 'noExemptionOn') !== null) return reason('exemption-answered');
    return whyNotPrepared(input);
  }),
};
