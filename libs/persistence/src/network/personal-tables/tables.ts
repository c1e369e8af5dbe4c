import { BODIES_TABLES } from './bodies.js';
import { CASES_TABLES } from './cases.js';
import { LETTERS_TABLES } from './letters.js';
import { PEOPLE_TABLES } from './people.js';
import type { PersonalTable } from './personal-table.js';

/**
 * Where personal data lies: every table with a column of text or JSON, or with one that names a person. A test compares it with
 * the schema, so that a new table cannot be forgotten. Published as `docs/personal-data.md`.
 *
 * @source domain/law-and-conventions.md#7 (req 7.1 data map and retention per person field)
 */
export const PERSONAL_TABLES: readonly PersonalTable[] = [
  ...PEOPLE_TABLES,
  ...BODIES_TABLES,
  ...LETTERS_TABLES,
  ...CASES_TABLES,
];
