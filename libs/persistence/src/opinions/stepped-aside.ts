/**
 * Who has stepped aside from the opinion that a row is about, by person; nobody where it is about anything else. The journal is asked and
 * not what the opinions keep: these acts are few and have an index of their own, so that lists of tasks need not read the opinions. No other
 * chart has an act of this name.
 *
 * @param row  alias of something with `case_id` and `instance_id`
 */
export const whoSteppedAside = (row: string): string => `SELECT aside.body::json->>'actor' ${inOpinionOf(row)}`;

/** Whether a person has. @param person  their id, in SQL, as text */
export const hasSteppedAside = (row: string, person: string): string =>
  `EXISTS (SELECT ${inOpinionOf(row)} AND aside.body::json->>'actor' = ${person})`;

/** The same for all opinions of a case. @param caseId  its id, in SQL */
export const whoSteppedAsideInCase = (caseId: string): string =>
  `SELECT aside.body::json->>'actor' AS person FROM journal_entry aside WHERE aside.act = 'RECUSE' AND aside.case_id = ${caseId}`;

const inOpinionOf = (row: string): string =>
  `FROM journal_entry aside WHERE aside.act = 'RECUSE' AND aside.case_id = ${row}.case_id AND aside.instance_id = ${row}.instance_id`;
