import { argv, exit } from 'node:process';
import { parseArgs } from 'node:util';
import { ConfigError } from '#config';
import { EmbeddedPostgresError } from '#embedded-postgres';
import { UsageError, type Command } from './command.js';
import { importCommand } from './commands/import.js';
import { limit } from './commands/limit.js';
import { replay } from './commands/replay.js';
import { verify } from './commands/verify.js';
import { workOff } from './commands/work-off.js';
import { Output } from './output.js';

const COMMANDS: Readonly<Record<string, Command>> = {
  import: importCommand,
  replay,
  verify,
  'work-off': workOff,
  limit,
};

const help = (): string =>
  [
    'npm run ordna -- <kommando> [--json]',
    '',
    ...Object.values(COMMANDS).map(({ usage, says }) => `  ${usage.padEnd(28)} ${says}`),
  ].join('\n');

/** @returns the exit code: 0 only when all is well, 2 when the call itself was wrong */
async function run(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const output = new Output(values.json);
  const [name = '', ...args] = positionals;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    output.error(help());
    return 2;
  }
  try {
    return (await command.run(args, output)) ? 0 : 1;
  } catch (error) {
    if (!isExpected(error)) throw error;
    output.error(error.message);
    return 2;
  }
}

const isExpected = (error: unknown): error is Error =>
  error instanceof UsageError || error instanceof ConfigError || error instanceof EmbeddedPostgresError;

exit(await run(argv.slice(2)));
