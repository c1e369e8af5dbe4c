import {
  checkFacts,
  firstDay,
  isoDate,
  occurrenceText,
  parseOccurrence,
  ProcessError,
  type FactFields,
  type FactProblem,
  type IsoDate,
  type JsonRecord,
  type Occurrence,
} from '#process';
import type { ActDetails } from './requests.js';

/** What comes beside an act's facts and enters the journal or the database with them. */
const BESIDE: FactFields = {
  reason: { kind: 'text', optional: true },
  documents: { kind: 'list', of: { kind: 'document' }, optional: true },
  sourceUrl: { kind: 'text', max: 2_000, optional: true },
  note: { kind: 'text', optional: true },
  idempotencyKey: { kind: 'text', max: 200, optional: true },
};

/** Before it nothing this software keeps can have happened. */
const EARLIEST = isoDate('1990-01-01');

/**
 * @param history  a source states what it states, so facts it leaves out are not missed; nor are those of a form not filled in yet
 * @throws ProcessError `facts-invalid` with every problem of the facts and of what accompanies them
 */
export function requireSoundFacts(fields: FactFields, details: ActDetails, history = false): void {
  const beside: JsonRecord = {
    reason: details.reason ?? null,
    documents: details.documents ?? null,
    sourceUrl: details.sourceUrl ?? null,
    note: details.note ?? null,
    idempotencyKey: details.idempotencyKey ?? null,
  };
  const problems = [...checkFacts(fields, details.facts), ...checkFacts(BESIDE, beside)];
  requireNone(history ? problems.filter(({ code }) => code !== 'missing') : problems);
}

/**
 * @param today  the day in Europe/Stockholm
 * @throws ProcessError `facts-invalid` for a day that does not exist or lies before 1990, `date-in-future` for one that has not begun
 */
export function requireSoundDay(occurred: Occurrence, today: IsoDate): void {
  if (!agrees(occurred)) requireNone([{ path: 'occurred', code: 'no-such-date' }]);
  const first = firstDay(occurred);
  if (first === null) return;
  if (first < EARLIEST) requireNone([{ path: 'occurred', code: 'no-such-date' }]);
  if (first > today) throw new ProcessError('date-in-future', { occurred: occurrenceText(occurred), today });
}

/** A date and its precision that could have been read from one text. */
function agrees(occurred: Occurrence): boolean {
  try {
    return parseOccurrence(occurrenceText(occurred), occurred.precision).date === occurred.date;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function requireNone(problems: readonly FactProblem[]): void {
  if (problems.length > 0)
    throw new ProcessError('facts-invalid', { problems: problems.map((problem) => ({ ...problem })) });
}
