import { argv, exit, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { ConfigError } from '#config';
import { EmbeddedPostgresError } from '#embedded-postgres';
import { UsageError, type Command } from './command.js';
import { WORDS, type CommandName } from './command-words.js';
import { Output } from './output.js';

/** A command is loaded when it is called for: a chart's picture needs no database, and help needs nothing. */
const COMMANDS: Readonly<Record<CommandName, () => Promise<Command>>> = {
  import: async () => (await import('./commands/import.js')).importCommand,
  replay: async () => (await import('./commands/replay.js')).replay,
  verify: async () => (await import('./commands/verify.js')).verify,
  charts: async () => (await import('./commands/charts.js')).charts,
  chart: async () => (await import('./commands/chart.js')).chart,
  'check-migration': async () => (await import('./commands/check-migration.js')).checkMigrationCommand,
  'migrate-cases': async () => (await import('./commands/migrate-cases.js')).migrateCasesCommand,
  'undo-migration': async () => (await import('./commands/undo-migration.js')).undoMigrationCommand,
  'work-off': async () => (await import('./commands/work-off.js')).workOff,
  limit: async () => (await import('./commands/limit.js')).limit,
  reminders: async () => (await import('./commands/reminders.js')).reminders,
  practice: async () => (await import('./commands/practice.js')).practice,
  permissions: async () => (await import('./commands/permissions.js')).permissions,
  'personal-data': async () => (await import('./commands/personal-data.js')).personalData,
  'first-coordinator': async () => (await import('./commands/first-coordinator.js')).firstCoordinator,
  token: async () => (await import('./commands/token.js')).token,
};

const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);

const help = (): string =>
  [
    'npm run ordna -- <kommando> [--json]',
    '',
    ...Object.values(WORDS).map(({ usage, says }) => `  ${usage.padEnd(28)} ${says}`),
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
  if (!isCommand(name)) {
    output.error(help());
    return 2;
  }
  try {
    const command = await COMMANDS[name]();
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
