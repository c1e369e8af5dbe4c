/** Counted up when the rules by which stages are read change: every case is then read anew. */
export const STAGE_RULES = 1;

/** Through which day every case has been looked at by these rules (`$1`). */
export const MARK = `SELECT through::text FROM case_progress_mark WHERE rules = $1`;

/**
 * Takes over where each case stands that has gone on, from its own row and its deadlines, which no other than a step changes; `$1` the rules, `$2` the kinds of cases, `$3` the day of the
 * mark: cases are looked through from it on. In the order of their ids, as the readers of journals lock them, so that none waits
 * for another in a circle.
 */
export const FOLLOW = `
  INSERT INTO case_progress AS g (case_id, rules, last_seq, revision, origin, process_version, stage, ball, ball_since, due_on, unadvised_since)
  SELECT c.id, $1, c.last_seq, c.revision, c.origin, c.process_version, c.stage, c.ball,
    CASE WHEN c.balls -> 0 ->> 'vague' IS NULL THEN c.ball_since END,
    (SELECT min(d.due_on) FROM deadline d WHERE d.case_id = c.id AND d.status = 'running'),
    (SELECT (i.context ->> 'authorisedOn')::date FROM instance i WHERE i.id = c.main_instance_id
      AND i.chart IN ('medicine-case', 'atmp-case') AND i.context ->> 'firstAdviceOn' IS NULL)
  FROM managed_case c LEFT JOIN case_progress p ON p.case_id = c.id
  WHERE c.updated_on >= $3::date AND c.kind = ANY ($2::text[])
    AND (p.case_id IS NULL OR p.revision < c.revision OR p.rules <> $1)
  ORDER BY c.id
  ON CONFLICT (case_id) DO UPDATE SET rules = excluded.rules, seq = CASE WHEN g.rules = excluded.rules THEN g.seq ELSE 0 END,
    last_seq = excluded.last_seq, revision = excluded.revision, origin = excluded.origin, process_version = excluded.process_version,
    stage = excluded.stage, ball = excluded.ball, ball_since = excluded.ball_since, due_on = excluded.due_on,
    unadvised_since = excluded.unadvised_since
  WHERE g.revision < excluded.revision OR g.rules <> excluded.rules`;

/**
 * Sets the mark after all cases have been looked through. A step is stored under the day on which it was planned, which by the clock
 * of another machine may be yesterday's: the mark stands a day before the last one. What is further off is found by `COMPARE`.
 */
export const SET_MARK = `INSERT INTO case_progress_mark (rules, through)
  SELECT $1, least(max(c.updated_on), current_date) - 1 FROM managed_case c HAVING max(c.updated_on) IS NOT NULL ON CONFLICT DO NOTHING`;

/** Without a mark the next one who follows looks through all cases. */
export const COMPARE = `DELETE FROM case_progress_mark`;

/** Cases whose journal holds more than has been read; who reads one keeps others from reading it too. */
export const BEHIND = `SELECT g.case_id AS id, g.last_seq AS seq FROM case_progress g WHERE g.seq < g.last_seq
  ORDER BY g.case_id LIMIT $1 FOR UPDATE SKIP LOCKED`;
export const HOW_MANY = `SELECT count(*) AS count FROM case_progress g WHERE g.seq < g.last_seq`;

export const ENTRIES = `SELECT j.case_id AS "caseId", j.body FROM journal_entry j JOIN instance i ON i.id = j.instance_id
  WHERE j.case_id = ANY ($1::uuid[]) AND i.chart = ANY ($2::text[]) ORDER BY j.case_id, j.seq`;
/** The last day on which something can have happened, of a month or year its last, if that has been. */
export const MOVED = `SELECT j.case_id AS "caseId", (max(least(j.recorded_at::date, CASE j.occurred_precision WHEN 'day' THEN j.occurred_on
    WHEN 'month' THEN (j.occurred_on + interval '1 month' - interval '1 day')::date
    WHEN 'year' THEN (j.occurred_on + interval '1 year' - interval '1 day')::date END)) FILTER (WHERE j.occurred_on IS NOT NULL))::text AS "movedOn"
  FROM journal_entry j WHERE j.case_id = ANY ($1::uuid[]) GROUP BY j.case_id`;

/** A period has what figures narrow to, so that they are read from an index alone. `$1` where each case has come, `$2` the steps it has been through, `$3` when its answers were published. */
export const KEEP = `
  WITH progress AS (
    UPDATE case_progress g SET seq = r.seq, opened_on = r.opened_on, opened_precision = r.opened_precision, moved_on = r.moved_on,
      stage_since = r.stage_since
    FROM jsonb_to_recordset($1::jsonb) AS r (case_id uuid, seq int, opened_on date, opened_precision text, moved_on date, stage_since date)
    WHERE g.case_id = r.case_id),
  periods AS (
    INSERT INTO stage_period (case_id, ordinal, stage, entered_on, entered_precision, left_on, left_precision, days, origin, process_version)
    SELECT r.case_id, r.ordinal, r.stage, r.entered_on, r.entered_precision, r.left_on, r.left_precision,
      CASE WHEN r.entered_precision = 'day' AND r.left_precision = 'day' AND r.left_on >= r.entered_on THEN r.left_on - r.entered_on END,
      g.origin, g.process_version
    FROM jsonb_to_recordset($2::jsonb) AS r (case_id uuid, ordinal int, stage text, entered_on date, entered_precision text, left_on date,
      left_precision text) JOIN case_progress g ON g.case_id = r.case_id)
  INSERT INTO recommendation_day (case_id, ordinal, published_on, published_precision)
  SELECT r.case_id, r.ordinal, r.published_on, r.published_precision
  FROM jsonb_to_recordset($3::jsonb) AS r (case_id uuid, ordinal int, published_on date, published_precision text)`;

/** What was read of these cases before. */
export const FORGET = `
  WITH periods AS (DELETE FROM stage_period WHERE case_id = ANY ($1::uuid[]))
  DELETE FROM recommendation_day WHERE case_id = ANY ($1::uuid[])`;
