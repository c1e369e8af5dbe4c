import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import type { RunPage, RunView } from '#contract';
import { pageOf } from '../../api/queries';
import { dayText } from '../../intl/days';
import { Sv } from '../../intl/sv';
import { Text, useText } from '../../intl/text';
import { LinkButton } from '../../parts/button';
import { Empty } from '../../parts/empty';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { State } from '../../parts/mark';
import { Progress } from '../../parts/progress';
import { Views } from '../../parts/views';
import { useMayPerform } from '../../session/chart-acts';
import { Crumbs } from '../../shell/crumbs';
import { PageLinks } from '../places/page-links';
import { RoundSentence } from './round-page';
import { PARTS } from './standings';

/** Opinion rounds: those that are open, or closed afterwards. */
export function RoundsPage() {
  const text = useText();
  const [query] = useSearchParams();
  const isDone = query.get('vy') === 'avslutade';
  const page = Number(query.get('sida') ?? 1);
  const rounds = useQuery(pageOf<RunPage>(`/runs?chart=opinion-round&done=${isDone}&page=${page}&limit=20`));
  const open = useQuery(pageOf<RunPage>('/runs?chart=opinion-round&done=false&page=1&limit=20'));
  const count = open.data?._meta.totalRecords;
  return (
    <>
      <Crumbs trail={[{ name: text('nav.rounds') }]} />
      <Heading title={text('nav.rounds')} say>
        {count === undefined ? text('nav.rounds') : <Text id="rounds.says" values={{ count }} />}
      </Heading>
      <Views
        label={text('list.views')}
        views={[
          { to: '/rundor', label: text('rounds.open'), count, current: !isDone },
          { to: '/rundor?vy=avslutade', label: text('rounds.done'), current: isDone },
        ]}
      />
      <Loaded query={rounds}>
        {({ runs, _meta }) =>
          runs.length === 0 ? (
            <NoRounds />
          ) : (
            <>
              <ul className="rounds">
                {runs.map((run) => (
                  <RoundItem key={run.id} run={run} />
                ))}
              </ul>
              <PageLinks meta={_meta} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function RoundItem({ run }: { readonly run: RunView }) {
  const text = useText();
  const { product, indication, question, kind, progress, deadlines, stateLabel } = run;
  const answers = deadlines.find((one) => one.kind === 'answers');
  const parts = PARTS.map(([name, look]) => ({
    name,
    ...look,
    count: progress?.[name] ?? 0,
    words: text(`round.count.${name}`, { count: progress?.[name] ?? 0 }),
  }));
  return (
    <li>
      <h2>
        <Link to={`/rundor/${run.id}`}>
          {product}, {kind?.label ?? run.label}
        </Link>
      </h2>
      <p className="quiet small">
        <Sv>{[indication, question].filter(Boolean).join(' · ')}</Sv>
      </p>
      <p>
        <RoundSentence run={run} />
      </p>
      {progress && (
        <Progress parts={parts}>
          <span>{stateLabel}</span>
          {answers?.late === true && (
            <State mark="late" tone="late">
              <Text id="round.late" values={{ day: dayText(answers.dueOn, 'row') }} />
            </State>
          )}
        </Progress>
      )}
    </li>
  );
}

function NoRounds() {
  const mayOpen = useMayPerform('opinion-round', 'ROUND_OPENED');
  return (
    <Empty
      title={<Text id="rounds.none" />}
      act={
        mayOpen && (
          <LinkButton to="/arenden?lage=opinions">
            <Text id="rounds.none.cases" />
          </LinkButton>
        )
      }
    >
      <Text id="rounds.none.says" />
    </Empty>
  );
}
