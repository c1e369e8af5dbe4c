import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ActList, PerformedAct, RoundList, RoundView, TaskView } from '#contract';
import { ActForm } from '../../acts/act-form';
import { pageOf } from '../../api/queries';
import { dayText } from '../../intl/days';
import { Sv } from '../../intl/sv';
import { Text, useText } from '../../intl/text';
import { LinkButton } from '../../parts/button';
import { Empty } from '../../parts/empty';
import { Heading } from '../../parts/heading';
import { Loaded, Waiting } from '../../parts/loaded';
import { State } from '../../parts/mark';
import { Crumbs } from '../../shell/crumbs';
import { actNamed } from './opinion/modes';
import { useTask } from './use-task';

/** More time: the office gives it to the whole round, once; a region asks for it. */
export function ExtendPage() {
  const task = useTask();
  return <Loaded<TaskView> query={task}>{(found) => <ExtendOf task={found} />}</Loaded>;
}

function ExtendOf({ task }: { readonly task: TaskView }) {
  const text = useText();
  const rounds = useQuery(pageOf<RoundList>(`/cases/${task.caseId}/opinion-rounds`));
  const round = rounds.data?.rounds.find(
    ({ id, regions }) => id === task.instanceId || regions.some(({ opinionId }) => opinionId === task.instanceId),
  );
  return (
    <>
      <Crumbs
        trail={[
          { name: text('tasks.title'), to: '/uppgifter' },
          { name: `${task.label}: ${task.product}`, to: `/uppgifter/${task.id}` },
          { name: text('extend.title') },
        ]}
      />
      <div className="taskpage">
        <p className="small quiet">
          <Text id="opinion.about" values={{ product: task.product, indication: <Sv>{task.indication}</Sv> }} />
        </p>
        <Heading title={text('extend.title')} say>
          {round?.lastDay ? text('extend.says', { day: dayText(round.lastDay) }) : text('extend.title')}
        </Heading>
        {rounds.data && !round && <NotExtendable task={task} sentence={text('extend.no-round')} />}
        {!rounds.data && <Waiting />}
        {round && <ExtendRound task={task} round={round} />}
      </div>
    </>
  );
}

interface ExtendRoundProps {
  readonly task: TaskView;
  readonly round: RoundView;
}

function ExtendRound({ task, round }: ExtendRoundProps) {
  const text = useText();
  const queries = useQueryClient();
  const ofRound = useQuery(pageOf<ActList>(`/cases/${task.caseId}/acts?instanceId=${round.id}`));
  const ofOpinion = useQuery(pageOf<ActList>(`/cases/${task.caseId}/acts?instanceId=${task.instanceId}`));
  const [done, setDone] = useState<PerformedAct | null>(null);
  if (!ofRound.data || !ofOpinion.data) return <Waiting />;
  if (done) return <Asked task={task} isGiven={done.entries[0]?.act === 'EXTEND'} />;
  const give = actNamed(ofRound.data, 'EXTEND');
  const ask = actNamed(ofOpinion.data, 'ASK_FOR_TIME');
  const act = [give, ask].find((one) => one?.allowed) ?? null;
  if (!act) {
    const why = ask?.whyNot ?? give?.whyNot;
    return <NotExtendable task={task} sentence={why?.sentence ?? text('extend.not-now')} />;
  }
  return (
    <>
      <p className="lead">
        <Text id={act === give ? 'extend.give' : 'extend.ask'} values={{ office: task.askedBy }} />
      </p>
      <div className="panel first">
        <ActForm
          caseId={task.caseId}
          act={act}
          revision={ofRound.data.revision}
          onDone={setDone}
          onReload={() => void queries.invalidateQueries()}
        />
      </div>
    </>
  );
}

function Asked({ task, isGiven }: { readonly task: TaskView; readonly isGiven: boolean }) {
  const text = useText();
  return (
    <Empty
      title={
        <State mark="done" tone="done">
          {text(isGiven ? 'extend.given' : 'extend.asked', { office: task.askedBy })}
        </State>
      }
      act={
        <LinkButton to={`/uppgifter/${task.id}`} look="main">
          {text('receipt.to-task')}
        </LinkButton>
      }
    />
  );
}

function NotExtendable({ task, sentence }: { readonly task: TaskView; readonly sentence: string }) {
  const text = useText();
  return (
    <Empty
      title={sentence}
      act={<LinkButton to={`/uppgifter/${task.id}/overlamna`}>{text('opinion.ways.hand-over')}</LinkButton>}
    >
      {text('extend.instead')}
    </Empty>
  );
}
