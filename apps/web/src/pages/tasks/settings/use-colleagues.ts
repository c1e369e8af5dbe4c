import { useQuery } from '@tanstack/react-query';
import type { PersonPage, PersonWithMandates } from '#contract';
import { pageOf } from '../../../api/queries';
import type { Choice } from '../../../parts/field';

export interface Colleagues {
  readonly people: readonly Choice[];
  /** How many there are beside those that came; 0 when all did. */
  readonly more: number;
  readonly error: Error | null;
}

const NOBODY: readonly Choice[] = [];

/** People of one's own organisation: those who may stand in. */
export function useColleagues(): Colleagues {
  const me = useQuery(pageOf<PersonWithMandates>('/persons/me'));
  const organisation = me.data?.organisationId ?? null;
  const { data, error } = useQuery({
    ...pageOf<PersonPage>(`/persons?organisationId=${organisation ?? ''}&limit=100`),
    enabled: organisation !== null,
  });
  if (!data) return { people: NOBODY, more: 0, error: me.error ?? error };
  const people = data.persons.flatMap(({ id, name, kind }) =>
    id === me.data?.id || kind !== 'person' || name === null ? [] : [{ value: id, label: name }],
  );
  return { people, more: data._meta.totalRecords - data.persons.length, error: null };
}
