import { DataSource, type DataSourceOptions, type MigrationInterface } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { Pool, PoolClient } from 'pg';
import { ENTITIES } from './entities/entities.js';

export interface DatabaseSettings {
  /** Whose rights the connections have: the application's, which may not touch the journal, or null for the owner's. */
  readonly role: 'ordna_app' | null;
  /** Most connections; 10 when left out. */
  readonly poolMax?: number;
  readonly migrations?: readonly (new () => MigrationInterface)[];
  /** Told of connections that broke while idle; the pool replaces them by itself. */
  readonly onIdleError?: (error: unknown) => void;
}

/** How every connection writes days and instants, whatever the server's own settings are. */
const SESSION = '-c datestyle=ISO -c timezone=UTC';

/** Options for TypeORM's DataSource, which is made here or by `TypeOrmModule.forRoot`. */
export function dataSourceOptions(url: string, settings: DatabaseSettings): DataSourceOptions {
  const { role, poolMax = 10, migrations = [], onIdleError = () => undefined } = settings;
  return {
    type: 'postgres',
    url,
    entities: [...ENTITIES],
    migrations: [...migrations],
    migrationsTableName: 'schema_change',
    synchronize: false,
    logging: false,
    poolSize: poolMax,
    poolErrorHandler: onIdleError,
    extra: { keepAlive: true, onConnect: hearLoss, options: `${SESSION}${role === null ? '' : ` -c role=${role}`}` },
  };
}

/**
 * A connection that is lost while it is lent out fails the statement it is at, or the next: that tells whoever holds it. The
 * event that comes besides would end the process if nobody heard it; an idle connection's goes to `onIdleError`.
 */
const hearLoss = (client: PoolClient): void => void client.on('error', () => undefined);

/** A DataSource that is not yet connected: call `initialize()`. */
export const createDataSource = (url: string, settings: DatabaseSettings): DataSource =>
  new DataSource(dataSourceOptions(url, settings));

/** TypeORM's own pool, for statements that are prepared by name, which TypeORM does not offer. */
export const poolOf = (dataSource: DataSource): Pool => (dataSource.driver as PostgresDriver).master as Pool;
