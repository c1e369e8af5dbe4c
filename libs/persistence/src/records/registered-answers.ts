import { ANSWER_ACTS } from '#process';
import { z } from 'zod';
import { jsonRecord } from '../reading/columns.js';
import { stoodAsideIn } from './stood-aside.js';

/** What the register knows of a region's answer beside what it knows of any document. */
export const registeredAnswer = z.object({
  /** Of the journal entry that holds it, hex: the id of its receipt. */
  hash: z.string(),
  act: z.enum(ANSWER_ACTS),
  product: z.string(),
  /** County code. */
  region: z.string(),
  /** Number of the region's answer before it in the round; null for the first. */
  replaces: z.string().nullable(),
  /** Of the round and the opinion, what decides who reads the answer. */
  round: z.object({ context: jsonRecord }),
  opinion: z.object({ context: jsonRecord }),
});
export type RegisteredAnswerRow = Readonly<z.output<typeof registeredAnswer>>;

const NUMBER = `(j.body::json)#>>'{facts,registerNumber}'`;
/** Entries that hold a registered answer; the index `journal_entry_registered` has the same condition. */
const REGISTERED = `j.act IN ('SUBMIT', 'AMEND', 'SUBMIT_LATE', 'AMEND_LATE') AND ${NUMBER} IS NOT NULL`;
/** The server's day on arrival. @source docs/adr/0019 */
const ARRIVED = `(j.recorded_at AT TIME ZONE 'Europe/Stockholm')::date::text`;
const PLACE = `nullif(split_part(number, '-', 2), '')::integer`;

const COLUMNS = `substring(encode(j.hash, 'hex') FOR 32)::uuid AS id, j.case_id AS "caseId", c.kind, c.company,
  'registered' AS state, ${ARRIVED} AS since,
  json_build_object('number', ${NUMBER}, 'kind', 'opinion', 'receivedOn', ${ARRIVED}, 'registeredOn', ${ARRIVED},
    'content', encode(j.hash, 'hex'), 'mediaType', 'application/pdf', 'secrecy', ${secrecyOf('j')}) AS context,
  NULL::text AS "dueOn", false AS "awaitsOpening", (${stoodAsideIn('j.case_id')}) AS "stoodAside",
  json_build_object('hash', encode(j.hash, 'hex'), 'act', j.act, 'product', c.product, 'region', o.key,
    'replaces', (
      SELECT n.list->>(n.at - 2)::integer FROM (
        SELECT o.context->'registerNumbers' AS list, e.at FROM json_array_elements_text(o.context->'registerNumbers')
        WITH ORDINALITY AS e (number, at) WHERE e.number = ${NUMBER}) n WHERE n.at > 1),
    'round', json_build_object('context', json_build_object('openToAll', r.context->'openToAll', 'closedOn', r.context->'closedOn')),
    'opinion', json_build_object('context', json_build_object('steppedAside', o.context->'steppedAside'))) AS answer`;
const FROM = `journal_entry j JOIN instance o ON o.id = j.instance_id JOIN instance r ON r.id = o.parent_id
  JOIN managed_case c ON c.id = j.case_id`;

/** A document of which a part is marked, where the region has marked a file that it encloses. @source domain/law-and-conventions.md#2 */
function secrecyOf(entry: string): string {
  const files = `(${entry}.body::json)#>'{facts,attachments}'`;
  return `CASE WHEN json_typeof(${files}) = 'array' AND EXISTS (
    SELECT FROM json_array_elements(${files}) AS a (file) WHERE a.file->>'secrecy' <> 'none') THEN 'partial' ELSE 'none' END`;
}

/** Documents, and the answers that stand among them: `$1` a case or null for all, `$2` states. */
const REGISTER = `
  SELECT i.id, NULL::integer AS seq, i.case_id, c.created_at, i.ordinal, i.context->>'number' AS number,
    coalesce(i.context->>'registeredOn', i.context->>'drawnUpOn') AS day
  FROM instance i JOIN managed_case c ON c.id = i.case_id
  WHERE i.chart = 'document' AND ($1::uuid IS NULL OR i.case_id = $1) AND i.value#>>'{}' = ANY ($2::text[])
  UNION ALL
  SELECT j.instance_id, j.seq, j.case_id, c.created_at, 0, ${NUMBER}, ${ARRIVED}
  FROM journal_entry j JOIN managed_case c ON c.id = j.case_id
  WHERE ${REGISTERED} AND ($1::uuid IS NULL OR j.case_id = $1) AND 'registered' = ANY ($2::text[])`;

export const COUNT_REGISTER = `SELECT count(*) AS total FROM (${REGISTER}) AS register`;

/** One page of the register, the latest first; `$3` and `$4` limit and offset. @param documents  columns of a document, for `instance i` and `managed_case c` */
export const registerPage = (documents: string): string => `
  WITH wanted AS (
    SELECT register.*, row_number() OVER (
      ORDER BY created_at DESC, case_id, day DESC, ${PLACE} DESC NULLS FIRST, ordinal DESC, id, seq DESC) AS at
    FROM (${REGISTER}) AS register ORDER BY at LIMIT $3 OFFSET $4)
  SELECT w.at, ${documents} FROM wanted w JOIN instance i ON i.id = w.id AND w.seq IS NULL JOIN managed_case c ON c.id = i.case_id
  UNION ALL
  SELECT w.at, ${COLUMNS} FROM ${FROM} JOIN wanted w ON w.case_id = j.case_id AND w.seq = j.seq
  ORDER BY at`;

/** The answer whose entry's hash begins with `$1`, which is its id in the register. */
export const FIND_ANSWER = `SELECT ${COLUMNS} FROM ${FROM}
  WHERE ${REGISTERED} AND j.hash BETWEEN decode($1 || repeat('0', 32), 'hex') AND decode($1 || repeat('f', 32), 'hex')`;
