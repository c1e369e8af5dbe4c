import type { ActDefinition } from '../definition.js';
import type { FactFields } from '../facts.js';
import { choice, date, document, flag, listOf, optional, record, secret, text } from '../fields.js';
import type { Role } from '../vocabulary.js';
import { DISCLOSURES, SECRECY_SECTIONS } from './document-codes.js';

const LAW = 'domain/law-and-conventions.md#1 (req 1.7)';

/** What the court said of a refusal: it stands, it is changed and judged anew, or it was not tried. */
export const APPEAL_OUTCOMES = ['upheld', 'changed', 'not-tried'] as const;

const judgements = listOf(
  record({
    document: text(36),
    disclosure: choice(...DISCLOSURES),
    lawSection: optional(choice(...SECRECY_SECTIONS)),
    reason: optional(text(2_000)),
  }),
  1,
);
/** Who decides stands in the delegation order; the notice says how to appeal. @source domain/law-and-conventions.md#1 [LA10][LA12] */
const decision: FactFields = {
  decision: document,
  delegationRef: text(200),
  appealInstructions: flag,
};

const registry: readonly Role[] = ['registrar'];
const act = (facts: FactFields = {}, source: string = LAW): ActDefinition => ({ roles: registry, facts, source });

/** Who may do what with a request for documents. @source domain/states.md#12, domain/law-and-conventions.md#1 */
export const disclosureActs: Readonly<Record<string, ActDefinition>> = {
  /** Nobody is asked who they are or why. @source domain/law-and-conventions.md#1 (TF 2:18) */
  REQUEST_RECEIVED: {
    ...act({ wording: text(4_000), way: choice('on-the-spot', 'copy'), requester: secret(optional(text(300))) }),
    opens: true,
  },
  DOCUMENTS_IDENTIFIED: act({ documents: listOf(text(36), 1) }),
  NOTHING_FOUND: act(),
  REQUEST_WITHDRAWN: act(),
  REVIEW_STARTED: act(),
  RELEASED: act({ judgements }),
  PARTLY_RELEASED: act({ judgements, ...decision }),
  REFUSAL_TOLD: act(),
  REFUSED: act({ judgements, ...decision }),
  DECISION_RECEIVED: act({ receivedOn: date }),
  APPEALED: act(),
  APPEAL_DECIDED: act({ outcome: choice(...APPEAL_OUTCOMES), decision: optional(document) }),
  APPEAL_TIME_OVER: { roles: ['system'], facts: {}, source: `${LAW} [LA13]` },
  CLOSED: act(),
};
