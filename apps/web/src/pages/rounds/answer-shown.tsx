import type { Compilation } from '#contract';
import { dayText } from '../../intl/days';
import { Sv } from '../../intl/sv';
import { Text } from '../../intl/text';
import { AttachmentList } from '../../parts/attachment-list';
import { State, Tag } from '../../parts/mark';

type Region = Compilation['regions'][number];

/** One region's answer in full; silence is told as silence, what is sealed as sealed. */
export function AnswerShown({ region }: { readonly region: Region }) {
  const { region: code, regionLabel, status, statusLabel, sealed, answer, lateAmendment } = region;
  return (
    <article className="given" id={`svar-${code}`} aria-labelledby={`svar-${code}-h`}>
      <h3 id={`svar-${code}-h`}>
        {regionLabel} {answer?.stanceLabel && <Tag>{answer.stanceLabel}</Tag>}{' '}
        {status === 'late' && <Tag tone="soon">{statusLabel}</Tag>}
      </h3>
      {answer ? <Answer answer={answer} /> : <Silence sealed={sealed} statusLabel={statusLabel} />}
      {lateAmendment && (
        <>
          <h4>
            <Text id="round.amended-late" />{' '}
            {lateAmendment.stanceLabel && <Tag tone="soon">{lateAmendment.stanceLabel}</Tag>}
          </h4>
          <Answer answer={lateAmendment} />
        </>
      )}
    </article>
  );
}

function Silence({ sealed, statusLabel }: { readonly sealed: boolean; readonly statusLabel: string }) {
  if (!sealed) return <p className="quiet">{statusLabel}</p>;
  return (
    <p>
      <State mark="secret" tone="secret">
        <Text id="round.sealed" />
      </State>
    </p>
  );
}

function Answer({ answer }: { readonly answer: NonNullable<Region['answer']> }) {
  const { judgements, answers, text, decidedBy, submittedOn, attachments } = answer;
  return (
    <>
      <p className="meta">
        <Text
          id="round.given"
          values={{ by: decidedBy ?? 'none', day: submittedOn === null ? 'none' : dayText(submittedOn) }}
        />
      </p>
      <dl>
        {judgements.map(({ criterion, label, judgementLabel, reason }) => (
          <div key={criterion}>
            <dt>
              {label}: {judgementLabel}
            </dt>
            <dd className="full">
              <Sv>{reason}</Sv>
            </dd>
          </div>
        ))}
        {answers.map(({ question, questionText, text: words }) => (
          <div key={question}>
            <dt>{questionText ?? question}</dt>
            <dd className="full">
              <Sv>{words}</Sv>
            </dd>
          </div>
        ))}
      </dl>
      {text !== null && <p className="full">{text}</p>}
      {attachments.length > 0 && <AttachmentList attachments={attachments} />}
    </>
  );
}
