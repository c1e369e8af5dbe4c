import { useQueryClient } from '@tanstack/react-query';
import { useState, type RefObject } from 'react';
import { send } from '../../api/client';
import type { MessageId } from '../../intl/catalogue';
import { useText } from '../../intl/text';
import { useAnnounce } from '../../parts/announce';

interface Retries {
  readonly retry: (all: readonly { readonly id: string }[]) => Promise<void>;
  /** Which one is under way, from 1; null when none is. */
  readonly at: number | null;
  readonly error: Error | null;
}

type Retried = 'letters' | 'failed-notices' | 'failed-jobs';

const SAID = {
  letters: 'letters.retried',
  'failed-notices': 'letters.unheard.retried',
  'failed-jobs': 'operation.jobs.retried',
} as const satisfies Record<Retried, MessageId>;

/** What failed is tried again, one after the other; the focus goes to what then stands in the place of the row. */
export function useRetries(list: RefObject<HTMLUListElement | null>, of: Retried): Retries {
  const text = useText();
  const { say } = useAnnounce();
  const queries = useQueryClient();
  const [at, setAt] = useState<number | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const retry: Retries['retry'] = async (all) => {
    const row = [...(list.current?.children ?? [])].findIndex((one) => one.contains(document.activeElement));
    setError(null);
    try {
      for (const [index, { id }] of all.entries()) {
        setAt(index + 1);
        await send(`/${of}/${id}/retries`, { method: 'POST', body: {} });
      }
      say(text(SAID[of], { count: all.length }));
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    }
    setAt(null);
    await queries.invalidateQueries();
    focusAt(list.current, row);
  };
  return { retry, at, error };
}

function focusAt(list: HTMLUListElement | null, row: number): void {
  const rows = list?.isConnected ? [...list.children] : [];
  const next = rows[Math.min(Math.max(row, 0), rows.length - 1)]?.querySelector<HTMLElement>('button, [data-receipt]');
  (next ?? document.querySelector<HTMLElement>('main h1'))?.focus();
}
