import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { HandOverView } from '#contract';
import { send } from '../../api/client';
import { ApiError } from '../../api/problem';

interface HandingOver {
  /** @returns whether all of the tasks were taken over */
  readonly handOver: (receiverId: string, to: string) => Promise<boolean>;
  readonly error: ApiError | null;
  readonly isSending: boolean;
  readonly isTried: boolean;
  readonly setTried: (isTried: boolean) => void;
}

/** Hands tasks over from today, one entry each; the first that is refused stops it and says why. */
export function useHandOver(taskIds: readonly string[], today: string): HandingOver {
  const queries = useQueryClient();
  const [error, setError] = useState<ApiError | null>(null);
  const [isSending, setSending] = useState(false);
  const [isTried, setTried] = useState(false);
  async function handOver(receiverId: string, to: string): Promise<boolean> {
    setSending(true);
    setError(null);
    try {
      for (const taskId of taskIds) {
        // oxlint-disable-next-line no-await-in-loop -- each is a decision of its own; what was refused is told apart
        await send<HandOverView>('/hand-overs', { method: 'POST', body: { receiverId, taskId, from: today, to } });
      }
      return true;
    } catch (refused) {
      if (!(refused instanceof ApiError)) throw refused;
      setError(refused);
      return false;
    } finally {
      setSending(false);
      await queries.invalidateQueries();
    }
  }
  return { handOver, error, isSending, isTried, setTried };
}
