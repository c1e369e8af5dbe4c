/** One environment variable that cannot be used, and what it should have been. Never holds the value: it may be a secret. */
export interface WrongVariable {
  readonly variable: string;
  readonly expected: string;
}

/** The environment does not describe a runnable Ordna. The message names every wrong variable, so that one look mends them all. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly wrong: readonly WrongVariable[]) {
    super(wrong.map(({ variable, expected }) => `${variable} ${expected}`).join('\n'));
  }
}
