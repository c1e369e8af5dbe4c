import { useQueries } from '@tanstack/react-query';
import type { OrganisationPage } from '#contract';
import { pageOf } from '../../api/queries';
import { locale } from '../../intl/locale';

export type Organisation = OrganisationPage['organisations'][number];

/** So many pages hold every organisation there is room for in a choice. */
const PAGES = [1, 2, 3];

/** Every organisation, by name. */
export function useOrganisations(): readonly Organisation[] {
  return useQueries({
    queries: PAGES.map((page) => pageOf<OrganisationPage>(`/organisations?limit=100&page=${page}`)),
    combine: (answers) =>
      answers.flatMap(({ data }) => data?.organisations ?? []).toSorted((a, b) => a.name.localeCompare(b.name, locale)),
  });
}

export const asChoices = (organisations: readonly Organisation[]) =>
  organisations.map(({ id, name }) => ({ value: id, label: name }));
