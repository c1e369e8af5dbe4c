/**
 * Event types that by their nature change nothing in a case, each with the reason. They are attached to it as context.
 * @source design.md#6, cases/README.md (Event vocabulary)
 */
export const CONTEXT_TYPES: Readonly<Record<string, string>> = {
  external_guideline: 'Another body advises; the council is not bound and decides by itself whether to look again.',
  external_evidence:
    'New data become public; only a decision to look again, which is an act of its own, changes the case.',
  external_challenge: 'Criticism or debate is aimed at the decision and changes nothing in it.',
  political_review: 'Parliament or government looks at the case; neither decides in it.',
  publication: 'An earlier decision becomes public on a later day; the decision itself is another event.',
  process_statement: 'The council explains how it handles the case, and handles it as before.',
};
