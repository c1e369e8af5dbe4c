import type { ImportedHistories, ImportedHistory } from '#casework';
import type { DataSource } from 'typeorm';

/** Histories that the database holds as cases, and how far: every act of an import is one journal entry. */
export class ImportedHistoriesPg implements ImportedHistories {
  constructor(private readonly dataSource: DataSource) {}

  async imported(): Promise<ReadonlyMap<string, ImportedHistory>> {
    const rows: readonly { history_id: string; id: string; acts: readonly string[] }[] = await this.dataSource.query(
      `SELECT c.history_id, c.id, array_agg(j.act ORDER BY j.seq) AS acts
       FROM managed_case c JOIN journal_entry j ON j.case_id = c.id
       WHERE c.history_id IS NOT NULL GROUP BY c.id`,
    );
    return new Map(rows.map(({ history_id: historyId, id, acts }) => [historyId, { caseId: id, acts }]));
  }
}
