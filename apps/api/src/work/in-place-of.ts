import type { StandIn } from '#network';
import type { NetworkListsPg, PersonsPg } from '#persistence';
import type { IsoDate } from '#process';

/** Somebody in whose place the reader has tasks: because they are away, or have handed them over, and until when. */
export interface InPlaceOf {
  readonly personId: string;
  readonly name: string | null;
  readonly because: StandIn['kind'];
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
      const { because, until } = await this.arrangement(personId, readerId, today);
      return [personId, { personId, name: names.get(personId) ?? null, because, until }] as const;
    });
    return new Map(await Promise.all(found));
  }

  /** The one that lasts longest. */
  private async arrangement(
    personId: string,
    readerId: string,
    today: IsoDate,
  ): Promise<Pick<InPlaceOf, 'because' | 'until'>> {
    const filter = { personId, from: today };
    const [absences, handOvers] = await Promise.all([
      this.lists.absences(filter, MOST),
      this.lists.handOvers(filter, MOST),
    ]);
    const theirs = handOvers.rows.filter((one) => one.personId === personId && one.receiverId === readerId);
    const now = [
      ...absences.rows.map(({ from, to }) => ({ because: 'absence' as const, from, until: to })),
      ...theirs.map(({ from, to }) => ({ because: 'hand-over' as const, from, until: to })),
    ].filter(({ from }) => from <= today);
    const { because, until } = now.toSorted((a, b) => (a.until < b.until ? -1 : 1)).at(-1) ?? UNKNOWN;
    return { because, until };
  }
}

/** Somebody stands in for who stands in: of that no day is told. */
const UNKNOWN = { because: 'absence', until: null } as const;
