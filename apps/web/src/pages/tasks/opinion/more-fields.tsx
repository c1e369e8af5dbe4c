import { Paperclip } from 'lucide-react';
import type { RoundView } from '#contract';
import { useText } from '../../../intl/text';
import { Button } from '../../../parts/button';
import { Select, TextArea, TextField } from '../../../parts/field';
import { Icon } from '../../../parts/icon';
import type { Answer, Attachment } from './answer';

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

/** Anything else, who decided, and what is enclosed. */
export function MoreFields({ answer, onChange }: FieldsProps) {
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
      <Attachments answer={answer} onChange={onChange} />
    </div>
  );
}

const SECRECY: readonly Attachment['secrecy'][] = ['none', 'partial', 'full'];
const NEW: Attachment = { document: '', secrecy: 'none' };

function Attachments({ answer, onChange }: FieldsProps) {
  const text = useText();
  const { attachments } = answer;
  const change = (next: readonly Attachment[]): void => onChange({ ...answer, attachments: next });
  const set = (at: number, part: Partial<Attachment>): void =>
    change(attachments.map((one, n) => (n === at ? { ...one, ...part } : one)));
  return (
    <div className="field" role="group" aria-label={text('opinion.attachments')}>
      <span className="label">{text('opinion.attachments')}</span>
      {attachments.map(({ document, secrecy }, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows have no other name until they are filled in
        <div className="two" key={at}>
          <TextField
            label={text('opinion.attachment', { number: at + 1 })}
            value={document}
            maxLength={200}
            onChange={(event) => set(at, { document: event.target.value })}
          />
          <Select
            label={text('opinion.secrecy')}
            choices={SECRECY.map((value) => ({ value, label: text(`opinion.secrecy.${value}`) }))}
            value={secrecy}
            onChange={(event) => set(at, { secrecy: SECRECY.find((one) => one === event.target.value) ?? 'none' })}
          />
          <Button look="bare" onClick={() => change(attachments.filter((_one, n) => n !== at))}>
            {text('opinion.attachment.remove', { number: at + 1 })}
          </Button>
        </div>
      ))}
      <Button onClick={() => change([...attachments, NEW])}>
        <Icon as={Paperclip} />
        {text('opinion.attachment.add')}
      </Button>
      <span className="help">{text('opinion.attachments.help')}</span>
    </div>
  );
}
