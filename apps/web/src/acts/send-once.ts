import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { send } from '../api/client';
import { ApiError } from '../api/problem';
import type { FieldProblem } from './facts';
import { toRefusal, type Refusal } from './use-act';

/** Sends what begins something. The same words pressed twice are one deed; fields at fault are told beside why it was refused. */
export function useSendOnce<T>(path: string) {
  const queries = useQueryClient();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isSending, setSending] = useState(false);
  const intention = useRef({ body: '', key: '' });

  async function sendOnce(body: unknown, onProblems: (problems: readonly FieldProblem[]) => void): Promise<T | null> {
    const words = JSON.stringify(body);
    if (intention.current.body !== words) intention.current = { body: words, key: crypto.randomUUID() };
    setSending(true);
    try {
      const { body: begun } = await send<T>(path, { method: 'POST', body, key: intention.current.key });
      await queries.invalidateQueries();
      return begun;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const found = toRefusal(error);
      setRefusal(found);
      if (found.kind === 'fields') onProblems(found.problems);
      return null;
    } finally {
      setSending(false);
    }
  }
  return { sendOnce, refusal, setRefusal, isSending };
}
