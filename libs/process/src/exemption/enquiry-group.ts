import type { Body, Seat } from '../body-codes.js';
import type { ActDefinition, Context, Rule, RuleInput, Update } from '../definition.js';
import type { FactField } from '../facts.js';
import { choice, listOf, optional, record, text } from '../fields.js';
import { reason, type JsonRecord, type Reason } from '../reason.js';
import { recordsIn, textIn, textsIn } from '../shared/reading.js';
import { factRule, stateRule } from '../shared/rules.js';
import { HEALTH_CARE_REGIONS } from '../vocabulary.js';

const SOURCE = 'domain/process-atmp.md#9 [S0]';

/** An interpretation is shared when so many members stand behind it and nobody is against it. */
const LEAST_BEHIND = 2;

/** Groups that read the rules together. */
export const CELL_BODIES = ['vog-cell-steering-group', 'vog-cell-project-group'] as const satisfies readonly Body[];
/** Their seats, by the plans of the two groups; whoever they take in besides has no voice of its own. */
export const CELL_SEATS: readonly Seat[] = [
  'stockholm',
  'uppsala',
  'goteborg',
  'orebro',
  'lund',
  'linkoping',
  'umea',
  ...HEALTH_CARE_REGIONS,
];

const seat = choice(...CELL_SEATS);
/** Who sits where in VOG Cell on the day: told from beside the enquiry. */
const sitting: FactField = optional(listOf(record({ seat, person: text(36) })));

/** An act by which somebody speaks for a seat of the group. */
export const forCellSeat = (one: ActDefinition): ActDefinition => ({
  ...one,
  facts: { seat, ...one.facts, sitting },
  fromBeside: ['sitting'],
  onlyFromBeside: true,
});

/** A network in which nobody sits in the group yet cannot tell whose a seat is. */
const isKnown = ({ event }: RuleInput): boolean => recordsIn(event.facts, 'sitting').length > 0;
const sits = ({ event }: RuleInput, person: string | null): boolean =>
  recordsIn(event.facts, 'sitting').some((one) => one['seat'] === event.facts['seat'] && one['person'] === person);

function ownCellSeat(input: RuleInput): Reason | null {
  return !isKnown(input) || sits(input, input.event.person ?? null)
    ? null
    : reason('not-your-cell-seat', { seat: textIn(input.event.facts, 'seat') ?? '' });
}

/** A seat speaks with one voice: a colleague's has been heard, unless that colleague has left it. */
function cellSeatFree(input: RuleInput): Reason | null {
  const { context, event } = input;
  const other = recordsIn(context, 'interpretations').findLast((one) => one['seat'] === event.facts['seat']);
  const person = other ? textIn(other, 'person') : null;
  if (person === null || person === event.person || (isKnown(input) && !sits(input, person))) return null;
  return reason('cell-seat-has-spoken', { seat: textIn(event.facts, 'seat') ?? '' });
}

/** Each seat's last word counts, and each person's: nobody is two of those who stand behind it. */
function standing(context: Context): readonly JsonRecord[] {
  const bySeat = lastOfEach(recordsIn(context, 'interpretations'), ({ seat: of }) => of);
  return lastOfEach(bySeat, ({ person, seat: of }) => person ?? of);
}

const lastOfEach = (all: readonly JsonRecord[], keyOf: (one: JsonRecord) => unknown): readonly JsonRecord[] =>
  all.filter((one, at) => all.findLastIndex((other) => keyOf(other) === keyOf(one)) === at);

/** @source domain/process-atmp.md#9 [S0]; who sits in the group: #9, docs/adr/0026 */
export const enquiryGroupRules: Readonly<Record<string, Rule>> = {
  ownCellSeat: factRule(`${SOURCE} (one speaks for one’s own seat: our default)`, ownCellSeat),
  cellSeatFree: factRule(`${SOURCE} (a seat has one voice: our default)`, cellSeatFree),
  interpretationShared: stateRule(
    `${SOURCE} (two people behind it and nobody against: our default)`,
    ({ context }) => {
      const stands = standing(context);
      const against = stands.flatMap((one) => (one['stance'] === 'objects' ? [textIn(one, 'seat') ?? ''] : []));
      if (against.length > 0) return reason('interpretation-objected-to', { seats: against });
      return stands.length >= LEAST_BEHIND ? null : reason('interpretation-not-shared', { least: LEAST_BEHIND });
    },
    ['INTERPRETATION_GIVEN'],
  ),
};

export const enquiryGroupUpdates: Readonly<Record<string, Update>> = {
  takeInterpretation: (context, { on, facts: { sitting: _sitting, ...said }, person }) => ({
    interpretations: [...recordsIn(context, 'interpretations'), { ...said, person: person ?? null, on }],
  }),
};

/** Enquiries that an earlier answer is taken from: those of them that have a published one, told from beside. */
export const earlierAnswers = {
  facts: { answered: optional(listOf(text(36))) },
  fromBeside: ['answered'],
  onlyFromBeside: true,
} as const satisfies Pick<ActDefinition, 'facts' | 'fromBeside' | 'onlyFromBeside'>;

/** The first that nobody can read an answer in. */
export function withoutAnswer({ event }: RuleInput): Reason | null {
  if (event.facts['answered'] === undefined) return null;
  const answered = textsIn(event.facts, 'answered');
  const without = textsIn(event.facts, 'enquiry').find((one) => !answered.includes(one));
  return without === undefined ? null : reason('no-published-enquiry', { caseId: without });
}
