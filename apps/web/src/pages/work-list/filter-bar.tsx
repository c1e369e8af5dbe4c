import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { PipelineCounts } from '#contract';
import { pageOf } from '../../api/queries';
import { useText } from '../../intl/text';
import type { Choice } from '../../parts/field';
import { Pick } from '../../parts/pick';
import type { FilterName, Filters } from './filters';

interface FilterBarProps {
  readonly filters: Filters;
  readonly set: (name: FilterName, value: string) => void;
}

/** Every filter shows its name and its value. */
export function FilterBar({ filters, set }: FilterBarProps) {
  const text = useText();
  const { data } = useQuery(pageOf<PipelineCounts>('/pipeline-counts'));
  const all = text('list.all');
  const pick = (name: FilterName, label: string, choices: readonly Choice[], none = all) => (
    <Pick
      name={label}
      all={none}
      choices={choices}
      value={filters[name] ?? ''}
      onChange={(value) => set(name, value)}
    />
  );
  return (
    <div className="filters">
      <Search value={filters.sok ?? ''} onChange={(value) => set('sok', value)} />
      {pick('process', text('list.process'), (data?.processes ?? []).map(toChoice((one) => one.processVersion)))}
      {pick('lage', text('list.stage'), (data?.stages ?? []).filter(hasAny).map(toChoice((one) => one.stage)))}
      {pick('boll', text('list.ball'), (data?.balls ?? []).filter(hasAny).map(toChoice((one) => one.holder)))}
      {pick('frist', text('list.deadline'), [
        { value: 'sena', label: text('list.deadline.late') },
        { value: '7d', label: text('list.deadline.days', { days: 7 }) },
        { value: '30d', label: text('list.deadline.days', { days: 30 }) },
      ])}
      {pick('tilldelad', text('list.assigned'), [
        { value: 'mig', label: text('list.assigned.me') },
        { value: 'ingen', label: text('list.assigned.nobody') },
      ])}
      {pick(
        'sortera',
        text('list.sort'),
        [
          { value: 'vantat', label: text('list.sort.waited') },
          { value: 'namn', label: text('list.sort.name') },
        ],
        text('list.sort.latest'),
      )}
    </div>
  );
}

const hasAny = ({ count }: { readonly count: number }): boolean => count > 0;
const toChoice =
  <One extends { readonly label: string }>(value: (one: One) => string) =>
  (one: One): Choice => ({ value: value(one), label: one.label });

/** Waits until one pauses in writing. */
const PAUSE_MS = 250;

function Search({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const text = useText();
  const [written, setWritten] = useState(value);
  useEffect(() => setWritten(value), [value]);
  useEffect(() => {
    if (written === value) return undefined;
    const timer = setTimeout(() => onChange(written), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [written, value, onChange]);
  return (
    <input
      className="in search"
      type="search"
      aria-label={text('list.search')}
      placeholder={text('list.search')}
      value={written}
      onChange={(event) => setWritten(event.target.value)}
    />
  );
}
