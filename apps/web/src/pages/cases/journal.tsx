import { useQueries } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { CaseCourse, JournalEntry, JournalPage } from '#contract';
import { wholeOf, type Whole } from '../../api/whole';
import { Text, useText } from '../../intl/text';
import { useRested } from '../../parts/at-rest';
import { Fault } from '../../parts/fault';
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
/** What is drawn before the page rests: more than a window holds. */
const AT_FIRST = 20;

/** What has happened, the newest first: when it happened on the left, when it was recorded on the right. */
export function Journal({ caseId, counts }: JournalProps) {
  const isRested = useRested();
  const pages = useQueries({
    queries: journalPages(caseId, counts.entries).map((page, index) => ({ ...page, enabled: index === 0 || isRested })),
    combine: wholeOf<JournalPage>,
  });
  const shown = pages.come;
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
        <Filters entries={entries} total={counts.entries} isWhole={pages.data !== undefined} />
      </header>
      <div className="log-head" aria-hidden="true">
        <span>
          <Text id="case.journal.happened" />
        </span>
        <span>
          <Text id="case.journal.recorded" />
        </span>
      </div>
      {entries.length > 0 && <Missing pages={pages} come={entries.length} total={counts.entries} />}
      <Loaded query={{ ...pages, data: entries.length > 0 ? entries : pages.data && entries }}>
        {(shownNow) => <Log entries={shownNow} isLong={isLong} />}
      </Loaded>
    </section>
  );
}

interface MissingProps {
  readonly pages: Whole<JournalPage>;
  readonly come: number;
  readonly total: number;
}

/** A journal of which a part could not be read says so: nobody is to take it for the whole. */
function Missing({ pages, come, total }: MissingProps) {
  if (pages.error === null) return null;
  return (
    <>
      <p>
        <Text id="case.journal.partly" values={{ come, total }} />
      </p>
      <Fault error={pages.error} retry={() => void pages.refetch()} />
    </>
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

interface FiltersProps {
  readonly entries: readonly JournalEntry[];
  readonly total: number;
  /** Whether all entries have come: what is counted among some of them is no count. */
  readonly isWhole: boolean;
}

function Filters({ entries, total, isWhole }: FiltersProps) {
  const [filter, setFilter] = useFilter();
  return (
    <div className="filters push">
      {FILTERS.map((one) => {
        const count = one === 'allt' ? total : shownIn(one, entries).length;
        if (isWhole && one !== 'allt' && one !== filter && count === 0) return null;
        return (
          <button
            key={one}
            className={one === filter ? 'pick on' : 'pick'}
            type="button"
            aria-pressed={one === filter}
            onClick={() => setFilter(one)}
          >
            <Text id={`case.journal.filter.${one}`} /> {(isWhole || one === 'allt') && <b>{count}</b>}
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
  const drawn = useRested() ? shown : shown.slice(0, AT_FIRST);
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
      <ol className={isLong ? 'log long' : 'log'} aria-busy={drawn.length < shown.length}>
        {drawn.map((entry) => (
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
