import type { Rule, RuleInput } from '../definition.js';
import { UNSPECIFIED } from '../medicine/outcomes.js';
import { reason, type Reason } from '../reason.js';
import { textIn, textsIn } from '../shared/reading.js';
import { anyOf, factRule, stateRule } from '../shared/rules.js';
import { HEALTH_AUTHORITIES, isYes, NM, OURS, REQUESTS_FROM, ROAD, VOCABULARY } from './words.js';

const isMedicine = (kind: string | null): boolean => kind === 'medicine' || kind === 'atmp';

const pointsTheSameWay = (one: string, other: string): boolean =>
  one === other || (isYes(one) && isYes(other)) || [one, other].includes(UNSPECIFIED);

const standing = ({ context }: Pick<RuleInput, 'context'>): string | null => textIn(context, 'outcome');

/** The four authorities reach their decisions together, so none is made against one of them. @source docs/adr/0025 [N7][N8] */
function decidedTogether({ event }: RuleInput): Reason | null {
  const behind = textsIn(event.facts, 'behind');
  const missing = HEALTH_AUTHORITIES.filter((one) => !behind.includes(one));
  return missing.length === 0 ? null : reason('health-authorities-missing', { missing });
}

function statusAgrees({ context, event, isIn }: RuleInput): Reason | null {
  const listed = textIn(event.facts, 'status');
  const now = textIn(context, 'outcome');
  if (listed === null) return null;
  const agrees =
    listed === 'under-investigation' || listed === 'wait'
      ? isIn(`${ROAD}.ordered`) || isIn(`${ROAD}.deciding`)
      : listed === 'not-evaluated'
        ? now === null
        : now !== null && pointsTheSameWay(listed, now);
  return agrees ? null : reason('status-differs', { listed, now });
}

/** Guards of a method in Nye metoder. Those of the state are asked of histories too. @source docs/adr/0025 */
export const methodRules: Readonly<Record<string, Rule>> = {
  /** Medicines are no longer alerted once their suppliers ask themselves. */
  alertsAreMade: stateRule(`${NM} [N3]`, ({ event }) =>
    event.on >= REQUESTS_FROM && isMedicine(textIn(event.facts, 'caseKind'))
      ? reason('alerts-have-ended', { since: REQUESTS_FROM })
      : null,
  ),
  requestsAreTaken: stateRule(`${NM} [N3]`, ({ event }) =>
    event.on < REQUESTS_FROM ? reason('requests-not-yet', { from: REQUESTS_FROM }) : null,
  ),
  /** For a medicine it is the supplier who has to ask and to document. */
  supplierHasAsked: factRule(`${NM} [N3]`, ({ context, event }) =>
    event.on >= REQUESTS_FROM && isMedicine(textIn(context, 'caseKind')) && context['requested'] !== true
      ? reason('supplier-has-not-asked', { from: REQUESTS_FROM })
      : null,
  ),
  priceTalksAreOver: stateRule(
    `${NM} [N1] (the price note is ready)`,
    ({ isIn }) => (isIn('price.talks') ? reason('price-talks-go-on') : null),
    ['PRICE_NOTE_DELIVERED'],
  ),
  /** What runs beside the road hears of a decision only when one can be made on it. */
  decisionIsDue: stateRule(
    `${NM} [N1]`,
    ({ isIn }) => (isIn(`${ROAD}.deciding`) ? null : reason('no-decision-is-due')),
    ['HTA_SENT_TO_DECISION'],
  ),
  decidedTogether: factRule(`${NM} [N7][N8]`, decidedTogether),
  outcomeIsSaid: factRule(OURS, ({ event }) =>
    textIn(event.facts, 'outcome') === UNSPECIFIED ? reason('outcome-not-said') : null,
  ),
  decisionStands: stateRule(VOCABULARY, (input) => (standing(input) === null ? reason('no-decision-stands') : null), [
    'DECISION_MADE',
  ]),
  /** A changed decision says something else, or sets other conditions. */
  decisionDiffers: factRule(`${VOCABULARY} decision_revised`, (input) => {
    const { context, event } = input;
    const outcome = textIn(event.facts, 'outcome');
    const conditions = textsIn(event.facts, 'conditions');
    return outcome === standing(input) && conditions.join('\n') === textsIn(context, 'conditions').join('\n')
      ? reason('decision-is-the-same')
      : null;
  }),
  decisionIsKept: stateRule(
    `${VOCABULARY} decision_reaffirmed`,
    (input) => {
      const [said, now] = [textIn(input.event.facts, 'outcome'), standing(input)];
      return said === null || now === null || pointsTheSameWay(said, now) ? null : reason('decision-differs');
    },
    ({ event }) => {
      const outcome = textIn(event.facts, 'outcome');
      return outcome === null ? [] : [{ act: 'DECISION_REVISED', facts: { outcome } }];
    },
  ),
  /** A method is used after a yes, or for a group under an exemption meanwhile. @source docs/adr/0025 [N5] */
  mayBeUsed: stateRule(
    `${NM} [N5]`,
    ({ context, isIn }) =>
      isYes(context['outcome']) || context['outcome'] === UNSPECIFIED || isIn('exemption.inForce')
        ? null
        : reason('use-not-decided'),
    [
      { act: 'DECISION_MADE', facts: { outcome: UNSPECIFIED } },
      { act: 'DECISION_REVISED', facts: { outcome: UNSPECIFIED } },
    ],
  ),
  otherApprovalSettled: stateRule(
    `${VOCABULARY} other_authority_approval`,
    ({ isIn }) =>
      anyOf({ isIn }, ['otherApproval.awaited', 'otherApproval.refused']) ? reason('other-approval-missing') : null,
    ['OTHER_APPROVAL_GRANTED'],
  ),
  /** An exemption bridges the time until a decision. */
  assessmentUnderWay: stateRule(
    `${VOCABULARY} group_exemption_decided`,
    ({ isIn }) => (anyOf({ isIn }, [`${ROAD}.ordered`, `${ROAD}.deciding`]) ? null : reason('no-assessment-under-way')),
    ['HTA_ORDERED'],
  ),
  statusAgrees: stateRule('cases/README.md (status_listed)', statusAgrees, ({ event }) => {
    const listed = textIn(event.facts, 'status');
    if (listed === 'under-investigation' || listed === 'wait') return ['HTA_ORDERED'];
    if (listed === null || listed === 'not-evaluated') return [];
    return [
      { act: 'DECISION_MADE', facts: { outcome: listed } },
      { act: 'DECISION_REVISED', facts: { outcome: listed } },
    ];
  }),
  isMedicine: stateRule(`${NM} [N2]`, ({ context }) =>
    context['caseKind'] === 'medtech' ? reason('not-a-medicine') : null,
  ),
  isOtherMethod: stateRule(`${NM} [N2]`, ({ context }) =>
    context['caseKind'] === 'medtech' ? null : reason('is-a-medicine'),
  ),
};
