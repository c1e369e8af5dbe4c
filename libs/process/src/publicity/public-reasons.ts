import { reason, type JsonRecord, type Reason } from '../reason.js';

interface PublicReason {
  /** Why outsiders may know it: where it can be read anyway. */
  readonly because: string;
  /** Facts of the reason that may be told with it; all others are left out. */
  readonly facts: readonly string[];
}

const open = (because: string, ...facts: readonly string[]): PublicReason => ({ because, facts });

/**
 * Reasons why a case does not go on yet that everybody may be told. One that is not named here is not told, so that a new guard is
 * closed until somebody has decided otherwise. Never here: what a company has said or offered, what an agreement holds, whether
 * the council has decided what it has not published, who is against something, and what the office has not done yet.
 *
 * @source domain/law-and-conventions.md#2 (req 2.2: secrecy of business conditions and of preparation); which of them is our own
 */
export const PUBLIC_REASONS: Readonly<Record<string, PublicReason>> = {
  'not-authorised': open('authorisations are published by the Commission and the agency, and the state is shown'),
  'no-positive-opinion': open('the opinions of CHMP are published, and the state is shown'),
  'assessor-not-heard': open('that an assessor has been asked is in the log, and its report is published'),
  'no-basis-for-answer': open('evaluations and decisions on subsidy are published when they are there'),
  'evaluations-running': open('the state is shown'),
  'negotiation-not-settled': open('that a negotiation goes on is shown, and nothing of what is said in it'),
  'no-introduction-protocol': open('the protocol is published when it is there'),
  'legal-check-missing': open('the outcome of the check is shown when it is there'),
  'legal-fault': open('the state is shown'),
  'purchasing-strategy-not-approved': open('that it has been approved is shown when it is'),
  'not-ce-marked': open('certificates stand in a public register, and the state is shown'),
  'interpretation-not-shared': open('that the group reads the question together is shown', 'least'),
};

/** A reason as outsiders may be told it; null for one that they may not. */
export function publicReason({ code, facts }: Reason): Reason | null {
  const known = Object.hasOwn(PUBLIC_REASONS, code) ? PUBLIC_REASONS[code] : undefined;
  if (!known) return null;
  const told: JsonRecord = Object.fromEntries(Object.entries(facts).filter(([name]) => known.facts.includes(name)));
  return reason(code, told);
}
