import type { Actor, CasesMeant, MigratedCases } from '#casework';
import { reasonText } from '#messages';
import { CASE_KINDS, STAGES } from '#process';
import { UsageError, type CommandOptions } from './command.js';

/** Whoever may run commands on the database acts for the system. */
export const OPERATOR: Actor = { personId: 'system', mandates: [{ role: 'system' }] };

/** @throws UsageError for a kind or a stage that does not exist */
export function readMeant({ kind, stage, case: ids }: CommandOptions): CasesMeant {
  const meantKind = CASE_KINDS.find((one) => one === kind);
  const meantStage = STAGES.find((one) => one === stage);
  if (kind !== undefined && !meantKind) throw new UsageError(`Slaget ${kind} finns inte: ${CASE_KINDS.join(', ')}`);
  if (stage !== undefined && !meantStage) throw new UsageError(`Steget ${stage} finns inte: ${STAGES.join(', ')}`);
  return { ...(meantKind && { kind: meantKind }), ...(meantStage && { stage: meantStage }), ...(ids && { ids }) };
}

const MOST_SHOWN = 20;

/** How one tells of cases that are taken along, and of those that are taken back. */
interface Verbs {
  readonly did: string;
  readonly would: string;
  readonly sum: (found: number, done: string, already: number, refused: number) => string;
}
const FORTH: Verbs = {
  did: 'överförda',
  would: 'skulle föras över',
  sum: (found, done, already, refused) =>
    `${found} ärenden på den gamla versionen: ${done}, ${already} redan överförda, ${refused} stannar kvar.`,
};
export const BACK: Verbs = {
  did: 'återförda',
  would: 'skulle återföras',
  sum: (found, done, _already, refused) =>
    `${found} ärenden som migreringen hade fört över: ${done}, ${refused} blir kvar på den nya versionen.`,
};

/** How a migration of many cases went, for a person. */
export function linesOfCases(result: MigratedCases, verbs = FORTH): readonly string[] {
  const { dryRun, found, migrated, already, refused, refusals, standing, overdue } = result;
  return [
    ...Object.entries(standing).map(([state, n]) => `  ${String(n).padStart(6)} ${state}`),
    ...refusals
      .slice(0, MOST_SHOWN)
      .map(({ caseId, reason }) => `  ärende ${caseId} stannar: ${reasonText(reason, 'sv')}`),
    verbs.sum(found, `${migrated} ${dryRun ? verbs.would : verbs.did}`, already, refused),
    ...(overdue > 0 ? [`${overdue} av dem får en frist som redan har passerat.`] : []),
  ];
}
