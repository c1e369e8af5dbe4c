import pg from 'pg';
import { CASE_KINDS, REGION_CODES, STAGES } from '#process';
import { tell } from './print.js';

export interface Filling {
  readonly cases: number;
  /** Journal entries of each case. */
  readonly entries: number;
}

/** Folder in which as many cases are kept between runs; another one when what they are made of changes. */
export const folderOf = (cases: number): string => `walked-${cases}`;

/** As many connections as this fill side by side. */
const WRITERS = 2;

/**
 * Fills an empty database with made-up cases in all places of the pipeline, each with a chain that holds, deadlines and tasks.
 * Does nothing when it has been filled before.
 */
export async function fill(url: string, { cases, entries }: Filling): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: WRITERS });
  try {
    const { rows } = await pool.query<{ count: number }>('SELECT count(*)::integer AS count FROM managed_case');
    if (rows[0]?.count === cases) return;
    tell(`filling ${cases} cases with ${cases * entries} journal entries …`);
    await pool.query(MAKE_CASES, [cases, STAGES, CASE_KINDS]);
    await pool.query(JOURNAL_FUNCTION);
    const { rows: ids } = await pool.query<{ id: string }>('SELECT id FROM managed_case ORDER BY id');
    const parts = Array.from({ length: Math.ceil(cases / 500) }, (_, part) =>
      ids.slice(part * 500, (part + 1) * 500).map(({ id }) => id),
    );
    await Promise.all(
      Array.from({ length: WRITERS }, async () => {
        for (let part = parts.pop(); part; part = parts.pop())
          await pool.query('SELECT bench_journal($1, $2, $3)', [part, entries, STAGES]);
      }),
    );
    await pool.query(MAKE_WORK, [REGION_CODES]);
    await pool.query('VACUUM (ANALYZE)');
  } finally {
    await pool.end();
  }
}

const WORDS = `ARRAY['alfa', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'åre', 'ängel', 'örn', 'kvist', 'mer', 'nova', 'pral', 'rito', 'sola', 'tarv', 'vexa']`;

/** A number from 0 up to a limit that only depends on the case's own. */
const pick = (limit: string, salt: number): string => `(abs(hashint4(n * 31 + ${salt})) % ${limit})`;

const MAKE_CASES = `
  WITH made AS (
    SELECT n, gen_random_uuid() AS main,
      (lpad(to_hex(1700000000000 + n * 100000::bigint), 12, '0') || '7' || substr(md5(n::text), 1, 3) || '8' || substr(md5(n::text), 4, 15))::uuid AS id,
      initcap((${WORDS})[1 + ${pick('17', 1)}] || (${WORDS})[1 + ${pick('17', 2)}]) || ' ' || (n % 997) AS product,
      (${WORDS})[1 + ${pick('17', 3)}] || (${WORDS})[1 + ${pick('17', 4)}] || 'mab' AS substance,
      'Behandling av ' || (${WORDS})[1 + ${pick('17', 5)}] || 'sjukdom hos vuxna, nr ' || (n % 4999) AS indication,
      'Bolaget ' || (${WORDS})[1 + ${pick('17', 6)}] || ' ' || (n % 211) AS company,
      ($2::text[])[1 + ${pick('cardinality($2::text[])', 7)}] AS stage,
      ($3::text[])[1 + ${pick('cardinality($3::text[])', 8)}] AS kind,
      CASE WHEN ${pick('10', 9)} < 7 THEN 'IN_OUT_2018' ELSE 'LEVELS_2015' END AS process,
      (ARRAY['company', 'council', 'evaluator', 'contact-person', 'coordinator', 'negotiator', NULL])[1 + ${pick('7', 10)}] AS ball,
      date '2025-01-01' + ${pick('690', 11)} AS since,
      timestamptz '2025-01-01' + ${pick('59616000', 12)} * interval '1 second' AS at,
      (ARRAY['should', 'can', 'refrain', 'wait', NULL])[1 + ${pick('5', 13)}] AS outcome
    FROM generate_series(1, $1::integer) AS n),
  stored AS (
    INSERT INTO managed_case (id, case_key, origin, process_version, kind, product, substance, indication, company, main_instance_id, main_chart,
      main_version, revision, last_seq, head_hash, stage, state, outcome, ball, ball_since, balls, on_hold, created_at, updated_at, updated_on)
    SELECT id, 'case-' || n, 'live', process, kind, product, substance, indication, company, main, 'medicine-case', 2, 1, 0, '', stage,
      '["handling.included.evaluation.assessing","hold.running"]', outcome, ball, CASE WHEN ball IS NOT NULL THEN since END,
      CASE WHEN ball IS NULL THEN '[]'::json ELSE json_build_array(json_build_object('holder', ball, 'since', since, 'state', 'handling')) END,
      false, at, at, at::date FROM made),
  words AS (INSERT INTO case_words (case_id, product, words) SELECT id, product, lower(concat_ws(E'\\n', product, substance, indication, company)) FROM made)
  INSERT INTO instance (id, case_id, chart, version, ordinal, value, context, entered, fired, done)
  SELECT main, id, 'medicine-case', 2, 0, '{"handling":"watched"}', json_build_object('kept', repeat('x', 600)), '{"handling":"2025-01-01"}', '{}', false FROM made`;

