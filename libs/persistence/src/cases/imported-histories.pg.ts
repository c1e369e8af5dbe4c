import type { ImportedHistories, ImportedHistory } from '#casework';
import type { DataSource } from 'typeorm';

/** Histories that the database holds as cases. Every act of an import is one journal entry, so the last number tells how far it came. */
export class ImportedHistoriesPg implements ImportedHistories {
  constructor(private readonly dataSource: DataSource) {}

  async imported(): Promise<ReadonlyMap<string, ImportedHistory>> {
    const rows: readonly { history_id: string; id: string; last_seq: number }[] = await this.dataSource.query(
      `SELECT history_id, id, last_seq FROM managed_case WHERE history_id IS NOT NULL`,
    );
    return new Map(rows.map((row) => [row.history_id, { caseId: row.id, entries: row.last_seq }]));
  }
}
