import { execFile, spawn, type ChildProcess } from 'node:child_process';

/** The command as a person calls it, built; the test run builds first. */
const MAIN = 'dist/apps/cli/src/main.js';

/** What a command printed, and the code it ended with. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export function runOrdna(databaseUrl: string, args: readonly string[]): Promise<Said> {
  const options = { env: { ...process.env, DATABASE_URL: databaseUrl }, maxBuffer: 50_000_000 };
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN, ...args], options, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

/** Starts a command that is not waited for, such as one to be killed. */
export const startOrdna = (databaseUrl: string, args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [MAIN, ...args], { env: { ...process.env, DATABASE_URL: databaseUrl }, stdio: 'ignore' });
