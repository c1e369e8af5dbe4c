import type { ActDefinition } from '../definition.js';
import { choice, listOf, optional, published, record, region, text } from '../fields.js';
import { HEALTH_CARE_REGIONS } from '../vocabulary.js';
import { ANSWER_STATUSES, JUDGEMENTS, OPINION_CRITERIA, STANCES } from './answers.js';
import { askedFields } from './asked.js';
import { EXTENSION_DAYS } from './opinion-acts.js';
import { ROUND_KINDS } from './round-kinds.js';
import { textActs } from './round-texts.js';

const SOURCE = 'domain/states.md#2';

const question = {
  /** Told by the case; whoever prepares or opens a round in it need not say it again. */
  kind: optional(choice(...ROUND_KINDS)),
  ...askedFields,
  withoutContact: optional(listOf(region)),
  withoutDeputy: optional(listOf(region)),
};

/** Acts of a round of opinions. */
export const roundActs: Readonly<Record<string, ActDefinition>> = {
  PREPARE_ROUND: { roles: ['coordinator', 'system'], facts: question, source: `${SOURCE} (our default)` },
  ROUND_OPENED: {
    roles: ['coordinator', 'system'],
    facts: question,
    fromBeside: ['withoutContact', 'withoutDeputy'],
    source: `${SOURCE} S A1, domain/law-and-conventions.md#4 (FL 26 §: all asked at the same time)`,
  },
  OPINION_RECORDED: {
    roles: ['system'],
    facts: {
      region,
      status: choice(...ANSWER_STATUSES),
      stance: optional(choice(...STANCES)),
      judgements: optional(
        record(Object.fromEntries(OPINION_CRITERIA.map((criterion) => [criterion, optional(choice(...JUDGEMENTS))]))),
      ),
    },
    source: SOURCE,
  },
  EXTEND: {
    roles: ['coordinator'],
    facts: {
      days: EXTENSION_DAYS,
      reasonCode: published(choice('holiday', 'regional-meeting', 'new-facts', 'asked-by-regions', 'other')),
      publicReason: optional(published(text(1000))),
    },
    source: `${SOURCE} (our default)`,
  },
  SUMMARISE_AREA: {
    roles: ['working-group-member'],
    scope: 'own-area',
    facts: { area: choice(...HEALTH_CARE_REGIONS), text: text() },
    source: 'domain/actors.md#5 (our default)',
  },
  CLOSE_ROUND: { roles: ['coordinator', 'system'], facts: {}, source: SOURCE },
  ROUND_DEADLINE: { roles: ['system'], facts: {}, source: `${SOURCE} (our default)` },
  COMPILE_ROUND: { roles: ['coordinator'], facts: {}, source: SOURCE },
  CANCEL_ROUND: { roles: ['coordinator', 'system'], facts: { reason: text(2000) }, source: `${SOURCE} (our default)` },
  ...textActs,
};
