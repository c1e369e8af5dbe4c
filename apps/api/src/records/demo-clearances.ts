import { conflictKey, SYSTEM, type OpenConflict } from '#casework';
import type { SeedPerson } from '#network';
import type { RecordListsPg } from '#persistence';
import { assignmentOf, ProcessError, type Assignment } from '#process';

interface Wanted {
  readonly personId: string;
  readonly assignment: Assignment;
}

/** Lets the invented people take part: their declarations have been assessed, and there is no conflict. */
export class DemoClearances {
  constructor(
    private readonly conflicts: OpenConflict,
    private readonly records: Pick<RecordListsPg, 'conflictKeys'>,
  ) {}

  /** Adds what is missing. Safe to repeat, and from several programs at once. */
  async add(persons: readonly SeedPerson[]): Promise<void> {
    const there = await this.records.conflictKeys();
    const wanted = persons.flatMap(wantedOf).filter((one) => !there.has(conflictKey(one.personId, one.assignment)));
    await Promise.all(wanted.map((one) => this.takeOver(one)));
  }

  private async takeOver({ personId, assignment }: Wanted): Promise<void> {
    const facts = { form: 'member', outcome: 'cleared' };
    const details = { act: 'ASSESSMENT_TAKEN_OVER', facts, personId, assignment };
    await this.conflicts.run(SYSTEM, details).catch((error: unknown) => {
      // Another program that starts at this moment was first.
      if (!(error instanceof ProcessError) || error.code !== 'stale-revision') throw error;
    });
  }
}

function wantedOf({ id, mandates }: SeedPerson): readonly Wanted[] {
  const assignments = mandates.flatMap(({ role }) =>
    (['medicine', 'medtech'] as const).flatMap((kind) => assignmentOf(role, kind) ?? []),
  );
  return [...new Set(assignments)].map((assignment) => ({ personId: id, assignment }));
}
