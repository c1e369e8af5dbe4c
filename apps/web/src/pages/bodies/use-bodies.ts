import { useQuery } from '@tanstack/react-query';
import type { BodyPage } from '#contract';
import { pageOf } from '../../api/queries';
import type { Body } from '../../session/rights';
import type { Choice } from '../../parts/field';

const ALL = '/bodies?limit=100';

/** Bodies by their names, to choose among; empty until they are known. */
export function useBodyChoices(bodies: readonly Body[]): readonly Choice[] {
  const { data } = useQuery(pageOf<BodyPage>(ALL));
  return bodies.map((value) => ({ value, label: data?.bodies.find(({ code }) => code === value)?.name ?? value }));
}

/** What a body is called; empty while nobody knows. */
export function useBodyName(body: Body | null): string {
  const { data } = useQuery({ ...pageOf<BodyPage>(ALL), enabled: body !== null });
  return data?.bodies.find(({ code }) => code === body)?.name ?? '';
}
