import type { CaseView, DraftView, Problem } from '#contract';

/** What problems tell beside their sentence, by the name of the fact, as the published API describes it. */
interface Told {
  /** The case as it stands now, when somebody was first. */
  readonly case: CaseView;
  /** The draft that stands on the server. */
  readonly draft: DraftView;
  /** Why the network's rules say no. */
  readonly reason: { readonly code: string; readonly facts: Readonly<Record<string, unknown>> };
  /** The fields that are wrong. */
  readonly problems: readonly { readonly path: string; readonly code: string; readonly limit?: number }[];
}

/** An answer that says no, as the server worded it; `problem` is null when the server could not be reached. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem | null,
    /** What the server's log knows the request by; null when it was not reached. */
    readonly reference: string | null = null,
  ) {
    super(problem?.detail ?? 'The server could not be reached');
  }

  get code(): string {
    return this.problem?.code ?? 'unreachable';
  }

  /** A fact of the problem, or null when it tells none of that name. */
  told<Name extends keyof Told>(name: Name): Told[Name] | null {
    const facts: Partial<Told> = this.problem?.facts ?? {};
    return facts[name] ?? null;
  }
}

export const isProblem = (error: unknown, code: string): error is ApiError =>
  error instanceof ApiError && error.code === code;
