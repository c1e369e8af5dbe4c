import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useMemo } from 'react';
import type { CasePage } from '#contract';
import { pageOf } from '../../api/queries';
import { Text, useText } from '../../intl/text';
import { useAnnounce } from '../../parts/announce';
import { Button } from '../../parts/button';
import { Empty } from '../../parts/empty';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { useSession } from '../../session/session';
import { useToday } from '../../session/use-today';
import { Crumbs } from '../../shell/crumbs';
import { BeginCase } from '../new-case/begin';
import { BulkBar } from './bulk-bar';
import { CaseTable } from './case-table';
import { FilterBar } from './filter-bar';
import { FromFigure } from './from-figure';
import { narrowest, toApiQuery, type FilterName, type Filters } from './filters';
import { useSelection } from './selection';
import { useFilters } from './use-filters';
import { ViewBar } from './view-bar';
import { PAGE } from './use-cases';

/** Cases as work: whose move, by when, with whom; the address says which. */
export function WorkList() {
  const text = useText();
  const { may } = useSession();
  const { filters, set, drop } = useFilters();
  const selection = useSelection();
  const today = useToday();
  const asked = toApiQuery(filters, today).toString();
  const query = useMemo(() => new URLSearchParams(asked), [asked]);
  const list = useQuery(pageOf<CasePage>(`/cases?${asked}&page=1&limit=${PAGE}`));
  const canDoMany = may('assign-cases');
  return (
    <>
      <Crumbs trail={[{ name: text('nav.cases') }]} />
      <div className="headline">
        <Status total={list.data?._meta.totalRecords} />
        <BeginCase />
      </div>
      <ViewBar filters={filters} today={today} />
      <FilterBar filters={filters} set={set} />
      <FromFigure filters={filters} drop={drop} />
      {canDoMany && <BulkBar selection={selection} query={query} total={list.data?._meta.totalRecords ?? 0} />}
      <Loaded query={list}>
        {({ _meta: { totalRecords } }) =>
          totalRecords === 0 ? (
            <Nothing filters={filters} set={set} />
          ) : (
            <CaseTable query={query} total={totalRecords} selection={canDoMany ? selection : null} />
          )
        }
      </Loaded>
    </>
  );
}

/** The number is said aloud once it has settled. */
function Status({ total }: { readonly total: number | undefined }) {
  const text = useText();
  const { say } = useAnnounce();
  const settled = useDeferredValue(total);
  useEffect(() => {
    if (settled !== undefined) say(text('list.count', { count: settled }));
  }, [settled, say, text]);
  return (
    <Heading title={text('nav.cases')} say>
      {total === undefined ? text('nav.cases') : <Text id="list.count" values={{ count: total }} />}
    </Heading>
  );
}

interface NothingProps {
  readonly filters: Filters;
  readonly set: (name: FilterName, value: string) => void;
}

function Nothing({ filters, set }: NothingProps) {
  const name = narrowest(filters);
  return (
    <Empty
      title={<Text id={name === null ? 'list.empty' : 'list.nothing'} />}
      act={
        name && (
          <Button onClick={() => set(name, '')}>
            <Text id={`list.drop.${name}`} />
          </Button>
        )
      }
    >
      {name === null && <Text id="list.empty.says" />}
    </Empty>
  );
}
