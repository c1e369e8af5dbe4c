import { useCallback, useRef, useState } from 'react';
import { ApiError } from '../api/problem';
import { useText } from '../intl/text';
import { useAnnounce } from './announce';

export interface Trying {
  /** Does the work of a button. @returns whether it went well; `fault` then says why not */
  readonly attempt: (work: () => Promise<void>) => Promise<boolean>;
  /** Why the last try failed, to be shown beside the button; null before one and after one that went well. */
  readonly fault: Error | null;
  readonly isTrying: boolean;
}

/** For a button that asks the server for something: a second press waits for the first, and a failure is told and kept to be shown. */
export function useTry(): Trying {
  const text = useText();
  const { alert } = useAnnounce();
  const [fault, setFault] = useState<Error | null>(null);
  const [isTrying, setTrying] = useState(false);
  const underWay = useRef(false);
  const attempt = useCallback(
    async (work: () => Promise<void>): Promise<boolean> => {
      if (underWay.current) return false;
      underWay.current = true;
      setTrying(true);
      try {
        await work();
        setFault(null);
        return true;
      } catch (failure) {
        setFault(failure instanceof Error ? failure : new Error(String(failure)));
        alert(sentenceOf(failure) ?? text(failure instanceof ApiError ? 'fault.unreachable' : 'fault.own'));
        return false;
      } finally {
        underWay.current = false;
        setTrying(false);
      }
    },
    [alert, text],
  );
  return { attempt, fault, isTrying };
}

const sentenceOf = (failure: unknown): string | undefined =>
  failure instanceof ApiError ? failure.problem?.detail : undefined;
