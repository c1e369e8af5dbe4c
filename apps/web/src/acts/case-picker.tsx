import { useQuery } from '@tanstack/react-query';
import type { CasePage, CaseView } from '#contract';
import { pageOf } from '../api/queries';
import { useText } from '../intl/text';
import { MOST_FOUND, Picker, type Findable, type PickerProps } from './picker';

const CASES: Findable = {
  useFound: (sought, isLongEnough) => {
    const address = `/cases?q=${encodeURIComponent(sought)}&limit=${MOST_FOUND}`;
    const { data } = useQuery({ ...pageOf<CasePage>(address), enabled: isLongEnough });
    if (!data || !isLongEnough) return undefined;
    const found = data.cases.map(({ id, product, indication, stageLabel }) => ({
      id,
      name: product,
      beside: indication,
      under: stageLabel,
    }));
    return { found, total: data._meta.totalRecords };
  },
  useName: (id) => {
    const text = useText();
    const { data } = useQuery(pageOf<CaseView>(`/cases/${id}`));
    return data && text('case-picker.name', { product: data.product, indication: data.indication });
  },
  texts: {
    help: 'case-picker.help',
    list: 'case-picker.list',
    found: 'case-picker.found',
    more: 'case-picker.more',
    other: 'case-picker.other',
    otherOf: 'case-picker.other.of',
  },
};

/** A case, found by product, substance, indication or company and chosen among what is found. */
export const CasePicker = (props: PickerProps) => <Picker of={CASES} {...props} />;
