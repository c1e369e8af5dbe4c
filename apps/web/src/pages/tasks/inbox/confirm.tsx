import { useQueryClient } from '@tanstack/react-query';
import type { ActList, PerformedAct, TaskView } from '#contract';
import { read, send } from '../../../api/client';
import { useText } from '../../../intl/text';
import { useAnnounce } from '../../../parts/announce';
import { Button } from '../../../parts/button';
import { Fault } from '../../../parts/fault';
import { useTry } from '../../../parts/use-try';

/** Tasks that a single press ends: nothing is to be filled in. */
const CONFIRMED_BY: Readonly<Record<string, string>> = { 'acknowledge-recommendation': 'ACKNOWLEDGE' };

export const isConfirmable = ({ kind, status, mine }: TaskView): boolean =>
  kind in CONFIRMED_BY && mine && (status === 'open' || status === 'claimed');

interface ConfirmProps {
  readonly task: TaskView;
  readonly isMain: boolean;
  readonly what: string;
}

/** Ends the task from the list; the row goes and the next one takes its place. */
export function ConfirmButton({ task, isMain, what }: ConfirmProps) {
  const text = useText();
  const { say } = useAnnounce();
  const queries = useQueryClient();
  const { attempt, fault } = useTry();
  async function confirm(): Promise<void> {
    const { body } = await read<ActList>(`/cases/${task.caseId}/acts?instanceId=${task.instanceId}`);
    const act = { act: CONFIRMED_BY[task.kind], instanceId: task.instanceId, facts: {} };
    const etag = `"${body.revision}"`;
    await send<PerformedAct>(`/cases/${task.caseId}/acts`, { method: 'POST', body: act, etag });
    say(text('tasks.row.confirmed'));
    await queries.invalidateQueries();
  }
  return (
    <>
      <Button
        {...(isMain && { look: 'main' as const })}
        onClick={() => void attempt(confirm)}
        aria-label={text('tasks.row.confirm.what', { what })}
      >
        {text('tasks.row.confirm')}
      </Button>
      {fault && <Fault error={fault} />}
    </>
  );
}
