import type { ChartEvent, Rule } from '../../definition.js';
import { reason } from '../../reason.js';
import { isSet, recordsIn, textIn } from '../../shared/reading.js';
import { anyOf, factRule, stateRule } from '../../shared/rules.js';

/** What a product must be before it is taken up. @source domain/process-medtech.md#2.2 [M4] (our default) */
export const SCREENING_PRECONDITIONS = ['ce-marked-or-close'] as const;

const LIVE: readonly string[] = [
  'handling.screening',
  'handling.roundPreparation',
  'handling.consultation',
  'handling.inclusionDecision',
  'handling.included',
  'handling.inForce',
  'handling.reassessment',
];
const CONTACTS: readonly string[] = ['contact-person', 'contact-deputy'];

const kindsOf = ({ facts }: ChartEvent): readonly (string | null)[] =>
  recordsIn(facts, 'senders').map((sender) => textIn(sender, 'kind'));

/** Guards on how a device comes in. @source domain/states.md#9 S M4, M19, M21, M26 */
export const screeningRules: Readonly<Record<string, Rule>> = {
  /** A region nominates through its contact person; the office takes nominations of programme areas and networks. */
  sendersSpeakForThemselves: factRule('domain/states.md#9 S M4, M26; domain/actors.md#5 [B1]', ({ event }) => {
    const senders = recordsIn(event.facts, 'senders');
    const unnamed = senders.some((one) => textIn(one, one['kind'] === 'region' ? 'region' : 'name') === null);
    if (unnamed) return reason('sender-unnamed');
    if (CONTACTS.includes(event.by))
      return event.region === undefined || senders.some((one) => one['region'] === event.region)
        ? null
        : reason('own-region-not-among-senders', { region: event.region });
    return kindsOf(event).some((kind) => kind !== 'region') ? null : reason('region-nominates-by-contact-person');
  }),
  criteriaCarryProposal: factRule('domain/states.md#9 S M4 (criteria and precondition: our default)', ({ event }) => {
    if (event.facts['proposal'] !== 'take-up') return null;
    const said = recordsIn(event.facts, 'preconditions');
    if (said.some((one) => !isSet(one, 'met'))) return reason('precondition-not-met');
    const unsaid = SCREENING_PRECONDITIONS.filter((name) => !said.some((one) => one['precondition'] === name));
    if (unsaid.length > 0) return reason('precondition-unsaid');
    return recordsIn(event.facts, 'criteria').some((one) => isSet(one, 'met')) ? null : reason('no-criterion-met-yet');
  }),
  isLive: stateRule('domain/states.md#9 S M4', (input) => (anyOf(input, LIVE) ? null : reason('case-not-live'))),
};
