import type { Figure, ManagementOverview } from '#contract';
import { Text, useText } from '../../intl/text';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { Crumbs } from '../../shell/crumbs';
import type { BoardFilters } from './address';
import { BoardBar } from './bar';
import { Figures } from './figures';
import { isBare, NothingRuns, OriginNote } from './origin-note';
import { useBoard } from './use-board';
import { useBoardKeys } from './use-board-keys';

const SHOWN: readonly Figure[] = ['lead-times', 'flow', 'stages'];

/** How long things take, by itself: for a longer look back. */
export function LeadTimesPage() {
  const text = useText();
  const { filters, set, clear, overview } = useBoard();
  return (
    <>
      <Crumbs trail={[{ name: text('board.lead-times') }]} />
      <Loaded query={overview}>
        {(shown) => (
          <>
            <Heading title={text('board.lead-times')} say>
              <Text
                id="board.lead-times.say"
                values={{ count: shown.leadTimes.reduce((total, { count }) => total + count, 0) }}
              />
            </Heading>
            <BoardBar filters={filters} set={set} overview={shown} figures={SHOWN} />
            <OriginNote origin={shown.origin} />
            {isBare(shown) ? (
              <NothingRuns
                overview={shown}
                filters={filters}
                clear={clear}
                showHistories={() => set('origin', 'history')}
              />
            ) : (
              <Whole overview={shown} filters={filters} />
            )}
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
