import { fileURLToPath } from 'node:url';
import { readConfig } from '#config';
import { API_ROOT } from '../../api/src/api-root.js';
import { Running } from './running.js';
import { type Started, startStandalone } from './standalone.js';
import { stopRequested } from './stop-signal.js';
import { words } from './words.sv.js';

/** Seen from the built file, `dist/apps/standalone/src/main.js`. */
const HISTORIES = fileURLToPath(new URL('../../../../data/histories.json', import.meta.url));

/** What a shell reports for a program that Ctrl-C ended. */
const INTERRUPTED = 130;

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const config = readConfig();
const running = new Running((part) => say(words.stopFailed(part)));
const stop = stopRequested(process, () => {
  say(words.forced);
  process.exit(INTERRUPTED);
});

// Asked while something is starting: that is let finish, since a database must not be left half started.
void stop.then(() => say(words.stopping));

const started = await start();
if (started !== null) {
  const catchesLetters = config.mode === 'standalone' && config.mail.smtpUrl === null;
  const post = catchesLetters ? `${started.url}/post` : null;
  say(words.running(`${started.url}/sign-in`, post, `${started.url}${API_ROOT}/docs`, started.logFile));
  await stop;
}
await running.stop();
say(words.stopped);
process.exit(started === null ? 1 : 0);

/** @returns null when the port is taken, which is said in plain words */
async function start(): Promise<Started | null> {
  try {
    return await startStandalone({ config, histories: HISTORIES, say }, running);
  } catch (error) {
    if (!isPortTaken(error)) {
      await running.stop();
      throw error;
    }
    say(words.portTaken(config.port));
    return null;
  }
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
