import type { TaskCounts } from '#contract';
import { useText } from '../../../intl/text';
import { SearchPill } from '../../../parts/search-pill';
import { Pick } from '../../../parts/pick';
import { Views } from '../../../parts/views';
import { toAddress, type Wanted } from './address';
import { SORTS, VIEWS, type TaskViewName } from './names';

interface FiltersProps {
  readonly wanted: Wanted;
  readonly counts: TaskCounts;
  readonly onChange: (wanted: Wanted) => void;
}

const COUNT_OF: { readonly [view in TaskViewName]: keyof TaskCounts | null } = {
  mina: 'mine',
  sena: 'late',
  vecka: 'thisWeek',
  ersattare: 'standIn',
  vantar: 'waiting',
  klara: null,
};

/** Saved views with their counts; each is an address. */
export function TaskViews({ wanted, counts }: Pick<FiltersProps, 'wanted' | 'counts'>) {
  const text = useText();
  const views = VIEWS.map((view) => {
    const countOf = COUNT_OF[view];
    return {
      to: toAddress({ ...wanted, view }),
      label: text(`tasks.view.${view}`),
      count: countOf === null ? undefined : Number(counts[countOf]),
      current: wanted.view === view,
    };
  });
  return <Views label={text('tasks.views')} views={views} />;
}

/** What narrows the list: name and value in one pill each, all of it in the address. */
export function Filters({ wanted, counts, onChange }: FiltersProps) {
  const text = useText();
  return (
    <div className="filters" role="group" aria-label={text('tasks.filters')}>
      <Pick
        name={text('tasks.filter.process')}
        all={text('tasks.filter.all')}
        choices={counts.processes.map(({ process, label }) => ({ value: process, label }))}
        value={wanted.process}
        onChange={(process) => onChange({ ...wanted, process })}
      />
      <Pick
        name={text('tasks.filter.kind')}
        all={text('tasks.filter.all')}
        choices={counts.kinds.map(({ kind, label }) => ({ value: kind, label }))}
        value={wanted.kind}
        onChange={(kind) => onChange({ ...wanted, kind })}
      />
      <SearchPill
        label={text('tasks.filter.search')}
        text={wanted.text}
        onChange={(found) => onChange({ ...wanted, text: found })}
      />
      {wanted.view !== 'klara' && (
        <label className="pick push">
          <span className="vh">{text('tasks.filter.sort')}</span>
          <select value={wanted.sort} onChange={(event) => onChange({ ...wanted, sort: sortOf(event.target.value) })}>
            {SORTS.map((sort) => (
              <option key={sort} value={sort}>
                {text(`tasks.sort.${sort}`)}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}

const sortOf = (value: string): Wanted['sort'] => SORTS.find((sort) => sort === value) ?? 'bradska';
