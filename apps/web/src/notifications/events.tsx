import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import type { News } from '#contract';
import { listen } from './listen';
import { NOTHING, withNews, type Changed } from './what-changed';

const Context = createContext<Changed>(NOTHING);

/** Hears that something has changed. What is on the page stays as it is until its reader asks; the rest is read anew when it is needed. */
export function Events({ children }: { readonly children: ReactNode }) {
  const queries = useQueryClient();
  const [changed, setChanged] = useState(NOTHING);
  useEffect(() => {
    const whenUsed = new WhenUsed();
    const stop = listen((news) => {
      setChanged((before) => withNews(before, news, Date.now()));
      whenUsed.do(() => readAnew(queries, news));
    });
    return () => {
      stop();
      whenUsed.stop();
    };
  }, [queries]);
  return <Context value={changed}>{children}</Context>;
}

export const useChanged = (): Changed => useContext(Context);

/** Nothing that is shown is fetched here but the bell's number: it would move under its reader's hand. */
function readAnew(queries: QueryClient, { all, notices, cases }: News): void {
  if (all) void queries.invalidateQueries({ refetchType: 'none' });
  if (all || notices) void queries.invalidateQueries({ queryKey: ['/notices'] });
  for (const { id } of cases)
    void queries.invalidateQueries({
      refetchType: 'none',
      predicate: ({ queryKey: [first] }) => typeof first === 'string' && first.includes(id),
    });
}

const IDLE_MS = 5 * 60_000;

/** A page that nobody touches asks the server for nothing, so that its session ends in time. */
class WhenUsed {
  private usedAt = Date.now();
  private waiting: (() => void)[] = [];
  private readonly events = ['keydown', 'pointerdown', 'pointermove'] as const;

  constructor() {
    for (const event of this.events) document.addEventListener(event, this.used, { passive: true });
  }

  do(work: () => void): void {
    if (Date.now() - this.usedAt < IDLE_MS) work();
    else this.waiting.push(work);
  }

  stop(): void {
    for (const event of this.events) document.removeEventListener(event, this.used);
  }

  private readonly used = (): void => {
    this.usedAt = Date.now();
    for (const work of this.waiting.splice(0)) work();
  };
}
