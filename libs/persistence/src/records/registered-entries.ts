import { ANSWER_ACTS, ENTERING_ACTS } from '#process';
import { z } from 'zod';
import { jsonRecord } from '../reading/columns.js';
import { Conditions } from '../reading/conditions.js';
import { offsetOf, type PageWanted } from '../reading/page.js';
import { entriesFound, documentsFound, type RegisterSearch } from './register-search.js';
import { stoodAsideIn } from './stood-aside.js';

/** What the register knows of a journal entry that stands in it, beside what it knows of any document. */
const entry = {
  /** Of the journal entry, hex. */
  hash: z.string(),
  product: z.string(),
};
/** A dossier that came in, or a decision. */
const entering = z.object({ ...entry, is: z.literal('entering'), act: z.enum(ENTERING_ACTS) });
/** A region's answer. */
const answer = z.object({
  ...entry,
  is: z.literal('answer'),
  act: z.enum(ANSWER_ACTS),
  /** County code. */
  region: z.string(),
  /** Number of the region's answer before it in the round; null for the first. */
  replaces: z.string().nullable(),
  /** Of the round and the opinion, what decides who reads the answer. */
  round: z.object({ context: jsonRecord }),
  opinion: z.object({ context: jsonRecord }),
});
export const registeredEntry = z.discriminatedUnion('is', [answer, entering]);
export type RegisteredAnswerRow = Readonly<z.output<typeof answer>>;
export type RegisteredEntryRow = Readonly<z.output<typeof registeredEntry>>;

const quoted = (acts: readonly string[]): string => acts.map((one) => `'${one}'`).join(', ');
const NUMBER = `(j.body::json)#>>'{facts,registerNumber}'`;
const ENTERS = `j.act IN (${quoted(ENTERING_ACTS)})`;
/** Entries that stand in the register; the indexes `journal_entry_registered` and `journal_entry_numbered` have the same condition. */
const REGISTERED = `j.act IN (${quoted([...ANSWER_ACTS, ...ENTERING_ACTS])}) AND ${NUMBER} IS NOT NULL`;
/** The server's day on arrival. @source docs/adr/0019 */
const ARRIVED = `(j.recorded_at AT TIME ZONE 'Europe/Stockholm')::date::text`;
const PLACE = `nullif(split_part(number, '-', 2), '')::integer`;

/** The next place among what a case has in the register, for the case `$1`. */
export const PLACE_IN_CASE = `1
  + (SELECT count(*) FROM instance d WHERE d.case_id = $1 AND d.chart = 'document' AND d.context->>'number' IS NOT NULL)
  + (SELECT count(*) FROM journal_entry j WHERE j.case_id = $1 AND ${REGISTERED})`;

const COLUMNS = `substring(encode(j.hash, 'hex') FOR 32)::uuid AS id, j.case_id AS "caseId", c.kind, c.company,
  'registered' AS state, ${ARRIVED} AS since,
  CASE WHEN ${ENTERS} THEN json_build_object('number', ${NUMBER}, 'registeredOn', ${ARRIVED}, 'secrecy', 'none',
    'receivedOn', CASE WHEN j.act = 'DOSSIER_RECEIVED' THEN ${ARRIVED} END,
    'kind', CASE WHEN j.act = 'DOSSIER_RECEIVED' THEN 'basis' ELSE 'decision' END)
  ELSE json_build_object('number', ${NUMBER}, 'kind', 'opinion', 'receivedOn', ${ARRIVED}, 'registeredOn', ${ARRIVED},
    'content', encode(j.hash, 'hex'), 'mediaType', 'application/pdf', 'secrecy', ${secrecyOf('j')}) END AS context,
  NULL::text AS "dueOn", false AS "awaitsOpening", (${stoodAsideIn('j.case_id')}) AS "stoodAside",
  CASE WHEN ${ENTERS} THEN json_build_object('is', 'entering', 'hash', encode(j.hash, 'hex'), 'act', j.act, 'product', c.product)
  ELSE json_build_object('is', 'answer', 'hash', encode(j.hash, 'hex'), 'act', j.act, 'product', c.product, 'region', o.key,
    'replaces', (
      SELECT n.list->>(n.at - 2)::integer FROM (
        SELECT o.context->'registerNumbers' AS list, e.at FROM json_array_elements_text(o.context->'registerNumbers')
        WITH ORDINALITY AS e (number, at) WHERE e.number = ${NUMBER}) n WHERE n.at > 1),
    'round', json_build_object('context', json_build_object('openToAll', r.context->'openToAll', 'closedOn', r.context->'closedOn')),
    'opinion', json_build_object('context', json_build_object('steppedAside', o.context->'steppedAside'))) END AS entry`;
