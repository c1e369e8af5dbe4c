import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { NewAct, PerformedAct } from '#contract';
import { send } from '../../api/client';
import { ApiError } from '../../api/problem';

export interface Performing {
  /** @returns null when it was refused; `refusal` then says why */
  readonly perform: (
    act: string,
    facts?: Readonly<Record<string, unknown>>,
    /** Called once it is done, before the pages are read anew: for who leaves a page that is closed to them from then on. */
    onDone?: () => void,
  ) => Promise<PerformedAct | null>;
  readonly refusal: ApiError | null;
  readonly forget: () => void;
  readonly isSending: boolean;
}

/**
 * Performs acts on one run of a chart without an eye on the rest of the case: twenty other regions change it all the time, and
 * none of that is in the way. What is done twice the chart refuses.
 */
export function usePerform(caseId: string, instanceId: string): Performing {
  const queries = useQueryClient();
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  const [isSending, setSending] = useState(false);
  const perform = useCallback(
    async (
      act: string,
      facts: Readonly<Record<string, unknown>> = {},
      onDone?: () => void,
    ): Promise<PerformedAct | null> => {
      const body = { act, instanceId, facts: facts as NewAct['facts'] };
      setSending(true);
      setRefusal(null);
      try {
        const answer = await send<PerformedAct>(`/cases/${caseId}/acts`, { method: 'POST', body });
        onDone?.();
        await queries.invalidateQueries();
        return answer.body;
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        setRefusal(error);
        return null;
      } finally {
        setSending(false);
      }
    },
    [caseId, instanceId, queries],
  );
  const forget = useCallback((): void => setRefusal(null), []);
  return { perform, refusal, forget, isSending };
}
