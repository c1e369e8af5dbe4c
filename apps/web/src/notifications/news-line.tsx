import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation, useMatch } from 'react-router';
import type { CasePage, CaseView } from '#contract';
import { useText } from '../intl/text';
import { useAnnounce } from '../parts/announce';
import { useChanged } from './events';
import { casesSince, stepsSince } from './what-changed';

interface Line {
  readonly says: string;
  /** First parts of the keys of the queries that are read anew. */
  readonly reads: (key: unknown) => boolean;
}

/** Says quietly that the open page has fallen behind, and reads it anew when asked; nothing moves before. */
export function NewsLine() {
  const text = useText();
  const queries = useQueryClient();
  const { say } = useAnnounce();
  const line = useLine();
  const says = line?.says ?? '';
  useEffect(() => {
    if (says !== '') say(says);
  }, [says, say]);
  if (line === null) return null;
  const show = (): void =>
    void queries.invalidateQueries({ predicate: ({ queryKey: [first] }) => line.reads(first), refetchType: 'active' });
  return (
    <p className="news">
      <span>{line.says}</span>{' '}
      <button type="button" className="link" onClick={show}>
        {text('news.show')}
      </button>
    </p>
  );
}

function useLine(): Line | null {
  const text = useText();
  const changed = useChanged();
  const queries = useQueryClient();
  const { pathname } = useLocation();
  const caseId = useMatch('/arenden/:id/*')?.params.id;
  // A page that is being read is not behind.
  const isReading = useIsFetching() > 0;
  if (isReading) return null;
  const readAt = (key: string): number | null => {
    const found = queries.getQueryCache().findAll({ queryKey: [key], type: 'active' });
    const times = found.map(({ state }) => state.dataUpdatedAt).filter((at) => at > 0);
    return times.length === 0 ? null : Math.min(...times);
  };
  if (caseId !== undefined) {
    const shown = queries.getQueryData<CaseView>([`/cases/${caseId}`, `/cases/${caseId}`])?.revision;
    const count = shown === undefined ? 0 : stepsSince(changed, caseId, shown);
    if (count === 0) return null;
    return { says: text('news.case', { count }), reads: (key) => typeof key === 'string' && key.includes(caseId) };
  }
  if (pathname === '/arenden') {
    const at = readAt('/cases');
    const pages = queries.getQueriesData<CasePage>({ queryKey: ['/cases'], type: 'active' });
    const shown = new Map(
      pages.flatMap(([, page]) => page?.cases.map(({ id, revision }) => [id, revision] as const) ?? []),
    );
    const count = at === null ? 0 : casesSince(changed, at, shown);
    return count === 0 ? null : { says: text('news.cases', { count }), reads: (key) => key === '/cases' };
  }
  const at = readAt('/tasks');
  if (pathname !== '/uppgifter' || at === null || changed.tasksAt <= at) return null;
  return { says: text('news.tasks'), reads: (key) => key === '/tasks' || key === '/task-counts' };
}
