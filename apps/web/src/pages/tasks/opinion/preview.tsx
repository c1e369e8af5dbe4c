import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ActList, AttachmentList, DraftView, RegionAnswer, RoundList, RoundView, TaskView } from '#contract';
import { pageOf } from '../../../api/queries';
import { Sv, WithSv } from '../../../intl/sv';
import { Text, useText } from '../../../intl/text';
import { useKeys } from '../../../keys/keys';
import { Button, LinkButton } from '../../../parts/button';
import { Heading } from '../../../parts/heading';
import { Fault } from '../../../parts/fault';
import { Loaded } from '../../../parts/loaded';
import { Crumbs } from '../../../shell/crumbs';
import { actsOf, useTask } from '../use-task';
import { fromDraft, missingIn, toFacts, type Answer } from './answer';
import { AnswerShown } from './answer-shown';
import { modeOf } from './modes';
import { useMissingText } from './send-bar';
import { SubmitDialog } from './submit';
import { useSubmit } from './use-submit';

/** Exactly what others will read. */
export function PreviewPage() {
  const task = useTask();
  return <Loaded<TaskView> query={task}>{(found) => <PreviewOf task={found} />}</Loaded>;
}

function PreviewOf({ task }: { readonly task: TaskView }) {
  const { caseId, instanceId } = task;
  const rounds = useQuery(pageOf<RoundList>(`/cases/${caseId}/opinion-rounds`));
  const path = `/cases/${caseId}/opinions/${instanceId}/draft`;
  const draft = useQuery({ ...pageOf<DraftView>(path), gcTime: 0, refetchOnMount: 'always' });
  const acts = useQuery(actsOf(task));
  const roundIn = (list: RoundList): RoundView | undefined =>
    list.rounds.find(({ regions }) => regions.some(({ opinionId }) => opinionId === instanceId));
  // A draft that was read before this page is not what stands on the server now.
  const fresh = draft.isFetchedAfterMount ? draft : { ...draft, data: undefined, error: null };
  return (
    <Loaded<RoundList> query={rounds}>
      {(list) => {
        const round = roundIn(list);
        if (!round) return <Fault error={new Error('No round asks for this opinion')} />;
        return (
          <Loaded<DraftView> query={fresh}>
            {({ body }) => (
              <Loaded<ActList> query={acts}>
                {(offered) => <Shown {...{ task, round, answer: fromDraft(body), acts: offered }} />}
              </Loaded>
            )}
          </Loaded>
        );
      }}
    </Loaded>
  );
}

interface ShownProps {
  readonly task: TaskView;
  readonly round: RoundView;
  readonly answer: Answer;
  readonly acts: ActList;
}

function Shown({ task, round, answer, acts }: ShownProps) {
  const text = useText();
  const { way } = modeOf(acts);
  const submitting = useSubmit(task, way, answer, () => localStorage.removeItem(`ordna.draft.${task.instanceId}`));
  const missing = missingIn(answer, round);
  const missingText = useMissingText();
  const canSend = way !== null && missing.length === 0;
  useKeys(
    useMemo(
      () => (canSend ? [{ combo: 'mod+Enter', says: text('opinion.key.send'), run: submitting.ask }] : []),
      [canSend, text, submitting.ask],
    ),
  );
  return (
    <>
      <Crumbs
        trail={[
          { name: text('tasks.title'), to: '/uppgifter' },
          { name: text('opinion.title', { product: task.product }), to: `/uppgifter/${task.id}` },
          { name: text('opinion.preview') },
        ]}
      />
      <p className="small quiet">
        <Text id="opinion.about" values={{ product: task.product, indication: <Sv>{task.indication}</Sv> }} />
      </p>
      <Heading title={text('opinion.preview.title', { product: task.product })}>
        <WithSv text={task.question} sv={task.indication} />
      </Heading>
      <p className="lead">{text(round.openToAll ? 'opinion.preview.open' : 'opinion.preview.sealed')}</p>
      <AnswerShown answer={useAsGiven(answer, round, `/cases/${task.caseId}/opinions/${task.instanceId}`)} />
      {missing.length > 0 && (
        <ul className="missing">
          {missing.map((one) => (
            <li key={missingText(one)} className="soon">
              {missingText(one)}
            </li>
          ))}
        </ul>
      )}
      <p className="row">
        {canSend && (
          <Button look="main" onClick={submitting.ask}>
            {text(`opinion.send.${way}`)}
          </Button>
        )}
        <LinkButton to={`/uppgifter/${task.id}`}>{text('opinion.preview.back')}</LinkButton>
      </p>
      {submitting.isAsking && way !== null && (
        <SubmitDialog
          way={way}
          answer={answer}
          round={round}
          refusal={submitting.refusal}
          isSending={submitting.isSending}
          onSubmit={submitting.submit}
          onClose={submitting.close}
        />
      )}
    </>
  );
}

/** The draft in the shape that a given answer has. */
function useAsGiven(answer: Answer, { criterionNames, questions }: RoundView, at: string): RegionAnswer {
  const text = useText();
  const files = useQuery(pageOf<AttachmentList>(`${at}/attachments`)).data?.attachments ?? [];
  const { criteria: judged } = toFacts(answer) as { criteria: RegionAnswer['judgements'] };
  return {
    stance: answer.stance,
    stanceLabel: answer.stance === null ? null : text(`opinion.stance.${answer.stance}`),
    judgements: judged.map((one) => ({
      ...one,
      label: criterionNames.find(({ criterion }) => criterion === one.criterion)?.label ?? one.criterion,
      judgementLabel: text(`opinion.judgement.${one.judgement}`),
    })),
    answers: questions.flatMap(({ id, text: questionText }) => {
      const said = answer.answers[id] ?? '';
      return said.trim() === '' ? [] : [{ question: id, text: said, questionText }];
    }),
    text: answer.text,
    decidedBy: answer.decidedBy,
    attachments: answer.attachments.map(({ document, secrecy }) => {
      const file = files.find((one) => one.document === document);
      return {
        document,
        name: file?.name ?? null,
        bytes: file?.bytes ?? null,
        secrecy,
        secrecyLabel: text('opinion.preview.secrecy', { secrecy: text(`opinion.secrecy.${secrecy}`) }),
        href: file?._links.find(({ rel }) => rel === 'self')?.href ?? null,
      };
    }),
    submittedOn: null,
    version: 0,
  };
}
