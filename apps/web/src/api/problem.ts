import type { Problem } from '#contract';

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
}

export const isProblem = (error: unknown, code: string): error is ApiError =>
  error instanceof ApiError && error.code === code;
