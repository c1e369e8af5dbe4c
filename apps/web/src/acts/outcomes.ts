import type { ActPreview } from '#contract';

export interface PreviewedCase {
  readonly caseId: string;
  readonly instanceId: string;
  /** What the case is called where it stands beside others. */
  readonly name: string;
}

/** What follows from an act, and the cases in which just that follows. */
export interface Outcome {
  readonly key: string;
  readonly names: readonly string[];
  readonly preview: ActPreview;
}

/** Puts cases together in which the same follows: those in which most follow the same first, refusals last. */
export function outcomesOf(
  previews: readonly { readonly name: string; readonly preview: ActPreview }[],
): readonly Outcome[] {
  const byKey = new Map<string, Outcome>();
  for (const { name, preview } of previews) {
    const key = keyOf(preview);
    const known = byKey.get(key);
    byKey.set(key, { key, preview, names: [...(known?.names ?? []), name] });
  }
  const isRefused = ({ preview }: Outcome): number => (preview.refusal ? 1 : 0);
  return [...byKey.values()].toSorted((a, b) => isRefused(a) - isRefused(b) || b.names.length - a.names.length);
}

const keyOf = ({ refusal, moves, starts, deadlines, tasks, notices, awaitsFacts }: ActPreview): string =>
  JSON.stringify([refusal?.sentence, moves, starts, deadlines, tasks, notices, awaitsFacts]);
