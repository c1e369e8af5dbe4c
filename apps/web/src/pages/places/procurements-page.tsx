import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { RunPage, RunView } from '#contract';
import { pageOf } from '../../api/queries';
import { dayText, knownDayText } from '../../intl/days';
import { Sv } from '../../intl/sv';
import { Text, useText } from '../../intl/text';
import { Empty } from '../../parts/empty';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { Section } from '../../parts/section';
import { Views } from '../../parts/views';
import { Crumbs } from '../../shell/crumbs';
import { useRowWalk } from '../../parts/use-row-walk';
import { DeadlineWords } from './deadline-words';
import { PageLinks } from './page-links';
import { RunActs } from './run-acts';
import { useAddress } from './use-address';

/** Procurements: where each stands, and how long nothing may be signed. */
export function ProcurementsPage() {
  const text = useText();
  const { get } = useAddress();
  const isDone = get('vy') === 'avslutade';
  const runs = useQuery(pageOf<RunPage>(`/runs?chart=procurement&done=${isDone}&limit=50&page=${get('sida') || '1'}`));
  const count = runs.data?._meta.totalRecords;
  return (
    <>
      <Crumbs trail={[{ name: text('nav.procurements') }]} />
      <Heading title={text('nav.procurements')} say>
        {count === undefined ? (
          text('nav.procurements')
        ) : (
          <Text id={isDone ? 'procurements.says.done' : 'procurements.says'} values={{ count }} />
        )}
      </Heading>
      <Views
        label={text('list.views')}
        views={[
          { to: '/upphandling', label: text('rounds.open'), current: !isDone },
          { to: '/upphandling?vy=avslutade', label: text('rounds.done'), current: isDone },
        ]}
      />
      <Loaded query={runs}>
        {({ runs: found, _meta }) =>
          found.length === 0 ? (
            <Empty title={<Text id="procurements.none" />}>
              <Text id="procurements.none.says" />
            </Empty>
          ) : (
            <>
              <Table runs={found} />
              <PageLinks meta={_meta} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function Table({ runs }: { readonly runs: readonly RunView[] }) {
  const text = useText();
  useRowWalk(runs.length);
  return (
    <table className="cards worklist">
      <caption className="vh">{text('procurements.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('list.case')}</th>
          <th scope="col">{text('round.standing')}</th>
          <th scope="col">{text('list.deadline')}</th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run, index) => (
          <tr key={run.id}>
            <th scope="row">
              <Link to={`/upphandling/${run.id}`} data-row={index}>
                {run.product}
              </Link>
              <span className="under">
                <Sv>{run.indication}</Sv>
              </span>
            </th>
            <td data-h={text('round.standing')}>
              {run.stateLabel}
              <span className="under">
                {text('places.since', { day: knownDayText(run.since, run.sincePrecision) ?? text('case.day-unknown') })}
              </span>
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

function Next({ run: { deadlines } }: { readonly run: RunView }) {
  const text = useText();
  const [next] = deadlines;
  if (!next) return <span className="quiet">{text('list.deadline.none')}</span>;
  return <DeadlineWords label={next.label} dueOn={next.dueOn} left={next.workingDaysLeft} />;
}

/** One procurement: the countdown of its standstill, and what can be done. */
export function ProcurementPage() {
  const text = useText();
  const { id = '' } = useParams();
  const runs = useQuery(pageOf<RunPage>(`/runs?chart=procurement&id=${id}`));
  return (
    <Loaded query={runs}>
      {({ runs: [run] }) =>
        run ? (
          <One run={run} />
        ) : (
          <>
            <Heading title={text('procurements.gone')}>{text('procurements.gone')}</Heading>
            <p>{text('procurements.gone.says')}</p>
            <p>
              <Link to="/upphandling">{text('procurements.all')}</Link>
            </p>
          </>
        )
      }
    </Loaded>
  );
}

function One({ run }: { readonly run: RunView }) {
  const text = useText();
  const { product, substance, indication, company, caseId, stateLabel, deadlines, standstillUntil } = run;
  const standstill = deadlines.find(({ kind }) => kind === 'standstill');
  return (
    <>
      <Crumbs trail={[{ name: text('nav.procurements'), to: '/upphandling' }, { name: product }]} />
      <header className="casehead">
        <Heading title={`${product}, ${text('nav.procurements')}`}>
          <Link to={`/arenden/${caseId}`}>{product}</Link>{' '}
          <span>
            <Sv>{[substance, indication, company].filter(Boolean).join(' · ')}</Sv>
          </span>
        </Heading>
        <p className="say">
          {standstill && standstillUntil !== null ? (
            <Text
              id="procurements.standstill"
              values={{ state: stateLabel, day: dayText(standstillUntil), days: standstill.workingDaysLeft }}
            />
          ) : (
            <Text
              id="procurements.stands"
              values={{
                state: stateLabel,
                day: knownDayText(run.since, run.sincePrecision, 'long') ?? text('case.day-unknown'),
              }}
            />
          )}
        </p>
      </header>
      <div className="round-acts">
        <RunActs caseId={caseId} instanceId={run.id} />
      </div>
      {deadlines.length > 0 && (
        <Section id="h-frister" title={text('places.deadlines')}>
          <ul className="lines">
            {deadlines.map(({ kind, label, dueOn, workingDaysLeft }) => (
              <li key={kind}>
                <DeadlineWords label={label} dueOn={dueOn} left={workingDaysLeft} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
