import type { MandateRoleList } from '#contract';

export type Narrowing = MandateRoleList['roles'][number]['needs'][number];

/** What a form for a mandate says, as the API takes it: only what the role is narrowed by, and nothing for an empty field. */
export function mandateIn(
  narrowings: readonly Narrowing[],
  given: (name: string) => string,
): Readonly<Record<string, string | number>> {
  const names = ['role', ...narrowings, 'from', 'to', 'appointedBy', 'decisionRef'];
  const filled = names.flatMap((name) => {
    const value = given(name).trim();
    return value === '' ? [] : [[name, name === 'rank' ? Number(value) : value] as const];
  });
  return Object.fromEntries(filled);
}
