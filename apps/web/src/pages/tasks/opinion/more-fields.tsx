import type { RoundView } from '#contract';
import { useText } from '../../../intl/text';
import { TextArea, TextField } from '../../../parts/field';
import type { Answer } from './answer';
import { Attachments } from './attachments';

interface FieldsProps {
  readonly answer: Answer;
  readonly onChange: (answer: Answer) => void;
}

/** The round's own questions. */
export function QuestionFields({ questions, answer, onChange }: FieldsProps & { questions: RoundView['questions'] }) {
  const text = useText();
  if (questions.length === 0) return null;
  return (
    <div className="stack">
      <h2>{text('opinion.questions')}</h2>
      {questions.map(({ id, text: question, required }, at) => (
        <TextArea
          key={id}
          id={`question-${at + 1}`}
          label={required ? question : text('opinion.question.optional', { question })}
          rows={2}
          value={answer.answers[id] ?? ''}
          onChange={(event) => onChange({ ...answer, answers: { ...answer.answers, [id]: event.target.value } })}
        />
      ))}
    </div>
  );
}

/**
 * Anything else, who decided, and what is enclosed.
 *
 * @param at  where the opinion stands in the API
 */
export function MoreFields({ at, answer, onChange }: FieldsProps & { readonly at: string }) {
  const text = useText();
  return (
    <div className="stack">
      <TextArea
        id="free-text"
        label={text('opinion.text')}
        help={text('opinion.text.help')}
        rows={2}
        value={answer.text}
        onChange={(event) => onChange({ ...answer, text: event.target.value })}
      />
      <TextField
        id="decided-by"
        label={text('opinion.decided-by')}
        help={text('opinion.decided-by.help')}
        maxLength={200}
        value={answer.decidedBy}
        onChange={(event) => onChange({ ...answer, decidedBy: event.target.value })}
      />
      <Attachments at={at} answer={answer} onChange={onChange} />
    </div>
  );
}
