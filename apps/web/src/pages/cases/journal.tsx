import { useQueries } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { CaseCourse, JournalEntry } from '#contract';
import { Text, useText } from '../../intl/text';
import { Loaded } from '../../parts/loaded';
import { Entry } from './entry';
import { betweenDays, FILTERS, isFilter, shownIn, yearsOf, type JournalFilter } from './journal-list';
import { journalPages } from './queries';

interface JournalProps {
  readonly caseId: string;
  readonly counts: CaseCourse['counts'];
}

/** Past so many entries years can be jumped to, and what is out of sight is not drawn. */
const LONG = 60;

/** What has happened, the newest first: when it happened on the left, when it was recorded on the right. */
export function Journal({ caseId, counts }: JournalProps) {
  const pages = useQueries({ queries: journalPages(caseId, counts.entries) });
  const [first] = pages;
  const shown = pages.flatMap(({ data }) => (data ? [data] : []));
  const known = shown.map(({ entries: [newest] }) => newest?.id).join(' ');
  // Pages are kept as they came, so the entries are the same for as long as these are their first ones.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  const come = useMemo(() => shown.flatMap((page) => page.entries), [known]);
  // Hundreds of entries are drawn in pieces, which let keys and clicks in between.
  const entries = useDeferredValue(come);
  const isLong = counts.entries > LONG;
  return (
    <section className="sec" aria-labelledby="journal">
      <header>
        <h2 id="journal" tabIndex={-1}>
          <Text id="case.journal" />
        </h2>
        <p>
          <Text id="case.journal.order" />
        </p>
        <Filters entries={entries} total={counts.entries} />
      </header>
      <div className="log-head" aria-hidden="true">
        <span>
          <Text id="case.journal.happened" />
        </span>
        <span>
          <Text id="case.journal.recorded" />
        </span>
      </div>
      {first && <Loaded query={first}>{() => <Log entries={entries} isLong={isLong} />}</Loaded>}
    </section>
  );
}

function useFilter(): [JournalFilter, (next: JournalFilter) => void] {
  const [params, setParams] = useSearchParams();
  const asked = params.get('journal');
  const set = (next: JournalFilter): void =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (next === 'allt') after.delete('journal');
        else after.set('journal', next);
        return after;
      },
      { replace: true, preventScrollReset: true },
    );
  return [isFilter(asked) ? asked : 'allt', set];
}

function Filters({ entries, total }: { readonly entries: readonly JournalEntry[]; readonly total: number }) {
  const [filter, setFilter] = useFilter();
  return (
    <div className="filters push">
      {FILTERS.map((one) => {
        const count = one === 'allt' ? total : shownIn(one, entries).length;
        if (one !== 'allt' && one !== filter && count === 0) return null;
        return (
          <button
            key={one}
            className={one === filter ? 'pick on' : 'pick'}
            type="button"
            aria-pressed={one === filter}
            onClick={() => setFilter(one)}
          >
            <Text id={`case.journal.filter.${one}`} /> <b>{count}</b>
          </button>
        );
      })}
    </div>
  );
}

function Log({ entries, isLong }: { readonly entries: readonly JournalEntry[]; readonly isLong: boolean }) {
  const [filter] = useFilter();
  const shown = shownIn(filter, entries);
  const between = useMemo(() => betweenDays(entries), [entries]);
  const years = isLong ? yearsOf(shown) : [];
  if (shown.length === 0)
    return (
      <p className="quiet small">
        <Text id="case.journal.empty" />
      </p>
    );
  return (
    <>
      {years.length > 1 && <Years years={years} />}
      <ol className={isLong ? 'log long' : 'log'}>
        {shown.map((entry) => (
          <Entry key={entry.id} entry={entry} between={between.get(entry.id) ?? null} />
        ))}
      </ol>
    </>
  );
}

function Years({ years }: { readonly years: readonly { readonly year: string; readonly id: string }[] }) {
  const text = useText();
  return (
    <nav className="years" aria-label={text('case.journal.years')}>
      {years.map(({ year, id }) => (
        <a
          key={year}
          href={`#post-${id}`}
          onClick={(event) => {
            event.preventDefault();
            const place = document.getElementById(`post-${id}`);
            place?.scrollIntoView({ block: 'start' });
            place?.focus({ preventScroll: true });
          }}
        >
          {year}
        </a>
      ))}
    </nav>
  );
}
