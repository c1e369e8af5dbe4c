import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { ActList, TaskView } from '#contract';
import { useText } from '../../../intl/text';
import { Button } from '../../../parts/button';
import { Select } from '../../../parts/field';
import { FaultText } from '../../../parts/fault';
import { ModalDialog } from '../../../parts/modal';
import { usePerform } from '../use-perform';
import { actNamed, isAllowed } from './modes';

interface OtherWaysProps {
  readonly task: TaskView;
  readonly acts: ActList;
}

/** What can be done instead of answering: more time, somebody else, a conflict of interest, taking the answer back. */
export function OtherWays({ task, acts }: OtherWaysProps) {
  const text = useText();
  const [open, setOpen] = useState<'recuse' | 'withdraw' | null>(null);
  const why = actNamed(acts, 'RECUSE')?.whyNot;
  const isOpen = task.status === 'open' || task.status === 'claimed';
  return (
    <section className="ways-on" aria-labelledby="ways-title">
      <h2 id="ways-title">{text('opinion.ways')}</h2>
      <ul className="lines">
        {isOpen && (
          <li>
            <Link to={`/uppgifter/${task.id}/forlang`}>{text('opinion.ways.extend')}</Link>
          </li>
        )}
        {isOpen && (
          <li>
            <Link to={`/uppgifter/${task.id}/overlamna`}>{text('opinion.ways.hand-over')}</Link>
          </li>
        )}
        {isAllowed(acts, 'RECUSE') && (
          <li>
            <Button look="bare" onClick={() => setOpen('recuse')}>
              {text('opinion.ways.recuse')}
            </Button>
          </li>
        )}
        {why && (
          <li>
            {text('opinion.ways.recuse')}
            <p className="meta">{why.sentence}</p>
          </li>
        )}
        {isAllowed(acts, 'WITHDRAW') && (
          <li>
            <Button look="bare" onClick={() => setOpen('withdraw')}>
              {text('opinion.ways.withdraw')}
            </Button>
          </li>
        )}
      </ul>
      {open === 'recuse' && <Recuse task={task} onClose={() => setOpen(null)} />}
      {open === 'withdraw' && <Withdraw task={task} onClose={() => setOpen(null)} />}
    </section>
  );
}

const CONFLICTS = [
  'interest',
  'party',
  'representative',
  'close-person',
  'two-instances',
  'supervision',
  'other',
] as const;

interface DialogProps {
  readonly task: TaskView;
  readonly onClose: () => void;
}

/** Only the kind is told, never the detail. @source domain/actors.md#7 */
function Recuse({ task, onClose }: DialogProps) {
  const text = useText();
  const { perform, refusal, isSending } = usePerform(task.caseId, task.instanceId);
  const go = useNavigate();
  const [conflict, setConflict] = useState('');
  const [isTried, setTried] = useState(false);
  async function recuse(): Promise<void> {
    setTried(true);
    if (conflict === '' || isSending) return;
    // From here on the task is not theirs, and its page would only say so.
    await perform('RECUSE', { conflict }, () => void go('/uppgifter'));
  }
  return (
    <ModalDialog title={text('opinion.recuse')} open onClose={onClose}>
      <p>{text('opinion.recuse.help')}</p>
      <Select
        label={text('opinion.recuse.kind')}
        help={text('opinion.recuse.kind.help')}
        error={isTried && conflict === '' ? text('opinion.recuse.missing') : null}
        none={text('opinion.recuse.choose')}
        choices={CONFLICTS.map((value) => ({ value, label: text(`opinion.recuse.${value}`) }))}
        value={conflict}
        onChange={(event) => setConflict(event.target.value)}
      />
      {refusal && (
        <p className="st late" role="alert">
          <FaultText error={refusal} />
        </p>
      )}
      <p className="row">
        <Button look="main" onClick={() => void recuse()}>
          {text('opinion.ways.recuse')}
        </Button>
        <Button look="bare" onClick={onClose}>
          {text('opinion.submit.back')}
        </Button>
      </p>
    </ModalDialog>
  );
}

/** The answer becomes a draft again; the region counts as not having answered. */
function Withdraw({ task, onClose }: DialogProps) {
  const text = useText();
  const { perform, refusal, isSending } = usePerform(task.caseId, task.instanceId);
  async function withdraw(): Promise<void> {
    if (isSending) return;
    if (await perform('WITHDRAW')) onClose();
  }
  return (
    <ModalDialog title={text('opinion.withdraw')} open onClose={onClose}>
      <p>{text('opinion.withdraw.help')}</p>
      {refusal && (
        <p className="st late" role="alert">
          <FaultText error={refusal} />
        </p>
      )}
      <p className="row">
        <Button look="main" onClick={() => void withdraw()}>
          {text('opinion.ways.withdraw')}
        </Button>
        <Button look="bare" onClick={onClose}>
          {text('opinion.submit.back')}
        </Button>
      </p>
    </ModalDialog>
  );
}
