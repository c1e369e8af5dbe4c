import type { StoredDeadline, StoredDeadlines } from '#casework';
import { isoDate } from '#process';
import type { DataSource } from 'typeorm';

/** The deadline rows of a case that are not over by an act: those that run, and those that had passed before it was taken in. */
export class StoredDeadlinesPg implements StoredDeadlines {
  constructor(private readonly dataSource: DataSource) {}

  async of(caseId: string): Promise<readonly StoredDeadline[]> {
    const rows: readonly { instance_id: string; kind: string; due_on: string; status: StoredDeadline['status'] }[] =
      await this.dataSource.query(
        `SELECT d.instance_id, d.kind, d.due_on::text AS due_on, d.status FROM deadline d WHERE d.case_id = $1 AND d.status IN ('running', 'lapsed')`,
        [caseId],
      );
    return rows.map((row) => ({
      instanceId: row.instance_id,
      kind: row.kind,
      dueOn: isoDate(row.due_on),
      status: row.status,
    }));
  }
}
