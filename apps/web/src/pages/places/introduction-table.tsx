import { Link } from 'react-router';
import type { RunView } from '#contract';
import { knownDayText } from '../../intl/days';
import { Sv } from '../../intl/sv';
import { useText } from '../../intl/text';
import { State } from '../../parts/mark';
import { rowIdOf } from '../../parts/region-tiles';
import { useRowWalk } from '../../parts/use-row-walk';
import { DeadlineWords } from './deadline-words';
import { lookOf } from './introductions';

interface IntroductionTableProps {
  readonly runs: readonly RunView[];
  /** What tells the rows apart: regions of a case, or cases of a region. */
  readonly by: 'region' | 'case';
  readonly caption: string;
}

const TONES = { late: 'late', soon: 'soon', wait: 'wait', done: 'done', pause: 'pause' } as const;
const isTone = (tone: string): tone is keyof typeof TONES => Object.hasOwn(TONES, tone);

/** Introductions as rows: where each stands since when, what was decided, and what comes next. */
export function IntroductionTable({ runs, by, caption }: IntroductionTableProps) {
  const text = useText();
  useRowWalk(runs.length);
  return (
    <table className="cards worklist">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text(by === 'region' ? 'round.region' : 'list.case')}</th>
          <th scope="col">{text('round.standing')}</th>
          <th scope="col">{text('introductions.decision')}</th>
          <th scope="col">{text('list.deadline')}</th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run, index) => (
          <tr key={run.id}>
            <th scope="row">
              <Link
                {...(by === 'region' && run.key !== null && { id: rowIdOf(run.key) })}
                data-row={index}
                to={`/inforande?arende=${run.caseId}&region=${run.key ?? ''}`}
              >
                {by === 'region' ? run.keyLabel : run.product}
              </Link>
              {by === 'case' && (
                <span className="under">
                  <Sv>{run.indication}</Sv>
                </span>
              )}
            </th>
            <td data-h={text('round.standing')}>
              <Standing run={run} />
            </td>
            <td data-h={text('introductions.decision')} className={run.outcome ? undefined : 'quiet'}>
              {run.outcome?.label ?? '–'}
            </td>
            <td data-h={text('list.deadline')}>
              <Next run={run} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Standing({ run }: { readonly run: RunView }) {
  const text = useText();
  const { mark, tone } = lookOf(run);
  return (
    <>
      <State mark={mark} {...(isTone(tone) && { tone: TONES[tone] })}>
        {run.stateLabel}
      </State>
      <span className="under">
        {text('places.since', { day: knownDayText(run.since, run.sincePrecision) ?? text('case.day-unknown') })}
      </span>
    </>
  );
}

function Next({ run: { deadlines } }: { readonly run: RunView }) {
  const text = useText();
  const [next] = deadlines;
  if (!next) return <span className="quiet">{text('list.deadline.none')}</span>;
  return <DeadlineWords label={next.label} dueOn={next.dueOn} left={next.workingDaysLeft} />;
}
