import { argv, exit, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { ConfigError } from '#config';
import { EmbeddedPostgresError } from '#embedded-postgres';
import { UsageError, type Command } from './command.js';
import { chart } from './commands/chart.js';
import { charts } from './commands/charts.js';
import { checkMigrationCommand } from './commands/check-migration.js';
import { firstCoordinator } from './commands/first-coordinator.js';
import { importCommand } from './commands/import.js';
import { limit } from './commands/limit.js';
import { permissions } from './commands/permissions.js';
import { personalData } from './commands/personal-data.js';
import { migrateCasesCommand } from './commands/migrate-cases.js';
import { practice } from './commands/practice.js';
import { reminders } from './commands/reminders.js';
import { replay } from './commands/replay.js';
import { token } from './commands/token.js';
import { undoMigrationCommand } from './commands/undo-migration.js';
import { verify } from './commands/verify.js';
import { workOff } from './commands/work-off.js';
import { Output } from './output.js';

const COMMANDS: Readonly<Record<string, Command>> = {
  import: importCommand,
  replay,
  verify,
  charts,
  chart,
  'check-migration': checkMigrationCommand,
  'migrate-cases': migrateCasesCommand,
  'undo-migration': undoMigrationCommand,
  'work-off': workOff,
  limit,
  reminders,
  practice,
  permissions,
  'personal-data': personalData,
  'first-coordinator': firstCoordinator,
  token,
};

const help = (): string =>
  [
    'npm run ordna -- <kommando> [--json]',
    '',
    ...Object.values(COMMANDS).map(({ usage, says }) => `  ${usage.padEnd(28)} ${says}`),
  ].join('\n');

const OPTIONS = {
  json: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean' },
  verbose: { type: 'boolean' },
  draft: { type: 'string' },
  format: { type: 'string' },
  language: { type: 'string' },
  kind: { type: 'string' },
  stage: { type: 'string' },
  case: { type: 'string', multiple: true },
  all: { type: 'string' },
} as const;

/** @returns the exit code: 0 only when all is well, 2 when the call itself was wrong */
async function run(words: readonly string[]): Promise<number> {
  const parsed = readWords(words);
  if (!parsed) {
    new Output(false).error(help());
    return 2;
  }
  const { values, positionals } = parsed;
  const { json, ...options } = values;
  const output = new Output(json);
  const [name = '', ...args] = positionals;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    output.error(help());
    return 2;
  }
  try {
    return (await command.run(args, output, options)) ? 0 : 1;
  } catch (error) {
    if (!isExpected(error)) throw error;
    output.error(error.message);
    return 2;
  }
}

/** @returns null when there is an option that no command knows */
function readWords(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

const isExpected = (error: unknown): error is Error =>
  error instanceof UsageError || error instanceof ConfigError || error instanceof EmbeddedPostgresError;

const code = await run(argv.slice(2));
// What is printed reaches a pipe bit by bit; leaving before its end would cut a long document short.
stdout.write('', () => exit(code));
