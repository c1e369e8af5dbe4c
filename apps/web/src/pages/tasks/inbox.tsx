import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { QuestionsUnderWay, TaskCounts } from '#contract';
import { pageOf } from '../../api/queries';
import { Text, useText } from '../../intl/text';
import { useAnnounce } from '../../parts/announce';
import { AtRest } from '../../parts/at-rest';
import { Button } from '../../parts/button';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { useSession } from '../../session/session';
import { Crumbs } from '../../shell/crumbs';
import { BeginCase } from '../new-case/begin';
import { readWanted, toAddress, type Wanted } from './inbox/address';
import { Aside } from './inbox/aside';
import { DeclarationsWanted } from './inbox/declarations-wanted';
import { EmptyList } from './inbox/empty-list';
import { Filters, TaskViews } from './inbox/filters';
import { Selection } from './inbox/selection';
import { statusOf } from './inbox/status';
import { TaskList } from './inbox/task-list';
import { WaitingList, type UnderWay } from './inbox/waiting-list';
import { countsQuery, tasksQuery } from './queries';

/** What waits for whom reads it, most urgent first. */
export function Inbox() {
  const text = useText();
  const counts = useQuery(countsQuery());
  const waiting = useWaiting();
  return (
    <>
      <Crumbs trail={[{ name: text('tasks.title') }]} />
      <Loaded query={counts}>
        {(counted) => (
          <div className="cols">
            <div>
              <div className="headline">
                <Heading title={text('tasks.title')} say>
                  <Text
                    id={statusOf(counted)}
                    values={{ mine: counted.mine, late: counted.late, week: counted.thisWeek, count: counted.standIn }}
                  />
                </Heading>
                <AtRest>
                  <BeginCase />
                </AtRest>
              </div>
              <AtRest>
                <DeclarationsWanted />
              </AtRest>
              <Work counts={counted} waiting={waiting} />
            </div>
            <Aside today={counted.today} waiting={waiting} />
          </div>
        )}
      </Loaded>
    </>
  );
}

/** Only a region's people ask within it; others wait for nobody here. */
function useWaiting(): readonly UnderWay[] {
  const { may } = useSession();
  const { data } = useQuery({
    ...pageOf<QuestionsUnderWay>('/local-questions'),
    enabled: may('ask-locally'),
  });
  return data?.questions ?? [];
}

interface WorkProps {
  readonly counts: TaskCounts;
  readonly waiting: readonly UnderWay[];
}

/** Views, filters and the list; what is wanted stands in the address. */
function Work({ counts, waiting }: WorkProps) {
  const [query] = useSearchParams();
  const wanted = useMemo(() => readWanted(query), [query]);
  const go = useNavigate();
  const change = useCallback((next: Wanted): void => void go(toAddress(next), { replace: true }), [go]);
  return (
    <>
      <TaskViews wanted={wanted} counts={counts} />
      {wanted.view === 'vantar' ? (
        waiting.length === 0 ? (
          <EmptyList wanted={{ ...wanted, kind: '', process: '', text: '' }} counts={counts} />
        ) : (
          <WaitingList questions={waiting} />
        )
      ) : (
        <>
          <Filters wanted={wanted} counts={counts} onChange={change} />
          <Found key={toAddress(wanted)} wanted={wanted} counts={counts} />
        </>
      )}
    </>
  );
}

function Found({ wanted, counts }: { readonly wanted: Wanted; readonly counts: TaskCounts }) {
  const text = useText();
  const { say } = useAnnounce();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const pages = useInfiniteQuery(tasksQuery(wanted));
  const total = pages.data?.pages[0]?._meta.totalRecords;
  useEffect(() => {
    if (total !== undefined) say(text('tasks.shown', { count: total }));
  }, [total, say, text]);
  const tasks = useMemo(() => pages.data?.pages.flatMap((page) => page.tasks) ?? [], [pages.data]);
  const toggle = useCallback(
    (id: string): void => setSelected((now) => (now.has(id) ? without(now, id) : new Set([...now, id]))),
    [],
  );
  return (
    <Loaded query={pages}>
      {() =>
        tasks.length === 0 ? (
          <EmptyList wanted={wanted} counts={counts} />
        ) : (
          <>
            <Selection selected={selected} onNone={() => setSelected(new Set())} />
            <TaskList
              tasks={tasks}
              today={counts.today}
              isGrouped={wanted.sort === 'bradska' && wanted.view !== 'klara'}
              selected={selected}
              onSelect={toggle}
            />
            {pages.hasNextPage && (
              <p className="more-rows">
                <Button onClick={() => void pages.fetchNextPage()}>{text('tasks.more')}</Button>
              </p>
            )}
          </>
        )
      }
    </Loaded>
  );
}

const without = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  new Set([...ids].filter((one) => one !== id));
