import type { ActDefinition } from '../definition.js';
import type { FactFields } from '../facts.js';
import { choice, date, document, flag, listOf, optional, published, record, region, text } from '../fields.js';
import type { Role } from '../vocabulary.js';
import { PROCEDURES } from './contract-date.js';

const SOURCE = 'domain/states.md#7.2';
const LOU = 'domain/law-and-conventions.md#6';
const procurer: readonly Role[] = ['procurer'];
const system: readonly Role[] = ['system'];
const money = { kind: 'number', min: 0 } as const;
const channel = choice('electronic', 'other');
const court = text(200);
const caseNumber = text(60);

const act = (roles: readonly Role[], source: string, facts: FactFields = {}): ActDefinition => ({
  roles,
  facts,
  source,
});

/** Who may do what in a procurement. No role may shorten the standstill. @source domain/states.md#7.2, domain/law-and-conventions.md#6 */
export const procurementActs: Readonly<Record<string, ActDefinition>> = {
  STRATEGY_STARTED: act(['procurer', 'coordinator', 'system'], `${SOURCE} S M5`),
  CHOOSE: act(procurer, `${SOURCE} S M5`, {
    choice: choice('procure', 'negotiate', 'coordinate', 'none'),
    approvedBy: text(200),
    reason: optional(text(4000)),
  }),
  JOINT: act(procurer, `${SOURCE} S A5`, {
    lead: region,
    regions: listOf(region),
    proxies: optional(listOf(record({ region, document }))),
  }),
  PUBLISH: act(procurer, `${SOURCE}, ${LOU}`, {
    documents: listOf(document, 1),
    procedure: choice(...PROCEDURES),
    estimatedValue: money,
    threshold: money,
    tendersDueOn: date,
  }),
  DEADLINE: act(system, SOURCE),
  AWARD_DECISION: act(procurer, `${SOURCE}, ${LOU} (Req 6.2, 6.3)`, {
    reasons: text(),
    notices: listOf(record({ bidder: text(200), channel })),
    noticeUntil: optional(date),
    voluntaryNotice: optional(flag),
  }),
  NOTICE_SENT: act(procurer, `${LOU} (12:12; a later notice starts the time anew)`, { bidder: text(200), channel }),
  STANDSTILL_OVER: act(['system', 'procurer'], `${SOURCE} S AV, ${LOU}`),
  REVIEW_APPLIED: act(['procurer', 'registrar'], `${SOURCE}, ${LOU} (20:8, 20:11)`, { court, caseNumber }),
  INTERIM_ORDER: act(['procurer', 'registrar'], `${LOU} (20:9)`, { court, caseNumber, document }),
  COURT_DECIDED: act(['procurer', 'registrar'], `${SOURCE}, ${LOU} (20:10)`, {
    caseNumber,
    outcome: choice('dismiss', 'redo', 'correct'),
    document,
  }),
  COURT_LIFTED_STANDSTILL: act(['procurer', 'registrar'], `${LOU} (20:8, 20:10; Req 6.1)`, {
    court,
    caseNumber,
    document,
  }),
  SIGNED: act(['signatory', 'procurer'], `${SOURCE} (our default)`, {
    region,
    contract: document,
    delegation: text(200),
    endsOn: optional(date),
  }),
  EXPIRED: act(system, `${SOURCE} (our default)`),
  TERMINATED: act(procurer, `${SOURCE} (our default)`, { reason: published(text(4000)) }),
  CANCELLED: act(procurer, `${SOURCE} (our default)`, { reason: published(text(4000)) }),
};
