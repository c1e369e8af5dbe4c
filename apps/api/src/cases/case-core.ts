import { nameOf, outcomeLabel, type Locale } from '#messages';
import type { CaseRow } from '#persistence';
import type { IsoDate } from '#process';
import { statusSentence, type Looked } from './status-sentence.js';

/** What every view of a case begins with: what it is about, and where it stands in words. */
export function toCaseCore(row: CaseRow, today: IsoDate, locale: Locale, looked: Looked | null = null) {
  const { processVersion, stage, outcome } = row;
  return {
    id: row.id,
    caseKey: row.caseKey,
    processVersion,
    kind: row.kind,
    product: row.product,
    substance: row.substance,
    indication: row.indication,
    company: row.company,
    origin: row.origin,
    stage,
    stageLabel: nameOf('stage', stage, locale),
    statusSentence: statusSentence(row, today, locale, looked),
    outcome,
    outcomeLabel: outcome === null ? null : outcomeLabel(outcome, processVersion, locale),
    onHold: row.onHold,
    revision: row.revision,
    updatedAt: row.updatedAt.toISOString(),
  };
}
