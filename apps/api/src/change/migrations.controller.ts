import { Controller, Get, Header, Param } from '@nestjs/common';
import {
  migrationCheckView,
  migrationId,
  migrationList,
  migrationView,
  type MigrationCheckView,
  type MigrationList,
  type MigrationView,
} from '#contract';
import { ChartRegistry, checkMigration, Migrations, ProcessError, type Migration } from '#process';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { link } from '../http/links.js';
import { Operation } from '../openapi/operation.js';
import { toCheckView, toMigrationView } from './migration-views.js';

/** Published changes of version, and the proof of each on its charts. */
@Controller('migrations')
export class MigrationsController {
  constructor(
    private readonly charts: ChartRegistry,
    private readonly migrations: Migrations,
  ) {}

  @Get()
  @Permitted('read-migrations')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'listMigrations',
    tag: 'operations',
    summary: 'List migrations',
    description:
      'Published changes of version that running cases can be taken through. For coordinators, management and auditors.',
    answer: 'All migrations',
    schema: migrationList,
  })
  list(@CurrentCaller() { root }: Caller): MigrationList {
    return {
      migrations: this.migrations.all.map((one) => toMigrationView(one, root)),
      _links: [link(root, 'self', '/migrations')],
    };
  }

  @Get(':migrationId')
  @Permitted('read-migrations')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'readMigration',
    tag: 'operations',
    summary: 'Read a migration',
    description: 'One published change of version.',
    answer: 'The migration',
    schema: migrationView,
  })
  read(@Param('migrationId', { schema: migrationId }) id: string, @CurrentCaller() { root }: Caller): MigrationView {
    return toMigrationView(this.required(id), root);
  }

  @Get(':migrationId/check')
  @Permitted('read-migrations')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'checkMigration',
    tag: 'operations',
    summary: 'Check a migration',
    description:
      'Proves on the charts that no reachable state is stranded, and lists what each state loses and gains: acts, permissions, deadlines, tasks. How many running cases it touches, a run of the kind dry-run tells.',
    answer: 'The check',
    schema: migrationCheckView,
  })
  check(
    @Param('migrationId', { schema: migrationId }) id: string,
    @CurrentCaller() { root, locale }: Caller,
  ): MigrationCheckView {
    return toCheckView(checkMigration(this.charts, this.required(id)), root, locale);
  }

  private required(id: string): Migration {
    const found = this.migrations.find(id);
    if (!found) throw new ProcessError('migration-unknown', { migration: id });
    return found;
  }
}
