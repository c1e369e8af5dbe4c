import type { DataSource } from '#persistence';

/** Tells whether the database answers. */
export class Readiness {
  constructor(private readonly dataSource: DataSource) {}

  async check(): Promise<boolean> {
    try {
      await this.dataSource.query('SELECT 1');
      return true;
    } catch {
      return false;
    }
  }
}
