import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ActList, CommentView, OfferedActView, RunView, TextVersionView } from '#contract';
import { ActForm } from '../../acts/act-form';
import { pageOf } from '../../api/queries';
import { Sv } from '../../intl/sv';
import { Text, useText } from '../../intl/text';
import { Button } from '../../parts/button';
import { Empty } from '../../parts/empty';
import { State, Tag } from '../../parts/mark';
import { Section } from '../../parts/section';
import { useFocusWhen } from '../../parts/use-focus-when';
import { RunActs } from '../places/run-acts';
import { useRoundText } from '../tasks/opinion/use-comments';
import { RoundFrame, RoundTitle, RoundViews } from './round-frame';

/** Opinions on a text that was put out with the round: passage, comment, and what became of it. */
export function AnswersPage() {
  const text = useText();
  const page = text('round.page.answers');
  return (
    <RoundFrame page={page}>
      {(run) => (
        <>
          <header className="casehead">
            <RoundTitle run={run} page={page} />
            <Sentence run={run} />
          </header>
          <RoundViews run={run} />
          <Comments run={run} />
        </>
      )}
    </RoundFrame>
  );
}

function Sentence({ run }: { readonly run: RunView }) {
  const found = useRoundText(run.caseId, run.id);
  const comments = found?.comments ?? [];
  const unanswered = comments.filter(({ answer }) => answer === null).length;
  return (
    <p className="say">
      <Text id={found ? 'answers.says' : 'answers.none'} values={{ count: comments.length, unanswered }} />
    </p>
  );
}

function Comments({ run }: { readonly run: RunView }) {
  const found = useRoundText(run.caseId, run.id);
  const acts = useQuery(pageOf<ActList>(`/cases/${run.caseId}/acts?instanceId=${run.id}`));
  const answer = acts.data?.acts.find(({ act, allowed }) => act === 'ANSWER_COMMENT' && allowed) ?? null;
  const placed = found?.comments.filter(({ place }) => place.status === 'attached') ?? [];
  const orphaned = found?.comments.filter(({ place }) => place.status === 'orphaned') ?? [];
  return (
    <>
      {found && found.comments.length === 0 && (
        <Empty title={<Text id="answers.empty" />}>
          <Text id="answers.empty.says" />
        </Empty>
      )}
      {placed.length > 0 && (
        <Section id="h-star" title={<Text id="answers.placed" />}>
          {placed.map((comment) => (
            <OneComment
              key={comment.id}
              run={run}
              comment={comment}
              version={found?.version ?? null}
              act={answer}
              revision={acts.data?.revision ?? 0}
            />
          ))}
        </Section>
      )}
      {orphaned.length > 0 && (
        <Section
          id="h-losa"
          title={<Text id="answers.orphaned" />}
          beside={
            <p>
              <Text id="answers.orphaned.says" />
            </p>
          }
        >
          {orphaned.map((comment) => (
            <OneComment
              key={comment.id}
              run={run}
              comment={comment}
              version={null}
              act={answer}
              revision={acts.data?.revision ?? 0}
            />
          ))}
        </Section>
      )}
      <div className="round-acts">
        <RunActs caseId={run.caseId} instanceId={run.id} except={['ANSWER_COMMENT']} />
      </div>
    </>
  );
}

interface OneCommentProps {
  readonly run: RunView;
  readonly comment: CommentView;
  /** The text as it stands, to show the passage in its paragraph; null where the passage is gone. */
  readonly version: TextVersionView | null;
  readonly act: OfferedActView | null;
  readonly revision: number;
}

function OneComment({ run, comment, version, act, revision }: OneCommentProps) {
  const text = useText();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [isAnswered, setAnswered] = useState(false);
  const receipt = useFocusWhen<HTMLParagraphElement>(isAnswered);
  const { id, regionName, passage, place, text: words, answer, number, region } = comment;
  return (
    <article className="given" aria-labelledby={`kommentar-${id}`}>
      <h3 id={`kommentar-${id}`}>
        {regionName}
        {place.paragraph !== null && version && (
          <>
            , <Text id="answers.paragraph" values={{ number: place.paragraph }} />
          </>
        )}{' '}
        {answer ? <Tag tone="done">{answer.label}</Tag> : <Tag tone="soon">{text('answers.waits')}</Tag>}
      </h3>
      <blockquote>
        <Sv>{passage.quote}</Sv>
      </blockquote>
      {!version && (
        <p>
          <State mark="none">
            <Text id="answers.orphan" values={{ version: comment.version }} />
          </State>
        </p>
      )}
      <p className="full">
        <Sv>{words}</Sv>
      </p>
      {answer && (
        <p className="full soft" ref={receipt} tabIndex={-1}>
          <b>{answer.label}.</b> <Sv>{answer.reason}</Sv>
        </p>
      )}
      {act && (
        <Button
          aria-expanded={isOpen}
          onClick={() => {
            setAnswered(false);
            setOpen(!isOpen);
          }}
        >
          <Text id={answer ? 'answers.change' : 'answers.answer'} values={{ region: regionName }} />
        </Button>
      )}
      {act && isOpen && (
        <div className="panel first">
          <ActForm
            caseId={run.caseId}
            act={act}
            revision={revision}
            initial={{ region, number: String(number) }}
            onDone={() => {
              setOpen(false);
              void queries.invalidateQueries().then(() => setAnswered(true));
            }}
            onReload={() => void queries.invalidateQueries()}
          />
        </div>
      )}
    </article>
  );
}
