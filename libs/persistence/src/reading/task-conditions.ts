import { CASE_KINDS, fieldOf, type IsoDate, type Mandate, type ProcessVersion, SUMMARY_TASKS } from '#process';
import { hasSteppedAside } from '../opinions/stepped-aside.js';
import { Conditions } from './conditions.js';

export const TASK_STATES = ['open', 'claimed', 'done', 'declined', 'expired', 'cancelled'] as const;
export type TaskState = (typeof TASK_STATES)[number];

export interface TaskFilter {
  /** Only tasks that fall under one of these. */
  readonly mandates?: readonly Mandate[] | undefined;
  /** Who reads: tasks of a region from which they have stepped aside are left out. */
  readonly readerId?: string | undefined;
  /** Open and claimed ones when left out. */
  readonly states?: readonly TaskState[] | undefined;
  readonly caseId?: string | undefined;
  readonly kind?: string | undefined;
  readonly process?: ProcessVersion | undefined;
  /** Only with a last day on or after this. */
  readonly dueFrom?: IsoDate | undefined;
  /** Only with a last day before this. */
  readonly dueBefore?: IsoDate | undefined;
  /** Only without a last day. */
  readonly withoutDay?: boolean | undefined;
  /** Each of its words stands in product, indication or company, in whatever case of letters. */
  readonly text?: string | undefined;
}

export const wordsOf = (text: string | undefined): readonly string[] =>
  (text ?? '').split(/\s+/).filter((word) => word !== '');

/** What stands for any text in LIKE stands for itself. */
export const likeWord = (word: string): string => `%${word.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;

/**
 * Of tasks `t`: not a region's from which the reader has stepped aside. What is no region's, as naming somebody else, is not looked up.
 *
 * @param reader  their id, in SQL, as text
 */
export const notAside = (reader: string): string => `(t.region IS NULL OR NOT ${hasSteppedAside('t', reader)})`;

/** Whether the reader has declined a task `t`. */
export const hasDeclined = (reader: string): string =>
  `EXISTS (SELECT FROM task_decline d WHERE d.task_id = t.id AND d.person_id::text = ${reader})`;

/** Of tasks `t` and their cases `c`. */
export function taskConditions(filter: TaskFilter): Conditions {
  const { mandates, readerId, states, caseId, kind, process, dueFrom, dueBefore, withoutDay, text } = filter;
  const conditions = new Conditions()
    .and('t.case_id = ?', caseId)
    .and('t.kind = ?', kind)
    .and('c.process_version = ?', process)
    .and('t.due_on >= ?::date', dueFrom)
    .and('t.due_on < ?::date', dueBefore)
    .also(withoutDay === true ? 't.due_on IS NULL' : null);
  if (readerId !== undefined) conditions.also(ofReader(conditions.value(readerId), states));
  for (const word of wordsOf(text))
    conditions.and('c.id IN (SELECT w.case_id FROM case_words w WHERE w.words LIKE ?)', likeWord(word));
  if (readerId !== undefined && isDeclined(states)) return conditions;
  if (mandates) conditions.also(underOneOf(mandates, conditions));
  return states === undefined
    ? conditions.also(`t.status IN ('open', 'claimed')`)
    : conditions.and('t.status = ANY (?)', states);
}

/** What somebody has declined goes on for others, in whatever state: for them it is over. */
const isDeclined = (states: TaskFilter['states']): boolean => states?.length === 1 && states[0] === 'declined';

function ofReader(reader: string, states: TaskFilter['states']): string {
  const declined = hasDeclined(reader);
  return isDeclined(states) ? `${declined} AND ${notAside(reader)}` : `NOT ${declined} AND ${notAside(reader)}`;
}

/** One condition for each mandate, so that a single one reads the index in its order. */
export function underOneOf(mandates: readonly Mandate[], conditions: Conditions): string {
  const each = mandates.map(({ role: held, region, healthCareRegion, company, caseId, taskId, field }) => {
    const parts = [`t.role = ${conditions.value(held)}`];
    if (region !== undefined) parts.push(`(t.region IS NULL OR t.region = ${conditions.value(region)})`);
    if (healthCareRegion !== undefined) {
      const [all, own] = [`${SUMMARY_TASKS}%`, `${SUMMARY_TASKS}${healthCareRegion}`];
      parts.push(`(t.kind NOT LIKE ${conditions.value(all)} OR t.kind = ${conditions.value(own)})`);
    }
    if (company !== undefined) parts.push(`c.company = ${conditions.value(company)}`);
    if (caseId !== undefined) parts.push(`t.case_id = ${conditions.value(caseId)}`);
    if (taskId !== undefined) parts.push(`t.id = ${conditions.value(taskId)}`);
    if (field !== undefined)
      parts.push(`c.kind = ANY (${conditions.value(CASE_KINDS.filter((one) => fieldOf(one) === field))})`);
    return `(${parts.join(' AND ')})`;
  });
  return each.length === 0 ? 'false' : `(${each.join(' OR ')})`;
}
