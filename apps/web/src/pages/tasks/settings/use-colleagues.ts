import { useQuery } from '@tanstack/react-query';
import type { PersonPage, PersonWithMandates } from '#contract';
import { pageOf } from '../../../api/queries';
import type { Choice } from '../../../parts/field';

const NOBODY: readonly Choice[] = [];

/** People of one's own organisation: those who may stand in. */
export function useColleagues(): readonly Choice[] {
  const me = useQuery(pageOf<PersonWithMandates>('/persons/me'));
  const organisation = me.data?.organisationId ?? null;
  const { data } = useQuery({
    ...pageOf<PersonPage>(`/persons?organisationId=${organisation ?? ''}&limit=100`),
    enabled: organisation !== null,
  });
  if (!data) return NOBODY;
  return data.persons.flatMap(({ id, name, kind }) =>
    id === me.data?.id || kind !== 'person' || name === null ? [] : [{ value: id, label: name }],
  );
}
