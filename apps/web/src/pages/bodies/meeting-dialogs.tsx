import type { BodyMeetingView } from '#contract';
import { send } from '../../api/client';
import { useText } from '../../intl/text';
import { Select, TextArea, TextField } from '../../parts/field';
import type { FormHeld } from '../../parts/use-form';
import type { Body } from '../../session/rights';
import { DialogForm } from '../network/dialog-form';
import { useNetworkForm } from '../network/use-network-form';
import { AgendaFields, agendaIn } from './agenda-fields';

interface NewMeetingProps {
  readonly body: Body;
  /** What the body is called. */
  readonly name: string;
  readonly onClose: () => void;
}

/** Plans a meeting of a body. */
export function NewMeeting({ body, name, onClose }: NewMeetingProps) {
  const text = useText();
  const form = useNetworkForm({
    onDone: onClose,
    send: async (given) => {
      await send<BodyMeetingView>('/body-meetings', { method: 'POST', body: { body, ...plannedIn(given) } });
      return text('body.meeting.planned');
    },
  });
  return (
    <DialogForm
      title={text('body.meeting.plan.title', { body: name })}
      form={form}
      act={text('body.meeting.plan')}
      onClose={onClose}
    >
      <PlannedFields at={form.at} />
    </DialogForm>
  );
}

interface MeetingProps {
  readonly meeting: BodyMeetingView;
  readonly onClose: () => void;
}

const STATES = ['planned', 'cancelled'] as const;

/** Moves a meeting, gives it another agenda, calls it off or puts it back. */
export function ChangeMeeting({ meeting, onClose }: MeetingProps) {
  const text = useText();
  const { id, state, revision } = meeting;
  const form = useNetworkForm({
    onDone: onClose,
    send: async (given) => {
      const body = { ...plannedIn(given), state: given('state') };
      await send<BodyMeetingView>(`/body-meetings/${id}/changes`, { method: 'POST', body, etag: `"${revision}"` });
      return text('body.meeting.changed');
    },
  });
  return (
    <DialogForm title={text('body.meeting.change')} form={form} act={text('body.meeting.change.do')} onClose={onClose}>
      <PlannedFields at={form.at} meeting={meeting} />
      <Select
        name="state"
        label={text('body.occasion.state')}
        choices={STATES.map((value) => ({ value, label: text(`body.state.${value}`) }))}
        defaultValue={state}
        error={form.at('state')}
      />
    </DialogForm>
  );
}

/** When, where and about what, as the API takes it. */
const plannedIn = (given: (name: string) => string) => ({
  on: given('on'),
  at: given('at') || null,
  place: given('place').trim() || null,
  agendaItems: agendaIn(given),
});

function PlannedFields({ at, meeting }: { readonly at: FormHeld['at']; readonly meeting?: BodyMeetingView }) {
  const text = useText();
  return (
    <>
      <div className="two">
        <TextField
          name="on"
          label={text('body.meeting.on')}
          type="date"
          required
          defaultValue={meeting?.on}
          error={at('on')}
        />
        <TextField
          name="at"
          label={text('body.meeting.at')}
          type="time"
          defaultValue={meeting?.at ?? ''}
          error={at('at')}
        />
      </div>
      <TextField
        name="place"
        label={text('body.meeting.place')}
        maxLength={200}
        autoComplete="off"
        defaultValue={meeting?.place ?? ''}
        error={at('place')}
      />
      <AgendaFields given={meeting?.agendaItems ?? []} />
    </>
  );
}

/** Publishes the minutes, which then stand. */
export function PublishMinutes({ meeting: { id, revision }, onClose }: MeetingProps) {
  const text = useText();
  const form = useNetworkForm({
    onDone: onClose,
    send: async (given) => {
      const body = { text: given('text').trim() };
      await send<BodyMeetingView>(`/body-meetings/${id}/minutes`, { method: 'POST', body, etag: `"${revision}"` });
      return text('body.meeting.minutes.done');
    },
  });
  return (
    <DialogForm title={text('body.meeting.minutes')} form={form} act={text('body.meeting.minutes')} onClose={onClose}>
      <TextArea
        name="text"
        label={text('body.meeting.minutes.text')}
        help={text('body.meeting.minutes.help')}
        rows={12}
        required
        maxLength={100_000}
        error={form.at('text')}
      />
    </DialogForm>
  );
}
