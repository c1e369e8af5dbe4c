import type { WantedDeclarations } from '#contract';

/** What somebody has filled in. */
export interface Declared {
  readonly form: string;
  readonly hasTies: boolean;
  /** One to a line. */
  readonly ties: string;
}

/** Where a declaration is sent, and what: a first one begins it, a later one is an act on what there is. */
export function toDeclare(
  {
    act,
    assignment,
    declarationId,
  }: Pick<WantedDeclarations['declarations'][number], 'act' | 'assignment' | 'declarationId'>,
  personId: string,
  { form, hasTies, ties }: Declared,
): { readonly path: string; readonly body: object } {
  const said = { hasTies, ...(hasTies && { ties: tiesIn(ties) }) };
  if (declarationId === null)
    return { path: '/conflicts', body: { personId, assignment, act, facts: { form, ...said } } };
  const facts = act === 'DECLARATION_RENEWED' ? said : { person: personId, assignment, form, ...said };
  return { path: `/cases/${declarationId}/acts`, body: { act, facts } };
}

export const tiesIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
