import { Link } from 'react-router';
import type { ActList, ReceiptList, TaskView } from '#contract';
import { dayText, instantText } from '../../../intl/days';
import { Text, useText } from '../../../intl/text';
import { Button } from '../../../parts/button';
import { FaultText } from '../../../parts/fault';
import { Mark } from '../../../parts/mark';
import { usePerform } from '../use-perform';
import { isAllowed, isLate, type Mode } from './modes';

interface StandingNoticeProps {
  readonly task: TaskView;
  readonly acts: ActList;
  readonly mode: Mode;
  readonly receipts: ReceiptList | null;
}

/** What is special about answering just now: given already, late, somebody else's, or not possible. */
export function StandingNotice({ task, acts, mode, receipts }: StandingNoticeProps) {
  const latest = receipts?.receipts.find(({ isLatest }) => isLatest);
  if (mode.way === 'AMEND' && latest)
    return (
      <p className="notice done">
        <Mark kind="done" />{' '}
        <span>
          <Text
            id={latest.canAmendUntil === null ? 'opinion.given.on' : 'opinion.given.until'}
            values={{
              when: instantText(latest.submittedAt),
              day: latest.canAmendUntil === null ? '' : dayText(latest.canAmendUntil),
            }}
          />{' '}
          <Link to={`/uppgifter/${task.id}/kvitto`}>
            <Text id="opinion.given.receipt" />
          </Link>
        </span>
      </p>
    );
  if (isLate(mode.way))
    return (
      <p className="notice late">
        <Mark kind="late" /> <Text id={mode.way === 'AMEND_LATE' ? 'opinion.late.amend' : 'opinion.late'} />
      </p>
    );
  if (mode.way !== null) return null;
  return <NotNow task={task} acts={acts} mode={mode} hasReceipt={latest !== undefined} />;
}

interface NotNowProps extends Omit<StandingNoticeProps, 'receipts'> {
  readonly hasReceipt: boolean;
}

/** Why no answer can be given, and the way forward: a deputy takes the task over with one press. */
function NotNow({ task, acts, mode, hasReceipt }: NotNowProps) {
  const text = useText();
  const { perform, refusal } = usePerform(task.caseId, task.instanceId);
  const canTake = mode.act?.whyNot?.code === 'not-delegated' && isAllowed(acts, 'ACKNOWLEDGE');
  return (
    <div className="notice wait">
      <p>
        <Mark kind="context" />{' '}
        {canTake ? text('opinion.not-yours') : (mode.act?.whyNot?.sentence ?? text('opinion.over'))}
      </p>
      {hasReceipt && (
        <p>
          <Link to={`/uppgifter/${task.id}/kvitto`}>
            <Text id="opinion.given.receipt" />
          </Link>
        </p>
      )}
      {canTake && (
        <Button look="main" onClick={() => void perform('ACKNOWLEDGE')}>
          {text('opinion.take-over')}
        </Button>
      )}
      {refusal && (
        <p className="late" role="alert">
          <FaultText error={refusal} />
        </p>
      )}
    </div>
  );
}
