import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { AdviceNotePage, AdviceNoteView, BodyMeetingPage } from '#contract';
import { send } from '../../api/client';
import { pageOf } from '../../api/queries';
import { dayText } from '../../intl/days';
import { Sv } from '../../intl/sv';
import { useText } from '../../intl/text';
import { Select, TextArea } from '../../parts/field';
import type { Body } from '../../session/rights';
import { DialogForm } from '../network/dialog-form';
import { useNetworkForm } from '../network/use-network-form';
import { CaseField } from './case-field';
import { useBodyChoices } from './use-bodies';

interface GiveAdviceProps {
  /** In whose name it can be given; at least one. */
  readonly bodies: readonly Body[];
  /** Null where the case is chosen here. */
  readonly caseId: string | null;
  readonly onClose: () => void;
}

/** Says something of a case in a body's name. */
export function GiveAdvice({ bodies, caseId, onClose }: GiveAdviceProps) {
  const text = useText();
  const names = useBodyChoices(bodies);
  const [body, setBody] = useState(bodies[0]);
  const form = useNetworkForm({
    onDone: onClose,
    send: async (given) => {
      const note = {
        body,
        caseId: caseId ?? given('caseId'),
        text: given('text').trim(),
        meetingId: given('meetingId') || null,
        published: given('published') !== '',
      };
      await send<AdviceNoteView>('/advice-notes', { method: 'POST', body: note });
      return text('body.advice.given.done');
    },
  });
  return (
    <DialogForm title={text('body.advice.give.title')} form={form} act={text('body.advice.give')} onClose={onClose}>
      <p>{text('body.advice.says')}</p>
      {bodies.length > 1 && (
        <Select
          name="body"
          label={text('body.advice.body')}
          choices={names}
          value={body}
          onChange={({ target }) => setBody(bodies.find((one) => one === target.value) ?? body)}
          error={form.at('body')}
        />
      )}
      {caseId === null && <CaseField name="caseId" label={text('body.case')} required error={form.at('caseId')} />}
      <TextArea
        name="text"
        label={text('body.advice.text')}
        help={text('body.advice.text.help')}
        rows={6}
        required
        maxLength={10_000}
        error={form.at('text')}
      />
      {body !== undefined && <AgreedAt body={body} error={form.at('meetingId')} />}
      <Published />
    </DialogForm>
  );
}

/** The meeting that agreed on it, where one did. */
function AgreedAt({ body, error }: { readonly body: Body; readonly error: string | null }) {
  const text = useText();
  const { data } = useQuery(pageOf<BodyMeetingPage>(`/body-meetings?body=${body}&limit=100`));
  const meetings = data?.bodyMeetings.filter(({ state }) => state !== 'cancelled') ?? [];
  return (
    <Select
      name="meetingId"
      label={text('body.advice.meeting')}
      none={text('body.advice.meeting.none')}
      choices={meetings.map(({ id, on }) => ({ value: id, label: dayText(on) }))}
      error={error}
    />
  );
}

function Published() {
  const text = useText();
  const help = useId();
  return (
    <div className="field">
      <label className="check">
        <input type="checkbox" name="published" aria-describedby={help} />
        {text('body.advice.publish')}
      </label>
      <span className="help" id={help}>
        {text('body.advice.publish.help')}
      </span>
    </div>
  );
}

interface WithdrawAdviceProps {
  readonly advice: AdviceNotePage['adviceNotes'][number];
  readonly onClose: () => void;
}

/** Takes back what was said; what that means is told first. */
export function WithdrawAdvice({ advice: { id, text: said, revision }, onClose }: WithdrawAdviceProps) {
  const text = useText();
  const form = useNetworkForm({
    onDone: onClose,
    send: async () => {
      await send<AdviceNoteView>(`/advice-notes/${id}/withdrawals`, {
        method: 'POST',
        body: {},
        etag: `"${revision}"`,
      });
      return text('body.advice.withdrawn');
    },
  });
  return (
    <DialogForm
      title={text('body.advice.withdraw.title')}
      form={form}
      act={text('body.advice.withdraw.do')}
      onClose={onClose}
    >
      <p className="full">
        <Sv>{said}</Sv>
      </p>
      <p>{text('body.advice.withdraw.says')}</p>
    </DialogForm>
  );
}
