import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { LocalQuestionView, NewLocalQuestionBody, RoundView } from '#contract';
import { send } from '../../../api/client';
import { ApiError } from '../../../api/problem';
import { dayText } from '../../../intl/days';
import { useText } from '../../../intl/text';
import { useAnnounce } from '../../../parts/announce';
import { Button } from '../../../parts/button';
import { Select, TextArea, TextField } from '../../../parts/field';
import { FaultText } from '../../../parts/fault';
import { ModalDialog } from '../../../parts/modal';
import { suggestedDay } from './suggested-day';

type AskedOf = NewLocalQuestionBody['askedOf'];
const ASKED_OF: readonly AskedOf[] = ['unit', 'medicines-committee', 'health-care-region', 'expert-group', 'other'];

interface NewQuestionProps {
  readonly path: string;
  readonly round: RoundView;
  readonly today: string;
  readonly beforeAsking: () => Promise<boolean>;
  readonly onClose: () => void;
}

/** Asks a colleague, who answers by a link in a letter without signing in. */
export function NewQuestion(props: NewQuestionProps) {
  const text = useText();
  const { round, today, onClose } = props;
  const [values, setValues] = useState<NewLocalQuestionBody>(() => ({
    askedOf: 'unit',
    question: '',
    answerBy: suggestedDay(today, round.lastDay) as NewLocalQuestionBody['answerBy'],
    recipient: { name: '', email: '' },
  }));
  const { submit, error, isSending, wrong } = useSubmit(props, values);
  const { recipient } = values;
  const faultAt = (path: string) => (wrong.has(path) ? text('opinion.local.wrong') : null);
  return (
    <ModalDialog title={text('opinion.local.new')} open onClose={onClose}>
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <TextArea
          label={text('opinion.local.question')}
          help={text('opinion.local.question.help')}
          error={faultAt('question')}
          required
          maxLength={2000}
          value={values.question}
          onChange={(event) => setValues({ ...values, question: event.target.value })}
        />
        <Select
          label={text('opinion.local.asked-of')}
          choices={ASKED_OF.map((value) => ({ value, label: text(`opinion.local.asked-of.${value}`) }))}
          value={values.askedOf}
          onChange={(event) =>
            setValues({ ...values, askedOf: ASKED_OF.find((one) => one === event.target.value) ?? 'other' })
          }
        />
        <TextField
          label={text('opinion.local.name')}
          error={faultAt('recipient.name')}
          required
          maxLength={200}
          value={recipient.name}
          onChange={(event) => setValues({ ...values, recipient: { ...recipient, name: event.target.value } })}
        />
        <TextField
          label={text('opinion.local.email')}
          help={text('opinion.local.email.help')}
          error={faultAt('recipient.email')}
          type="email"
          required
          value={recipient.email}
          onChange={(event) => setValues({ ...values, recipient: { ...recipient, email: event.target.value } })}
        />
        <TextField
          label={text('opinion.local.answer-by')}
          help={
            round.lastDay === null ? undefined : text('opinion.local.answer-by.help', { day: dayText(round.lastDay) })
          }
          error={faultAt('answerBy')}
          type="date"
          required
          min={today}
          max={round.lastDay ?? undefined}
          value={values.answerBy}
          onChange={(event) => setValues({ ...values, answerBy: event.target.value as typeof values.answerBy })}
        />
        {error && wrong.size === 0 && (
          <p className="st late" role="alert">
            <FaultText error={error} />
          </p>
        )}
        <p className="row">
          <Button look="main" type="submit" aria-disabled={isSending || undefined}>
            {text('opinion.local.send')}
          </Button>
          <Button look="bare" onClick={onClose}>
            {text('opinion.comment.cancel')}
          </Button>
        </p>
      </form>
    </ModalDialog>
  );
}

function useSubmit({ path, beforeAsking, onClose }: NewQuestionProps, values: NewLocalQuestionBody) {
  const queries = useQueryClient();
  const text = useText();
  const { say } = useAnnounce();
  const [error, setError] = useState<ApiError | null>(null);
  const [isSending, setSending] = useState(false);
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isSending) return;
    setSending(true);
    setError(null);
    try {
      if (await beforeAsking()) {
        await send<LocalQuestionView>(path, { method: 'POST', body: values });
        await queries.invalidateQueries();
        say(text('opinion.local.sent', { name: values.recipient.name }));
        onClose();
      }
    } catch (refused) {
      if (!(refused instanceof ApiError)) throw refused;
      setError(refused);
    } finally {
      setSending(false);
    }
  }
  return { submit, error, isSending, wrong: wrongFields(error) };
}

/** The fields that the server names. */
function wrongFields(error: ApiError | null): ReadonlySet<string> {
  const problems = error?.status === 400 ? error.told('problems') : null;
  return new Set(problems?.map(({ path }) => path));
}
