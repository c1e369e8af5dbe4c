import type { ImportedHistories } from '#casework';
import type { DataSource } from 'typeorm';

/** Histories that the database holds as cases. */
export class ImportedHistoriesPg implements ImportedHistories {
  constructor(private readonly dataSource: DataSource) {}

  async imported(): Promise<ReadonlySet<string>> {
    const rows: readonly { history_id: string }[] = await this.dataSource.query(
      `SELECT history_id FROM managed_case WHERE history_id IS NOT NULL`,
    );
    return new Set(rows.map((row) => row.history_id));
  }
}
