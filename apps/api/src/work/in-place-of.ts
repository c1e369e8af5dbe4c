import type { NetworkListsPg, PersonsPg } from '#persistence';
import type { IsoDate } from '#process';

/** An absent person, and until when somebody stands in for them. */
export interface InPlaceOf {
  readonly personId: string;
  readonly name: string | null;
  /** Last day; null when the place is vacant in another way. */
  readonly until: IsoDate | null;
}

/** More arrangements than anybody has at a time. */
const MOST = { page: 1, limit: 100 };

/** Names of absent people, and their last day away. Few: one for each in whose place the reader is. */
export class InPlace {
  constructor(
    private readonly lists: NetworkListsPg,
    private readonly names: PersonsPg,
  ) {}

  async of(personIds: readonly string[], readerId: string, today: IsoDate): Promise<ReadonlyMap<string, InPlaceOf>> {
    const wanted = [...new Set(personIds)];
    const names = await this.names.namesOf(wanted);
    const found = wanted.map(async (personId) => {
      const until = await this.until(personId, readerId, today);
      return [personId, { personId, name: names.get(personId) ?? null, until }] as const;
    });
    return new Map(await Promise.all(found));
  }

  private async until(personId: string, readerId: string, today: IsoDate): Promise<IsoDate | null> {
    const filter = { personId, from: today };
    const [absences, handOvers] = await Promise.all([
      this.lists.absences(filter, MOST),
      this.lists.handOvers(filter, MOST),
    ]);
    const theirs = handOvers.rows.filter((one) => one.personId === personId && one.receiverId === readerId);
    const now = [...absences.rows, ...theirs].filter(({ from }) => from <= today);
    return (
      now
        .map(({ to }) => to)
        .toSorted()
        .at(-1) ?? null
    );
  }
}
