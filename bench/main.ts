import { type BenchArguments, readArguments } from './arguments.js';
import { tell } from './print.js';

type Bench = (given: BenchArguments) => Promise<void>;

/** Each bench is loaded only when it is asked for. */
const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  step: async () => (await import('./step.js')).benchStep,
  'step-charts': async () => (await import('./step-charts.js')).benchStepCharts,
  http: async () => (await import('./http.js')).benchHttp,
  board: async () => (await import('./board.js')).benchBoard,
  deadlines: async () => (await import('./deadlines.js')).benchDeadlines,
  rounds: async () => (await import('./rounds.js')).benchRounds,
  letters: async () => (await import('./letters.js')).benchLetters,
  verify: async () => (await import('./verify.js')).benchVerify,
  'web-cases': async () => (await import('./web-cases.js')).fillForBrowser,
  passages: async () => (await import('./passages.js')).benchPassages,
};

const given = readArguments(process.argv.slice(2));
const load = Object.hasOwn(BENCHES, given.name) ? BENCHES[given.name] : undefined;
if (load) {
  await (
    await load()
  )(given);
} else {
  tell(`Which bench? npm run bench -- ${Object.keys(BENCHES).join(' | ')} [--json]`);
  process.exitCode = 1;
}
