import type { ActDefinition } from '../definition.js';
import { choice, document, flag, optional, text } from '../fields.js';
import { act, fromRegulator } from './act-parts.js';

/** What the regulator does. @source domain/states.md#4, #5 */
export const regulatoryActs: Readonly<Record<string, ActDefinition>> = {
  MA_SUBMITTED: act(fromRegulator, 'domain/states.md#4.1', {}),
  CHMP_POSITIVE: act(fromRegulator, 'domain/states.md#4.1 S A2, C9', {
    outcome: optional(text(200)),
    reexamined: optional(flag),
    population: optional(text(2000)),
  }),
  CHMP_NEGATIVE: act(fromRegulator, 'domain/states.md#4.1 S C9'),
  RE_EXAMINATION: act(fromRegulator, 'domain/states.md#4.1 S C9'),
  EC_GRANTED: act(fromRegulator, 'domain/states.md#4.1 S A1', {
    kind: optional(choice('full_or_unspecified', 'conditional', 'restricted')),
  }),
  EC_REFUSED: act(fromRegulator, 'domain/states.md#4.1'),
  MARKETED: act(fromRegulator, 'domain/states.md#4.1'),
  INDICATION_EXTENDED: act(fromRegulator, 'cases/README.md (ema_indication_extended)', {
    indication: optional(text(1000)),
  }),
  RENEWAL_NEGATIVE: act(fromRegulator, 'domain/process-medicines.md#6 [C16]'),
  RENEWED: act(fromRegulator, 'domain/process-medicines.md#6 [C16] (our default)'),
  JCA_ENDORSED: act(fromRegulator, 'domain/states.md#4.1 S J5', { report: optional(document) }),
  MA_APPLICATION_WITHDRAWN: act(fromRegulator, 'domain/states.md#4.1'),
  MA_SUSPENDED: act(fromRegulator, 'domain/states.md#4.1 S C7'),
  SUSPENSION_LIFTED: act(fromRegulator, 'domain/states.md#4.1 (our default)'),
  MA_REVOKED: act(fromRegulator, 'domain/states.md#4.1 S C7'),
  MA_WITHDRAWN: act(fromRegulator, 'domain/states.md#4.1 S C7'),
};
