import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ActList, PerformedAct, TaskView } from '#contract';
import { read, send } from '../../../api/client';
import { ApiError } from '../../../api/problem';
import { useText } from '../../../intl/text';
import { useAnnounce } from '../../../parts/announce';
import { Button } from '../../../parts/button';

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
  const { say, alert } = useAnnounce();
  const queries = useQueryClient();
  const [isSending, setSending] = useState(false);
  async function confirm(): Promise<void> {
    if (isSending) return;
    setSending(true);
    try {
      const { body } = await read<ActList>(`/cases/${task.caseId}/acts?instanceId=${task.instanceId}`);
      const act = { act: CONFIRMED_BY[task.kind], instanceId: task.instanceId, facts: {} };
      const etag = `"${body.revision}"`;
      await send<PerformedAct>(`/cases/${task.caseId}/acts`, { method: 'POST', body: act, etag });
      say(text('tasks.row.confirmed'));
      await queries.invalidateQueries();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      alert(error.problem?.detail ?? text('fault.unreachable'));
      setSending(false);
    }
  }
  return (
    <Button
      {...(isMain && { look: 'main' as const })}
      onClick={() => void confirm()}
      aria-label={text('tasks.row.confirm.what', { what })}
    >
      {text('tasks.row.confirm')}
    </Button>
  );
}
