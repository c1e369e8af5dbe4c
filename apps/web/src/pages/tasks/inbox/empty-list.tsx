import type { TaskCounts } from '#contract';
import { Text, useText } from '../../../intl/text';
import { LinkButton } from '../../../parts/button';
import { Empty } from '../../../parts/empty';
import { isFiltered, toAddress, type Wanted } from './address';

/** An empty view teaches what comes here; an empty filter names itself and offers to go. */
export function EmptyList({ wanted, counts }: { readonly wanted: Wanted; readonly counts: TaskCounts }) {
  const text = useText();
  if (!isFiltered(wanted))
    return (
      <Empty title={<Text id={`tasks.empty.${wanted.view}`} />}>
        <Text id={`tasks.empty.${wanted.view}.help`} />
      </Empty>
    );
  const filters = [
    counts.processes.find(({ process }) => process === wanted.process)?.label ?? wanted.process,
    counts.kinds.find(({ kind }) => kind === wanted.kind)?.label ?? wanted.kind,
    wanted.text === '' ? '' : `”${wanted.text}”`,
  ].filter((name) => name !== '');
  return (
    <Empty
      title={<Text id="tasks.empty.filtered" />}
      act={
        <LinkButton to={toAddress({ ...wanted, kind: '', process: '', text: '' })}>
          {text('tasks.filter.clear')}
        </LinkButton>
      }
    >
      <Text id="tasks.empty.filtered.help" values={{ filters: filters.join(', ') }} />
    </Empty>
  );
}
