import type { Output } from './output.js';

/** One command of `npm run ordna --`. */
export interface Command {
  /** @returns true when all is well; the process then ends with 0 */
  readonly run: (args: readonly string[], output: Output, options: CommandOptions) => Promise<boolean>;
}

/** What may stand beside a command's arguments; each command says which it knows. */
export interface CommandOptions {
  readonly 'dry-run'?: boolean | undefined;
  readonly verbose?: boolean | undefined;
  readonly draft?: string | undefined;
  readonly format?: string | undefined;
  readonly language?: string | undefined;
  readonly kind?: string | undefined;
  readonly stage?: string | undefined;
  readonly case?: readonly string[] | undefined;
  readonly all?: string | undefined;
}

/** The command was called in a way it does not know. */
export class UsageError extends Error {}

/** The one argument a command takes. */
export function onlyArgument(args: readonly string[], usage: string): string {
  const [argument, ...rest] = args;
  if (argument === undefined || rest.length > 0) throw new UsageError(`Användning: npm run ordna -- ${usage}`);
  return argument;
}

export function noArguments(args: readonly string[], usage: string): void {
  if (args.length > 0) throw new UsageError(`Användning: npm run ordna -- ${usage}`);
}
