import type { CaseAggregate, StepWrite, WriteResult } from '#casework';
import { CaseStorePg, type DataSource } from '#persistence';

/** The real store, in which chosen steps cannot be written. */
export class FaultyStore extends CaseStorePg {
  /** @param fault  what writing a step throws; null lets it through */
  constructor(
    dataSource: DataSource,
    private readonly fault: (step: StepWrite) => Error | null,
  ) {
    super(dataSource);
  }

  override write(step: StepWrite, after: CaseAggregate): Promise<WriteResult> {
    const error = this.fault(step);
    return error ? Promise.reject(error) : super.write(step, after);
  }
}
