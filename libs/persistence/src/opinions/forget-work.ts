import type { Pool } from 'pg';
import { carryDrafts } from './carry-drafts.js';

/** Whom a colleague's question went to is forgotten with the round; visits by links after a month. Our default. */
const VISITS_DAYS = 30;
const PREPARING_DAYS = 1;
/** A file that was taken out again can be put back for so long. */
const UNUSED_FILE_DAYS = 1;
/** Text that its writer was told is kept goes so long after the case is over. */
const KEPT_DRAFT_DAYS = 90;
const DAY_MS = 86_400_000;

/** An opinion that nobody can answer or change any more. */
const OVER = `SELECT i.id FROM instance i WHERE i.chart = 'opinion' AND i.done`;

/**
 * Drafts of opinions that are over, but for what was promised: an answer that was refused and has not been handed in since, and what
 * was written in a round that was cancelled and has not gone over to the next one. Those stay as long as the case.
 */
const DRAFTS = `
  DELETE FROM opinion_draft d USING instance i
  WHERE i.id = d.instance_id AND i.chart = 'opinion' AND i.done
    AND (
      NOT EXISTS (
        SELECT FROM opinion_draft k WHERE k.instance_id = d.instance_id AND k.body IS NOT NULL
          AND (k.refused OR i.value #>> '{}' = 'cancelled')
          AND NOT EXISTS (
            SELECT FROM opinion_draft e WHERE e.instance_id = k.instance_id AND e.revision > k.revision AND e.body IS NULL))
      OR (d.saved_at < $1 AND EXISTS (
        SELECT FROM managed_case c JOIN instance m ON m.id = c.main_instance_id WHERE c.id = i.case_id AND m.done)))`;

/** Files that neither an answer in the journal nor a draft that is still kept names. */
const UNUSED_FILES = `
  DELETE FROM opinion_attachment a WHERE a.added_at < $1
    AND NOT EXISTS (SELECT FROM opinion_draft d WHERE d.instance_id = a.instance_id AND strpos(d.body::text, encode(a.sha256, 'hex')) > 0)
    AND NOT EXISTS (SELECT FROM journal_entry j WHERE j.case_id = a.case_id AND strpos(j.body::text, encode(a.sha256, 'hex')) > 0)`;

/**
 * Carries drafts over to the next round, and forgets what was only for the way to an answer: drafts of opinions that are over, names and addresses of colleagues who were
 * asked, questions that never got asked, files that were never enclosed, and old visits by links.
 *
 * @returns how many rows went or lost a name
 */
export async function forgetWorkWithinRegions(pool: Pool, now: Date): Promise<number> {
  const daysAgo = (days: number): Date => new Date(now.getTime() - days * DAY_MS);
  const statements: readonly (readonly [string, readonly unknown[]])[] = [
    [DRAFTS, [daysAgo(KEPT_DRAFT_DAYS)]],
    [
      `UPDATE local_question q SET recipient_name = NULL, recipient_email = NULL
       WHERE q.recipient_email IS NOT NULL AND q.instance_id IN (${OVER})`,
      [],
    ],
    [
      `UPDATE letter l SET address = NULL WHERE l.kind = 'local-question' AND l.address IS NOT NULL AND l.state NOT IN ('waiting', 'sending')
         AND NOT EXISTS (SELECT FROM local_question q WHERE q.case_id = l.case_id AND q.region = l.region AND q.recipient_email IS NOT NULL)`,
      [],
    ],
    [`DELETE FROM local_question q WHERE q.status = 'preparing' AND q.asked_at < $1`, [daysAgo(PREPARING_DAYS)]],
    [UNUSED_FILES, [daysAgo(UNUSED_FILE_DAYS)]],
    [`DELETE FROM link_visit v WHERE v.at < $1`, [daysAgo(VISITS_DAYS)]],
  ];
  await carryDrafts(pool, null);
  let forgotten = 0;
  for (const [statement, values] of statements) forgotten += (await pool.query(statement, [...values])).rowCount ?? 0;
  return forgotten;
}
