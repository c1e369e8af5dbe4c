import { useEffect, useRef } from 'react';
import type { RoundView } from '#contract';
import { dayText } from '../../../intl/days';
import { Text, useText } from '../../../intl/text';
import { Button } from '../../../parts/button';
import { FaultText } from '../../../parts/fault';
import { ModalDialog } from '../../../parts/modal';
import type { ApiError } from '../../../api/problem';
import type { Answer } from './answer';
import { isLate, type Way } from './modes';

interface SubmitDialogProps {
  readonly way: Way;
  readonly answer: Answer;
  readonly round: RoundView;
  readonly refusal: ApiError | null;
  readonly isSending: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
}

/** The last question before the answer is given: what it says, and what happens then. Enter gives it. */
export function SubmitDialog({ way, answer, round, refusal, isSending, onSubmit, onClose }: SubmitDialogProps) {
  const text = useText();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const stance = text(`opinion.stance.${answer.stance ?? 'neutral'}`);
  return (
    <ModalDialog title={text(`opinion.submit.${way}`)} open onClose={onClose}>
      <p>
        <Text id="opinion.submit.says" values={{ stance, decidedBy: answer.decidedBy }} />
      </p>
      <div className="then">
        <b>{text('opinion.submit.then')}</b>
        <ul>
          <li>{text('opinion.submit.receipt')}</li>
          <li>
            {text(
              isLate(way) ? 'opinion.submit.late' : round.openToAll ? 'opinion.submit.open' : 'opinion.submit.sealed',
            )}
          </li>
          {round.lastDay !== null && <li>{text('opinion.submit.change', { day: dayText(round.lastDay) })}</li>}
        </ul>
      </div>
      {refusal && (
        <p className="st late" role="alert">
          <FaultText error={refusal} />
        </p>
      )}
      <p className="row">
        <Button ref={button} look="main" aria-disabled={isSending || undefined} onClick={onSubmit}>
          {text(`opinion.send.${way}`)}
        </Button>
        <Button look="bare" onClick={onClose}>
          {text('opinion.submit.back')}
        </Button>
      </p>
    </ModalDialog>
  );
}
