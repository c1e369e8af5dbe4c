import { useQuery } from '@tanstack/react-query';
import type { PersonPage, PersonView } from '#contract';
import { pageOf } from '../api/queries';
import { MOST_FOUND, Picker, type Findable, type PickerProps } from './picker';

const PEOPLE: Findable = {
  useFound: (sought, isLongEnough) => {
    const address = `/persons?kind=person&name=${encodeURIComponent(sought)}&limit=${MOST_FOUND}`;
    const { data } = useQuery({ ...pageOf<PersonPage>(address), enabled: isLongEnough });
    if (!data || !isLongEnough) return undefined;
    const found = data.persons.map(({ id, name, organisationCode }) => ({
      id,
      name: name ?? id,
      under: organisationCode,
    }));
    return { found, total: data._meta.totalRecords };
  },
  useName: (id) => useQuery(pageOf<PersonView>(`/persons/${id}`)).data?.name ?? undefined,
  texts: {
    help: 'person-picker.help',
    list: 'person-picker.list',
    found: 'person-picker.found',
    more: 'person-picker.more',
    other: 'person-picker.other',
    otherOf: 'person-picker.other.of',
  },
};

/** Somebody of the network, found by name: the act keeps who it is and never what they are called. */
export const PersonPicker = (props: PickerProps) => <Picker of={PEOPLE} {...props} />;
