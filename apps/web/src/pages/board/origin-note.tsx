import type { ManagementOverview } from '#contract';
import { Text } from '../../intl/text';
import { Button } from '../../parts/button';
import { Empty } from '../../parts/empty';
import type { BoardFilters } from './address';

/** What must be known of histories to read their figures right. */
export const OriginNote = ({ origin }: Pick<ManagementOverview, 'origin'>) =>
  origin === 'live' ? null : (
    <p className="small quiet">
      <Text id={`board.origin.${origin}.note`} />
    </p>
  );

/** Whether neither now nor in the period there is anything to draw. */
export const isBare = ({ running, leadTimes, leadTimesLeftOut, flows, answers }: ManagementOverview): boolean =>
  running.count + leadTimes.length + leadTimesLeftOut + answers.asked === 0 &&
  flows.every(({ opened, recommended }) => opened + recommended === 0);

interface NothingRunsProps {
  readonly overview: ManagementOverview;
  readonly filters: BoardFilters;
  readonly clear: () => void;
  readonly showHistories: () => void;
}

/** Without filters it teaches what will be here; with them it offers to drop them. */
export function NothingRuns({ overview: { origin, histories }, filters, clear, showHistories }: NothingRunsProps) {
  const isNarrowed = filters.process !== undefined || filters.region !== undefined;
  if (isNarrowed || origin !== 'live')
    return (
      <Empty
        title={<Text id="board.empty" />}
        act={
          <Button onClick={clear}>
            <Text id="board.empty.drop" />
          </Button>
        }
      />
    );
  const showThem = (
    <Button onClick={showHistories}>
      <Text id="board.empty.histories" values={{ count: histories ?? 0 }} />
    </Button>
  );
  return (
    <Empty title={<Text id="board.empty.live" />} {...(histories && { act: showThem })}>
      <Text id="board.empty.live.says" />
    </Empty>
  );
}