/** Chains of entries of the size they have on the medicine chart, each hashed over the one before. */
const JOURNAL_FUNCTION = String.raw`
  CREATE OR REPLACE FUNCTION bench_journal(ids uuid[], entries integer, stages text[]) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE one managed_case; prev bytea; own bytea; said text; at timestamptz; day date; act text; target integer; was text; now text;
    road text[] := ARRAY['watched.unreported', 'watched.reportCompleted', 'intake.checking', 'consultation', 'inclusionDecision',
      'included.evaluation.ordered', 'included.preparation.drafting', 'inForce.available'];
  BEGIN
    FOR one IN SELECT * FROM managed_case WHERE id = ANY (ids) LOOP
      prev := decode(repeat('00', 32), 'hex');
      was := NULL;
      target := least(cardinality(road), array_position(stages, one.stage));
      FOR seq IN 1 .. entries LOOP
        at := date_trunc('milliseconds', one.created_at + seq * interval '1 hour');
        day := one.created_at::date - (entries - seq) * 12;
        now := 'handling.' || road[1 + (seq - 1) * target / entries];
        act := CASE WHEN now = 'handling.inForce.available' AND was <> now THEN 'RECOMMENDATION_PUBLISHED' ELSE 'RETURN' END;
        said := concat('{"caseId":"', one.id, '","seq":', seq, ',"instanceId":"', one.main_instance_id, '","act":"', act, '","occurred":{"date":"', day, '",',
          '"precision":"day"},"recordedAt":"', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), '","inferred":false,"revision":', seq,
          ',"chart":"medicine-case","version":2,"key":null,"facts":{"missing":["', repeat('Jämförelse ', 12), '"]},"from":["', coalesce(was, now), '"],',
          '"to":["', now, '"],"cause":"act","actor":"', one.main_instance_id, '","role":"coordinator","region":null,"onBehalfOf":null,',
          '"reason":null,"documents":[],"origin":"live","deadline":null,"sourceUrl":null,"note":null}');
        own := sha256(prev || convert_to(said, 'UTF8'));
        INSERT INTO journal_entry VALUES (one.id, seq, one.main_instance_id, act, day, 'day', at, false, said, prev, own);
        prev := own;
        was := now;
      END LOOP;
      UPDATE managed_case SET last_seq = entries, revision = entries, head_hash = prev WHERE id = one.id;
    END LOOP;
  END $$`;

/** A running deadline for two cases of three, of which some are late, an open task for each case, and the regions' answers in rounds. */
const MAKE_WORK = `
  WITH late AS (
    INSERT INTO deadline (id, case_id, instance_id, kind, due_on, due_at, raises, legal, status, armed_at)
    SELECT gen_random_uuid(), c.id, c.main_instance_id, 'assessment', c.updated_on + 400, (c.updated_on + 401)::timestamptz, NULL, false, 'running', c.created_at
    FROM managed_case c WHERE hashtext(c.id::text) % 3 <> 0),
  asked AS (
    INSERT INTO task (id, case_id, instance_id, kind, role, region, due_on, status, opened_at, closed_at)
    SELECT gen_random_uuid(), c.id, c.main_instance_id, 'answer-opinion', 'contact-person', r.region, c.updated_on,
      CASE WHEN hashtext(c.id::text || r.region) % 5 = 0 THEN 'expired' ELSE 'done' END, c.created_at, c.updated_at
    FROM managed_case c CROSS JOIN unnest($1::text[]) AS r (region) WHERE c.stage = 'opinions')
  INSERT INTO task (id, case_id, instance_id, kind, role, region, due_on, status, opened_at)
  SELECT gen_random_uuid(), c.id, c.main_instance_id, 'assess', 'evaluator', NULL, c.updated_on + 400, 'open', c.created_at FROM managed_case c`;
