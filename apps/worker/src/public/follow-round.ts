import { type Clock, derivedId } from '#casework';
import { digestTime } from '#network';
import type { FollowersPg, PublicCatchUpPg } from '#persistence';
import { stockholmDate } from '#process';
import type { Sql } from '#queue';
import { z } from 'zod';

/** Asks for followers' news in the morning. Any number of workers may look, any number of times: a day has one letter for each. */
export class FollowRound {
  constructor(
    private readonly sql: Sql,
    private readonly catchUp: Pick<PublicCatchUpPg, 'run'>,
    private readonly clock: Clock,
  ) {}

  /** @returns how many letters were asked for */
  async run(): Promise<number> {
    const now = this.clock.now();
    const today = stockholmDate(now);
    const until = digestTime(today);
    // What is public later in the day is told tomorrow.
    if (now < until) return 0;
    await this.catchUp.run();
    const { rows } = await this.sql.query(WITH_NEWS, [today, until]);
    const ids = z
      .array(z.object({ id: z.string() }))
      .parse(rows)
      .map(({ id }) => id);
    const jobs = ids.map((id) => derivedId(`follow-news:${id}:${today}`));
    const { rowCount } = await this.sql.query(ASK, [ids, jobs, today, until, now]);
    return rowCount ?? 0;
  }
}

/** Clears away addresses that never confirmed. */
export class FollowHousekeeping {
  constructor(
    private readonly followers: Pick<FollowersPg, 'clear'>,
    private readonly clock: Clock,
  ) {}

  run(): Promise<number> {
    return this.followers.clear(this.clock.now());
  }
}

const WITH_NEWS = `
  SELECT f.id FROM case_follower f
  WHERE f.confirmed_at IS NOT NULL AND (f.asked_on IS NULL OR f.asked_on < $1::date) AND EXISTS (
    SELECT FROM public_entry e JOIN public_case p ON p.case_id = e.case_id
    WHERE (f.case_id IS NULL OR e.case_id = f.case_id) AND p.since_seq IS NOT NULL
      AND e.recorded_at > f.told_until AND e.recorded_at <= $2::timestamptz)`;

/** That it was told is noted in the same statement: a letter that is asked for is not asked for again. */
const ASK = `
  WITH due AS (
    SELECT f.id, f.told_until, g.job FROM unnest($1::uuid[], $2::uuid[]) AS g (id, job) JOIN case_follower f ON f.id = g.id
    WHERE f.asked_on IS NULL OR f.asked_on < $3::date FOR UPDATE OF f),
  told AS (
    UPDATE case_follower f SET asked_on = $3::date, told_until = $4::timestamptz FROM due WHERE f.id = due.id)
  INSERT INTO outbox (id, case_id, type, payload, created_at)
  SELECT due.job, NULL, 'follow-news', jsonb_build_object('followerId', due.id,
    'after', to_char(due.told_until AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'until', to_char($4::timestamptz AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), $5
  FROM due ON CONFLICT (id) DO NOTHING`;
