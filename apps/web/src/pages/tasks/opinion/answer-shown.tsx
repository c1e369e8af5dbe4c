import type { RegionAnswer } from '#contract';
import { Sv } from '../../../intl/sv';
import { useText } from '../../../intl/text';
import { AttachmentList } from '../../../parts/attachment-list';

/** A region's answer as others read it. */
export function AnswerShown({ answer }: { readonly answer: RegionAnswer }) {
  const text = useText();
  const { stanceLabel, judgements, answers, text: free, decidedBy, attachments } = answer;
  return (
    <dl className="given">
      <dt>{text('opinion.stance')}</dt>
      <dd>{stanceLabel ?? text('opinion.conflict.empty')}</dd>
      {judgements.map(({ criterion, label, judgementLabel, reason }) => (
        <div key={criterion}>
          <dt>{label}</dt>
          <dd>
            <b>{judgementLabel}</b> <Sv>{reason}</Sv>
          </dd>
        </div>
      ))}
      {answers.map(({ question, questionText, text: said }) => (
        <div key={question}>
          <dt>{questionText ?? question}</dt>
          <dd>{said}</dd>
        </div>
      ))}
      {free !== null && free !== '' && (
        <div>
          <dt>{text('opinion.text')}</dt>
          <dd>{free}</dd>
        </div>
      )}
      {attachments.length > 0 && (
        <div>
          <dt>{text('opinion.attachments')}</dt>
          <dd>
            <AttachmentList attachments={attachments} />
          </dd>
        </div>
      )}
      <dt>{text('opinion.decided-by')}</dt>
      <dd>{decidedBy === null || decidedBy === '' ? text('opinion.conflict.empty') : decidedBy}</dd>
    </dl>
  );
}
