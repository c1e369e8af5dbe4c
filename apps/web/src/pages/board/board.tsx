import { Link } from 'react-router';
import type { Figure, ManagementOverview } from '#contract';
import { dayText } from '../../intl/days';
import { Text, useText, type Tag } from '../../intl/text';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { Crumbs } from '../../shell/crumbs';
import { listOf } from '../work-list/filters';
import type { BoardFilters } from './address';
import { BoardBar } from './bar';
import { Figures } from './figures';
import { isBare, NothingRuns, OriginNote } from './origin-note';
import { useBoard } from './use-board';
import { useBoardKeys } from './use-board-keys';

const SHOWN: readonly Figure[] = [
  'stuck',
  'stages',
  'balls',
  'lead-times',
  'flow',
  'answers',
  'due',
  'workload',
  'advice-gap',
];

/** Monday's question: what is stuck, with whom, since when, what is late and why. */
export function Board() {
  const text = useText();
  const { filters, set, clear, overview } = useBoard();
  return (
    <>
      <Crumbs trail={[{ name: text('board.title') }]} />
      <Loaded query={overview}>
        {(shown) => (
          <>
            <BoardHead overview={shown} />
            <BoardBar filters={filters} set={set} overview={shown} figures={SHOWN} />
            <Notes overview={shown} filters={filters} />
            {shown.running.count === 0 && (
              <NothingRuns
                overview={shown}
                filters={filters}
                clear={clear}
                showHistories={() => set('origin', 'history')}
              />
            )}
            {!isBare(shown) && <Whole overview={shown} filters={filters} />}
          </>
        )}
      </Loaded>
    </>
  );
}

function Whole({ overview, filters }: { readonly overview: ManagementOverview; readonly filters: BoardFilters }) {
  useBoardKeys(overview.tables, SHOWN);
  return <Figures overview={overview} filters={filters} shown={SHOWN} />;
}

function BoardHead({
  overview: { today, week, running, stuck, longestWait },
}: {
  readonly overview: ManagementOverview;
}) {
  const text = useText();
  const day = dayText(today, 'full');
  return (
    <header className="casehead">
      <Heading title={text('board.title')} look="date">
        {`${day.slice(0, 1).toUpperCase()}${day.slice(1)} `}
        <span>{text('board.week', { week })}</span>
      </Heading>
      <p className="say">
        <Text
          id="board.say"
          values={{
            running: running.count,
            stuck: stuck.count,
            late: stuck.late,
            r: casesOf(running.query),
            s: casesOf(stuck.query),
            l: casesOf(`${stuck.query}&late=true`),
          }}
        />{' '}
        {longestWait && <Text id="board.wait" values={{ holder: longestWait.label }} />}
      </p>
    </header>
  );
}

/** Every number leads to the cases that it counts. */
const casesOf =
  (query: string): Tag =>
  (parts) => <Link to={listOf(query)}>{parts}</Link>;

/** What must be known to read the figures right. */
function Notes({
  overview: { behind, origin },
  filters,
}: {
  readonly overview: ManagementOverview;
  readonly filters: BoardFilters;
}) {
  return (
    <>
      <OriginNote origin={origin} />
      {filters.region && (
        <p className="small quiet">
          <Text id="board.region.note" />
        </p>
      )}
      {behind > 0 && (
        <p className="small quiet">
          <Text id="board.behind" values={{ count: behind }} />
        </p>
      )}
    </>
  );
}
