import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useLocation } from 'react-router';
import type { CasePage, SavedViewList } from '#contract';
import { send } from '../../api/client';
import { pageOf } from '../../api/queries';
import { Text, useText } from '../../intl/text';
import { useAnnounce } from '../../parts/announce';
import { Button } from '../../parts/button';
import { TextField } from '../../parts/field';
import { Fault } from '../../parts/fault';
import { Icon } from '../../parts/icon';
import { ModalDialog } from '../../parts/modal';
import { useTry } from '../../parts/use-try';
import { Views } from '../../parts/views';
import { readFilters, toApiQuery, toQuery, type Filters } from './filters';

const VIEWS = '/saved-views';

interface Named {
  readonly name: string;
  readonly query: string;
  /** Set for one's own, which can be taken away. */
  readonly id?: string;
}

/** Views as links with counts; a query that is none of them can be kept under a name. */
export function ViewBar({ filters, today }: { readonly filters: Filters; readonly today: string }) {
  const text = useText();
  const { pathname } = useLocation();
  const { data } = useQuery(pageOf<SavedViewList>(VIEWS));
  const own = (data?.savedViews ?? []).filter(({ place }) => place === 'cases');
  const views: readonly Named[] = [
    { name: text('list.view.all'), query: '' },
    { name: text('list.view.mine'), query: 'tilldelad=mig' },
    { name: text('list.view.late'), query: 'frist=sena' },
    { name: text('list.view.waited'), query: 'sortera=vantat' },
    ...own.map(({ id, name, query, own: isOwn }) => ({ name, query, ...(isOwn && { id }) })),
  ];
  const counts = useCounts(views, today);
  const current = toQuery(filters);
  const shown = views.find(({ query }) => query === current);
  return (
    <div className="viewbar">
      <Views
        label={text('list.views')}
        views={views.map(({ name, query }, at) => ({
          to: query === '' ? pathname : `${pathname}?${query}`,
          label: name,
          count: counts[at],
          current: query === current,
        }))}
      />
      {!shown && <KeepView query={current} />}
      {shown?.id && <RemoveView id={shown.id} />}
    </div>
  );
}

function useCounts(views: readonly Named[], today: string): readonly (number | undefined)[] {
  return useQueries({
    queries: views.map(({ query }) => {
      const asked = toApiQuery(readFilters(new URLSearchParams(query)), today);
      return { ...pageOf<CasePage>(`/cases?${asked.toString()}&limit=1`), staleTime: 30_000 };
    }),
    combine: (answers) => answers.map(({ data }) => data?._meta.totalRecords),
  });
}

function KeepView({ query }: { readonly query: string }) {
  const text = useText();
  const { say } = useAnnounce();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const { attempt, fault } = useTry();
  const keep = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (name.trim() === '') return;
    await attempt(async () => {
      await send(VIEWS, { method: 'POST', body: { place: 'cases', name: name.trim(), query } });
      await queries.invalidateQueries({ queryKey: [VIEWS] });
      say(text('list.view.kept', { name }));
      setOpen(false);
      setName('');
    });
  };
  return (
    <>
      <Button look="bare" onClick={() => setOpen(true)}>
        <Text id="list.view.keep" />
      </Button>
      <ModalDialog title={text('list.view.keep')} open={isOpen} onClose={() => setOpen(false)}>
        <form className="stack" onSubmit={(event) => void keep(event)}>
          {fault && <Fault error={fault} />}
          <TextField
            label={text('list.view.name')}
            value={name}
            maxLength={80}
            required
            onChange={(event) => setName(event.target.value)}
          />
          <p>
            <Button look="main" type="submit">
              <Text id="list.view.keep" />
            </Button>
          </p>
        </form>
      </ModalDialog>
    </>
  );
}

function RemoveView({ id }: { readonly id: string }) {
  const queries = useQueryClient();
  const { attempt, fault } = useTry();
  const remove = async (): Promise<void> => {
    await send(`${VIEWS}/${id}/removals`, { method: 'POST' });
    await queries.invalidateQueries({ queryKey: [VIEWS] });
  };
  return (
    <>
      <Button look="bare" onClick={() => void attempt(remove)}>
        <Icon as={X} />
        <Text id="list.view.remove" />
      </Button>
      {fault && <Fault error={fault} />}
    </>
  );
}
