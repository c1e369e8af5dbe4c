import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { NewAct, PerformedAct } from '#contract';
import { send } from '../api/client';
import { ApiError } from '../api/problem';
import type { FieldProblem } from './facts';

/** How the last try went; null before one, or after what was written has changed. */
export type Refusal =
  | { readonly kind: 'fields'; readonly problems: readonly FieldProblem[] }
  | { readonly kind: 'refused' | 'changed' | 'failed'; readonly error: ApiError };

interface Performing {
  readonly perform: (body: NewAct) => Promise<PerformedAct | null>;
  readonly refusal: Refusal | null;
  readonly setRefusal: (refusal: Refusal | null) => void;
  readonly isSending: boolean;
}

/**
 * Sends an act. The same words pressed twice are one deed: the key changes with what is sent, not with how often.
 *
 * @param revision  the case as its reader saw it; another one is answered with what has changed
 */
export function useAct(caseId: string, revision: number): Performing {
  const queries = useQueryClient();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isSending, setSending] = useState(false);
  const intention = useRef({ body: '', key: '' });

  async function perform(body: NewAct): Promise<PerformedAct | null> {
    const words = JSON.stringify([body, revision]);
    if (intention.current.body !== words) intention.current = { body: words, key: crypto.randomUUID() };
    setSending(true);
    try {
      const path = `/cases/${caseId}/acts`;
      const { key } = intention.current;
      const { body: performed } = await send<PerformedAct>(path, { method: 'POST', body, key, etag: `"${revision}"` });
      setRefusal(null);
      await queries.invalidateQueries({ predicate: ({ queryKey }) => isOf(caseId, queryKey) });
      return performed;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setRefusal(toRefusal(error));
      return null;
    } finally {
      setSending(false);
    }
  }
  return { perform, refusal, setRefusal, isSending };
}

/** Everything that shows the case, and what an act anywhere may change. */
const isOf = (caseId: string, [first]: readonly unknown[]): boolean =>
  typeof first === 'string' &&
  (first.includes(caseId) || /^\/(tasks|cases|runs|deadlines|pipeline|documents)/.test(first));

export function toRefusal(error: ApiError): Refusal {
  if (error.status === 400) return { kind: 'fields', problems: problemsOf(error) };
  if (error.status === 412) return { kind: 'changed', error };
  return { kind: error.status === 409 || error.status === 403 ? 'refused' : 'failed', error };
}

/** The fields at fault as the server names them; those of the request's own shape stand below `facts` and `profile`. */
function problemsOf(error: ApiError): readonly FieldProblem[] {
  const problems = error.told('problems') ?? [];
  if (problems.length === 0) return [{ path: '', code: error.problem?.code ?? 'format' }];
  return problems.map((one) => ({
    ...one,
    path: one.path.replace(/^(?:facts|profile)\./, '').replace(/^occurred$/, 'occurredOn'),
  }));
}
