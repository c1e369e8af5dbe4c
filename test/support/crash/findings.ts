import type { CrashDatabase } from './crash-database.js';
import type { Settled } from './ledger.js';

/** Entries that carry a mark of ours; only an act's own entry does, so each mark is one entry. */
const MARKED = `
  SELECT mark.mark, array_agg(entry.case_id || ' ' || entry.seq || ' ' || encode(entry.hash, 'hex')) AS entries
  FROM journal_entry AS entry, json_array_elements_text(entry.body::json -> 'documents') AS mark (mark) GROUP BY mark.mark`;

/** Acts that are not in the journal exactly as often as they were answered with a yes: once, or never. */
export async function actsAmiss(database: CrashDatabase, settled: readonly Settled[]): Promise<readonly string[]> {
  const rows = await database.query<{ mark: string; entries: readonly string[] }>(MARKED);
  const found = new Map(rows.map(({ mark, entries }) => [mark, entries]));
  const amiss = settled.flatMap(({ act, mark, answer, refusal }) => {
    const first = answer?.entries[0];
    const wanted = answer && first ? [`${answer.caseId} ${first.seq} ${first.id}`] : [];
    const entries = found.get(mark) ?? [];
    found.delete(mark);
    const same = entries.length === wanted.length && entries.every((entry, index) => entry === wanted[index]);
    return same ? [] : [`${act} ${mark} (${refusal ?? 'performed'}): ${entries.length} entries`];
  });
  return [...amiss, ...[...found.keys()].map((mark) => `${mark}: in the journal, and nobody was told`)];
}

/** Entries of an answer that are not in the journal with the hash that was told. */
export async function answersAmiss(database: CrashDatabase, settled: readonly Settled[]): Promise<readonly string[]> {
  const rows = await database.query<{ entry: string }>(
    `SELECT case_id || ' ' || seq || ' ' || encode(hash, 'hex') AS entry FROM journal_entry`,
  );
  const journal = new Set(rows.map(({ entry }) => entry));
  return settled.flatMap(({ mark, answer }) =>
    (answer?.entries ?? [])
      .filter(({ seq, id }) => !journal.has(`${answer?.caseId ?? ''} ${seq} ${id}`))
      .map(({ seq }) => `${mark}: entry ${seq}`),
  );
}

const texts = (database: CrashDatabase, text: string): Promise<readonly string[]> =>
  database.query<{ amiss: string }>(text).then((rows) => rows.map(({ amiss }) => amiss));

/** Deadlines that are due and have not fired. */
export const deadlinesDue = (database: CrashDatabase): Promise<readonly string[]> =>
  texts(
    database,
    `SELECT case_id || ' ' || kind AS amiss FROM deadline WHERE status = 'running' AND raises IS NOT NULL AND due_at < now()`,
  );

/** Fired deadlines whose act is not in the journal exactly once, and acts of deadlines that no fired row stands for. */
export const deadlinesAmiss = (database: CrashDatabase): Promise<readonly string[]> =>
  texts(
    database,
    `WITH fired AS (
       SELECT case_id, instance_id, kind, due_on::text AS due_on, count(*) AS n FROM deadline WHERE status = 'fired' GROUP BY 1, 2, 3, 4),
     acts AS (
       SELECT case_id, instance_id, body::json -> 'deadline' ->> 'kind' AS kind, body::json -> 'deadline' ->> 'dueOn' AS due_on, count(*) AS n
       FROM journal_entry WHERE body::json ->> 'cause' = 'deadline' GROUP BY 1, 2, 3, 4)
     SELECT case_id || ' ' || kind || ': ' || coalesce(fired.n, 0) || ' fired, ' || coalesce(acts.n, 0) || ' acts' AS amiss
     FROM fired FULL JOIN acts USING (case_id, instance_id, kind, due_on)
     WHERE fired.n IS DISTINCT FROM 1 OR acts.n IS DISTINCT FROM 1`,
  );

/** How often an act is in the journal of each case that has it. */
export async function countsOf(database: CrashDatabase, act: string): Promise<ReadonlyMap<string, number>> {
  const rows = await database.query<{ id: string; n: number }>(
    `SELECT case_id AS id, count(*)::int AS n FROM journal_entry WHERE act = $1 GROUP BY case_id`,
    [act],
  );
  return new Map(rows.map(({ id, n }) => [id, n]));
}

/** A task's letter leaves by exactly one outbox row; it is written once, or not at all if the task was over when its turn came. */
export const lettersAmiss = (database: CrashDatabase): Promise<readonly string[]> =>
  texts(
    database,
    `WITH found AS (
       SELECT task.id, task.kind, task.closed_at,
         (SELECT count(*) FROM letter WHERE letter.task_id = task.id) AS letters,
         (SELECT count(*) FROM outbox WHERE outbox.type = 'task-letter' AND outbox.payload ->> 'taskId' = task.id::text) AS sent,
         (SELECT max(outbox.done_at) FROM outbox WHERE outbox.type = 'task-letter' AND outbox.payload ->> 'taskId' = task.id::text) AS done_at
       FROM task WHERE task.role NOT IN ('system', 'public'))
     SELECT kind || ' ' || id || ': ' || letters || ' letters, ' || sent || ' sent' AS amiss FROM found
     WHERE sent <> 1 OR letters > 1 OR (letters = 0 AND (closed_at IS NULL OR done_at < closed_at))`,
  );

/** Cases whose own row tells another end of their journal than the journal. */
export const headsAmiss = (database: CrashDatabase): Promise<readonly string[]> =>
  texts(
    database,
    `WITH last AS (SELECT DISTINCT ON (case_id) case_id, seq, hash, (body::json ->> 'revision')::int AS revision,
         count(*) OVER (PARTITION BY case_id) AS entries
       FROM journal_entry ORDER BY case_id, seq DESC),
     idle AS (SELECT case_id, count(*) AS n FROM deadline WHERE raises IS NOT NULL GROUP BY case_id)
     SELECT coalesce(managed_case.id, last.case_id) || ': ' || coalesce(revision_told, -1) || ' ' || coalesce(last.revision, -1) AS amiss
     FROM (SELECT id, revision AS revision_told, last_seq, head_hash FROM managed_case) AS managed_case
       FULL JOIN last ON last.case_id = managed_case.id LEFT JOIN idle ON idle.case_id = managed_case.id
     WHERE managed_case.id IS NULL OR last.case_id IS NULL OR last_seq <> last.seq OR last.entries <> last.seq OR head_hash <> last.hash
       -- A deadline that was over when its turn came is a step without an entry.
       OR revision_told < last.revision OR revision_told > last.revision + coalesce(idle.n, 0)`,
  );