const FROM = `journal_entry j JOIN instance o ON o.id = j.instance_id LEFT JOIN instance r ON r.id = o.parent_id
  JOIN managed_case c ON c.id = j.case_id`;

/** A document of which a part is marked, where the region has marked a file that it encloses. @source domain/law-and-conventions.md#2 */
function secrecyOf(of: string): string {
  const files = `(${of}.body::json)#>'{facts,attachments}'`;
  return `CASE WHEN json_typeof(${files}) = 'array' AND EXISTS (
    SELECT FROM json_array_elements(${files}) AS a (file) WHERE a.file->>'secrecy' <> 'none') THEN 'partial' ELSE 'none' END`;
}

export interface RegisterFilter {
  readonly caseId?: string | undefined;
  readonly states: readonly string[];
  readonly search?: RegisterSearch | undefined;
}

/** Documents, and the answers, dossiers and decisions that stand among them. @param values  take what the statement compares with */
function register({ caseId, states, search }: RegisterFilter, values: Conditions): string {
  const [ofCase, inStates] = [`${values.value(caseId ?? null)}::uuid`, `${values.value(states)}::text[]`];
  return `
  SELECT i.id, NULL::integer AS seq, i.case_id, c.created_at, i.ordinal, i.context->>'number' AS number,
    coalesce(i.context->>'registeredOn', i.context->>'drawnUpOn') AS day
  FROM instance i JOIN managed_case c ON c.id = i.case_id
  WHERE i.chart = 'document' AND (${ofCase} IS NULL OR i.case_id = ${ofCase}) AND i.value#>>'{}' = ANY (${inStates})
    ${documentsFound(search, values)}
  UNION ALL
  SELECT j.instance_id, j.seq, j.case_id, c.created_at, 0, ${NUMBER}, ${ARRIVED}
  FROM journal_entry j JOIN managed_case c ON c.id = j.case_id JOIN instance o ON o.id = j.instance_id
  WHERE ${REGISTERED} AND (${ofCase} IS NULL OR j.case_id = ${ofCase}) AND 'registered' = ANY (${inStates})
    ${entriesFound(search, NUMBER, values)}`;
}

/** How much of the register there is of this. */
export function countRegister(filter: RegisterFilter): Statement {
  const values = new Conditions();
  return { text: `SELECT count(*) AS total FROM (${register(filter, values)}) AS register`, values: values.values };
}

/** One page of it, the latest first. @param documents  columns of a document, for `instance i` and `managed_case c` */
export function registerPage(documents: string, filter: RegisterFilter, wanted: PageWanted): Statement {
  const values = new Conditions();
  const text = `
  WITH wanted AS (
    SELECT register.*, row_number() OVER (
      ORDER BY created_at DESC, case_id, day DESC, ${PLACE} DESC NULLS FIRST, ordinal DESC, id, seq DESC) AS at
    FROM (${register(filter, values)}) AS register
    ORDER BY at LIMIT ${values.value(wanted.limit)} OFFSET ${values.value(offsetOf(wanted))})
  SELECT w.at, ${documents} FROM wanted w JOIN instance i ON i.id = w.id AND w.seq IS NULL JOIN managed_case c ON c.id = i.case_id
  UNION ALL
  SELECT w.at, ${COLUMNS} FROM ${FROM} JOIN wanted w ON w.case_id = j.case_id AND w.seq = j.seq
  ORDER BY at`;
  return { text, values: values.values };
}

interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

/** What stands there by its entry, whose hash begins with `$1`, which is its id in the register. */
export const FIND_ENTRY = `SELECT ${COLUMNS} FROM ${FROM}
  WHERE ${REGISTERED} AND j.hash BETWEEN decode($1 || repeat('0', 32), 'hex') AND decode($1 || repeat('f', 32), 'hex')`;
