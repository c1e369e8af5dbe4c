import type { Choice } from '../../../parts/field';

/** What may go with an opinion; these names are the same in both languages but for the last. */
export const TAKEN_TYPES: readonly Choice[] = [
  { value: 'application/pdf', label: 'PDF' },
  { value: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', label: 'Word (docx)' },
  { value: 'text/plain', label: 'Text (txt)' },
];

/** Whether an answer names a file, or says in words what it encloses. */
export const isFileOf = (document: string): boolean => /^sha256:[0-9a-f]{64}$/.test(document);
