/** What the first entry of a case, and the first seal, name as the hash before. */
const NOTHING_BEFORE = String.raw`'\x${'00'.repeat(32)}'::bytea`;

/** The beginning of an entry's text as its columns tell it: `JournalBody` starts with them. Days are written as ISO 8601 by our connections. */
const BEGINNING = `'{"caseId":"' || j.case_id::text || '","seq":' || j.seq::text || ',"instanceId":"' || j.instance_id::text || '","act":"' || j.act
  || '","occurred":{"date":' || coalesce('"' || j.occurred_on::text || '"', 'null') || ',"precision":"' || j.occurred_precision
  || '"},"recordedAt":"' || to_char(j.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
  || '","inferred":' || CASE WHEN j.inferred THEN 'true' ELSE 'false' END || ',"revision":'`;

const IN_RANGE = (id: string): string => `${id} > $1 AND ($2::uuid IS NULL OR ${id} <= $2)`;

/**
 * The entries of the cases whose ids come after one, up to and with another. Every entry is hashed anew; it must follow the
 * one before by number and hash, its columns must say what its text says, and the last one must be where its case ends.
 * The texts are judged in the inner query, kept apart, so that they are not carried along to where entries are compared.
 */
export const CHECK_CASES = `
  WITH entry AS MATERIALIZED (
    SELECT judged.case_id, judged.seq, judged.is_hashed, judged.is_mirrored,
      lag(judged.seq) OVER own IS NULL AS is_first,
      judged.prev_hash = coalesce(lag(judged.hash) OVER own, ${NOTHING_BEFORE}) AS is_chained,
      judged.seq = coalesce(lag(judged.seq) OVER own, 0) + 1 AS is_next
    FROM (
      SELECT j.case_id, j.seq, j.prev_hash, j.hash,
        j.hash = sha256(j.prev_hash || convert_to(j.body, 'UTF8')) AS is_hashed,
        starts_with(j.body, ${BEGINNING}) AS is_mirrored
      FROM journal_entry j WHERE ${IN_RANGE('j.case_id')} OFFSET 0) AS judged
    WINDOW own AS (PARTITION BY judged.case_id ORDER BY judged.seq)),
  own_case AS MATERIALIZED (SELECT c.id, c.last_seq, c.head_hash FROM managed_case c WHERE ${IN_RANGE('c.id')}),
  fault AS (
    SELECT entry.case_id, entry.seq,
      CASE WHEN NOT is_hashed THEN 'hash' WHEN NOT is_next THEN 'gap' WHEN NOT is_chained THEN 'chain' ELSE 'columns' END AS what
    FROM entry WHERE NOT (is_hashed AND is_chained AND is_next AND is_mirrored)
    UNION ALL
    SELECT entry.case_id, entry.seq, 'no-case' FROM entry
    WHERE entry.is_first AND NOT EXISTS (SELECT FROM own_case WHERE own_case.id = entry.case_id)
    UNION ALL
    SELECT own_case.id, own_case.last_seq, 'end' FROM own_case
    WHERE NOT EXISTS (SELECT FROM journal_entry j WHERE j.case_id = own_case.id AND j.seq = own_case.last_seq AND j.hash = own_case.head_hash)
    UNION ALL
    SELECT j.case_id, j.seq, 'beyond-end' FROM own_case JOIN journal_entry j ON j.case_id = own_case.id AND j.seq > own_case.last_seq)
  SELECT (SELECT count(*) FROM entry) AS entries, (SELECT count(*) FROM own_case) AS cases,
    coalesce((SELECT json_agg(json_build_object('caseId', case_id, 'seq', seq, 'what', what) ORDER BY case_id, seq) FROM fault), '[]') AS faults`;

/** Ids that cut the cases into parts of a size. */
export const CUTS = `
  SELECT numbered.id FROM (SELECT c.id, row_number() OVER (ORDER BY c.id) AS place FROM managed_case c) AS numbered
  WHERE numbered.place % $1 = 0 ORDER BY numbered.id`;

