import type { RegionStanding, RoundProgress } from '#contract';
import type { OpinionWorkRow } from '#persistence';
import { isRecord, type JsonRecord } from '#process';

/** Where a region stands in a round, from what the round has recorded of it and what goes on there. */
export function standingOf(status: string | null, work: OpinionWorkRow | undefined): RegionStanding {
  if (status === 'submitted') return 'answered';
  if (status === 'late' || status === 'recused') return status;
  if (status === 'no-response') return 'silent';
  if (work?.vacant === true) return 'vacant';
  return work && (work.acknowledged || work.savedAt !== null) ? 'working' : 'asked';
}

const COUNTED_AS = {
  answered: 'answered',
  late: 'answered',
  recused: 'answered',
  working: 'working',
  asked: 'notOpened',
  vacant: 'vacant',
  silent: 'silent',
} as const satisfies Record<RegionStanding, keyof RoundProgress>;

/** How many regions stand where; what is counted as answered needs nobody any more. */
export function countsOf(standings: readonly RegionStanding[]): RoundProgress {
  const counted = (name: keyof RoundProgress): number => standings.filter((one) => COUNTED_AS[one] === name).length;
  return {
    answered: counted('answered'),
    working: counted('working'),
    notOpened: counted('notOpened'),
    vacant: counted('vacant'),
    silent: counted('silent'),
  };
}

/** What a round has recorded of a region; null before anything has been. */
export function recordedOf(answers: JsonRecord, region: string): string | null {
  const found = answers[region];
  const status = isRecord(found) ? found['status'] : null;
  return typeof status === 'string' ? status : null;
}
