import type { ApiErrorCode } from '#contract';
import type { JsonRecord } from '#process';

/** A refusal of the door itself: code and facts, no wording. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(
    readonly code: ApiErrorCode,
    readonly facts: JsonRecord = {},
  ) {
    super(code);
  }
}
