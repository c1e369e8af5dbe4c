import { useState } from 'react';
import type { BodyMeetingView } from '#contract';
import { useText } from '../../intl/text';
import { Button } from '../../parts/button';
import { useToday } from '../../session/use-today';
import { ChangeMeeting, PublishMinutes } from './meeting-dialogs';

/** What can be done with a meeting whose minutes are not published yet. */
export function MeetingActs({ meeting }: { readonly meeting: BodyMeetingView }) {
  const text = useText();
  const today = useToday();
  const [opened, setOpened] = useState<'change' | 'minutes' | null>(null);
  const close = (): void => setOpened(null);
  const { on, state } = meeting;
  return (
    <p className="row after">
      <Button onClick={() => setOpened('change')}>{text('body.meeting.change')}</Button>
      {state !== 'cancelled' && on <= today && (
        <Button onClick={() => setOpened('minutes')}>{text('body.meeting.minutes')}</Button>
      )}
      {opened === 'change' && <ChangeMeeting meeting={meeting} onClose={close} />}
      {opened === 'minutes' && <PublishMinutes meeting={meeting} onClose={close} />}
    </p>
  );
}
