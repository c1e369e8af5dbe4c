export interface CrashSettings {
  /** How long processes are killed. Starting before it and finishing the work after it come on top. */
  readonly seconds: number;
  /** Decides who is killed when and what is done meanwhile; how the processes then interleave, nobody decides. */
  readonly seed: number;
}

const DEFAULT_SECONDS = 20;

/** Read from `ORDNA_CRASH_SECONDS` and `ORDNA_CRASH_SEED`; a seed of its own for each run otherwise. */
export function crashSettings(): CrashSettings {
  return {
    seconds: Number(process.env['ORDNA_CRASH_SECONDS'] ?? DEFAULT_SECONDS),
    seed: Number(process.env['ORDNA_CRASH_SEED'] ?? Date.now() % 1_000_000),
  };
}
