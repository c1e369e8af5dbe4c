import { type Clock, derivedId } from '#casework';
import { DIGEST_CHOICES, digestDayOf, digestTime } from '#network';
import { PLACE_ALARMS, stockholmDate } from '#process';
import type { Sql } from '#queue';
import { z } from 'zod';

/** Asks for each person's digest when its time has come. Any number of workers may look, any number of times: a day has one. */
export class DigestRound {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  /** @returns how many digests were asked for */
  async run(): Promise<number> {
    const now = this.clock.now();
    const today = stockholmDate(now);
    // What is due later in the day is looked at later.
    if (now < digestTime(today)) return 0;
    const asked = await Promise.all(
      DIGEST_CHOICES.map(async (choice) => {
        const on = digestDayOf(choice, today);
        if (on === null) return 0;
        const { rows } = await this.sql.query(WITH_NEWS, [choice, digestTime(on), PLACE_ALARMS]);
        const persons = z.array(z.object({ id: z.string() })).parse(rows);
        const ids = persons.map(({ id }) => derivedId(`digest:${id}:${on}`));
        const { rowCount } = await this.sql.query(ASK, [ids, persons.map(({ id }) => id), on, now]);
        return rowCount ?? 0;
      }),
    );
    return asked.reduce((sum, count) => sum + count, 0);
  }
}

const WITH_NEWS = `
  SELECT person.id FROM person
  WHERE person.digest = $1 AND person.erased_at IS NULL AND EXISTS (
    SELECT FROM notice WHERE notice.person_id = person.id AND notice.state = 'waiting' AND notice.raised_at < $2
    UNION ALL
    SELECT FROM body_reminder r WHERE r.person_id = person.id AND r.state = 'waiting' AND r.raised_at < $2
      AND r.due <> ALL ($3::text[]))`;

const ASK = `
  INSERT INTO outbox (id, case_id, type, payload, created_at)
  SELECT d.id, NULL, 'digest', jsonb_build_object('personId', d.person_id, 'on', $3::text), $4
  FROM unnest($1::uuid[], $2::uuid[]) AS d (id, person_id) ON CONFLICT (id) DO NOTHING`;
