import type { ReactNode } from 'react';
import type { Figure, ManagementOverview } from '#contract';
import { dayText } from '../../intl/days';
import { useText } from '../../intl/text';
import type { BoardFilters } from './address';
import { AnswersPlot } from './answers-plot';
import { FigureSection, type CellLink } from './figure';
import { FlowColumns } from './flow-columns';
import { BallList, DueList, WorkloadList } from './lists';
import { LeadPlot, StagePlot } from './stage-plots';
import { StuckTable } from './stuck-table';
import { UnadvisedTable } from './unadvised-table';

interface FiguresProps {
  readonly overview: ManagementOverview;
  readonly filters: BoardFilters;
  readonly shown: readonly Figure[];
}

interface Drawn {
  readonly note: ReactNode;
  readonly body: ReactNode;
  readonly isEmpty?: boolean;
  readonly width?: 'c8' | 'c4';
}

/** The figures of a page, in the order that it says. */
export function Figures({ overview, filters, shown }: FiguresProps) {
  const text = useText();
  const drawn = useDrawn(overview);
  return (
    <div className="board">
      {shown.map((figure) => {
        const { note, body, isEmpty = false, width } = drawn[figure];
        const table = overview.tables.find((one) => one.figure === figure);
        return (
          <FigureSection
            key={figure}
            figure={figure}
            title={table?.title ?? ''}
            note={note}
            filters={filters}
            {...(width && { width })}
            linkOf={figure === 'flow' ? flowLink(overview.flows) : undefined}
            table={figure === 'stuck' || figure === 'advice-gap' || figure === 'due' ? undefined : table}
          >
            {isEmpty ? <p>{text('board.nothing')}</p> : body}
          </FigureSection>
        );
      })}
    </div>
  );
}

/** A month counts new cases and published answers, which are different cases. */
const flowLink =
  (flows: ManagementOverview['flows']): CellLink =>
  (row, column) => {
    const month = flows[row];
    if (!month) return null;
    if (column === 1) return month.opened === 0 ? null : month.openedQuery;
    return column === 2 && month.recommended > 0 ? month.recommendedQuery : null;
  };

function useDrawn(overview: ManagementOverview): Readonly<Record<Figure, Drawn>> {
  const text = useText();
  const {
    stuck,
    adviceGap,
    stages,
    balls,
    leadTimes,
    leadTimesLeftOut,
    flows: flow,
    answers,
    workloads: workload,
    dueDates: due,
    period,
  } = overview;
  const share = answers.asked === 0 ? '–' : `${Math.round((100 * answers.inTime) / answers.asked)}\u00A0%`;
  const from = dayText(period.from, 'short');
  const to = dayText(period.to, 'short');
  const leftOut = leadTimesLeftOut > 0 && (
    <p className="small quiet">{text('board.lead.out', { count: leadTimesLeftOut })}</p>
  );
  return {
    stuck: { note: text('board.stuck.says'), body: <StuckTable stuck={stuck} /> },
    'advice-gap': {
      note: text('board.advice.says', { count: adviceGap.count }),
      body: <UnadvisedTable adviceGap={adviceGap} />,
      isEmpty: adviceGap.count === 0,
    },
    stages: {
      note: text('board.stages.says'),
      body: <StagePlot overview={overview} />,
      isEmpty: stages.length === 0,
      width: 'c8',
    },
    balls: {
      note: text('board.balls.says'),
      body: <BallList balls={balls} />,
      isEmpty: balls.length === 0,
      width: 'c4',
    },
    'lead-times': {
      note: text('board.lead.says', { from, to }),
      body: (
        <>
          {leadTimes.length === 0 ? <p>{text('board.nothing')}</p> : <LeadPlot overview={overview} />}
          {leftOut}
        </>
      ),
      width: 'c8',
    },
    flow: {
      note: text('board.flow.says'),
      body: <FlowColumns flow={flow} />,
      isEmpty: flow.every(({ opened, recommended }) => opened + recommended === 0),
      width: 'c4',
    },
    answers: {
      note: text('board.answers.says', { share }),
      body: <AnswersPlot answers={answers} />,
      isEmpty: answers.asked === 0,
      width: 'c8',
    },
    due: { note: text('board.due.says'), body: <DueList due={due} />, width: 'c4' },
    workload: {
      note: text('board.workload.says'),
      body: <WorkloadList workload={workload} />,
      isEmpty: workload.length === 0,
      width: 'c8',
    },
  };
}