/** What a seal is a digest of: how much there was, and where each chain that had grown had come to. */
export const SEAL_TEXT = (seal: string, heads: string): string =>
  `concat(${seal}.number, ' ', ${seal}.cases, ' ', ${seal}.entries, (SELECT string_agg(E'\\n' || h.case_id || ' ' || h.seq || ' ' ||
    encode(h.hash, 'hex'), '' ORDER BY h.case_id) FROM ${heads} h))`;

/** Seals that are not what was sealed, or do not follow each other. */
export const CHECK_SEALS = `
  SELECT NULL AS "caseId", checked.number AS seq, 'seal' AS what FROM (
    SELECT s.number,
      s.digest = sha256(s.prev_digest || convert_to(${SEAL_TEXT('s', '(SELECT * FROM journal_seal_head own WHERE own.seal = s.number)')}, 'UTF8'))
      AND s.prev_digest = coalesce(lag(s.digest) OVER (ORDER BY s.number), ${NOTHING_BEFORE})
      AND s.number = coalesce(lag(s.number) OVER (ORDER BY s.number), 0) + 1 AS is_whole
    FROM journal_seal s) AS checked
  WHERE NOT checked.is_whole`;

/** Entries that were there when a seal was made and are not any more. */
export const CHECK_SEALED = `
  SELECT h.case_id AS "caseId", h.seq, 'sealed' AS what FROM journal_seal_head h
  WHERE NOT EXISTS (SELECT FROM journal_entry j WHERE j.case_id = h.case_id AND j.seq = h.seq AND j.hash = h.hash)
  UNION ALL
  SELECT h.case_id, h.seq, 'sealed' FROM journal_seal_head h WHERE NOT EXISTS (SELECT FROM journal_seal s WHERE s.number = h.seal)`;

/** Texts that are not what the journal says was put out, and texts that a round has put out and are gone. */
export const CHECK_TEXTS = `
  SELECT v.case_id AS "caseId", NULL AS seq, 'text' AS what FROM text_version v
  WHERE v.sha256 <> sha256(convert_to(v.body, 'UTF8')) OR NOT EXISTS (
    SELECT FROM journal_entry j WHERE j.case_id = v.case_id AND j.instance_id = v.document_id
      AND strpos(j.body, '"body":"' || encode(v.sha256, 'hex') || '"') > 0)
  UNION ALL
  SELECT i.case_id, NULL, 'text' FROM instance i
  WHERE i.chart = 'opinion-round' AND (i.context->>'textVersion')::integer > (SELECT count(*) FROM text_version v WHERE v.document_id = i.id)`;

/** Makes the next seal over the chains that have grown by at least so many entries together since they were last sealed. */
export const SEAL = `
  WITH grown AS MATERIALIZED (
    SELECT c.id AS case_id, c.last_seq AS seq, c.head_hash AS hash, c.last_seq - coalesce(known.seq, 0) AS entries
    FROM managed_case c
    LEFT JOIN LATERAL (SELECT max(h.seq) AS seq FROM journal_seal_head h WHERE h.case_id = c.id) AS known ON true
    WHERE c.last_seq > coalesce(known.seq, 0)),
  next AS (
    SELECT coalesce(max(s.number), 0) + 1 AS number,
      (SELECT count(*) FROM managed_case)::integer AS cases,
      (SELECT coalesce(sum(c.last_seq), 0) FROM managed_case c) AS entries,
      coalesce((SELECT l.digest FROM journal_seal l ORDER BY l.number DESC LIMIT 1), ${NOTHING_BEFORE}) AS prev_digest
    FROM journal_seal s HAVING (SELECT coalesce(sum(grown.entries), 0) FROM grown) >= $2),
  made AS (
    INSERT INTO journal_seal (number, sealed_at, cases, entries, prev_digest, digest)
    SELECT next.number, $1, next.cases, next.entries, next.prev_digest,
      sha256(next.prev_digest || convert_to(${SEAL_TEXT('next', 'grown')}, 'UTF8')) FROM next
    RETURNING number, sealed_at, cases, entries, digest),
  heads AS (
    INSERT INTO journal_seal_head (case_id, seq, hash, seal) SELECT grown.case_id, grown.seq, grown.hash, made.number FROM grown CROSS JOIN made)
  SELECT made.number, made.sealed_at AS "sealedAt", made.cases, made.entries, encode(made.digest, 'hex') AS digest FROM made`;
