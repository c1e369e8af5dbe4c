import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { CasePicker } from '../../acts/case-picker';
import { send } from '../../api/client';
import { useText } from '../../intl/text';
import { useAnnounce } from '../../parts/announce';
import { Button } from '../../parts/button';
import { Fault } from '../../parts/fault';

/** Says which case a message belongs to: some words find the case, then it is chosen. */
export function FileIncoming({ documentId }: { readonly documentId: string }) {
  const text = useText();
  const { say } = useAnnounce();
  const queries = useQueryClient();
  const [caseId, setCaseId] = useState('');
  const [error, setError] = useState<Error | null>(null);
  const file = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    try {
      await send(`/incoming-documents/${documentId}/filings`, { method: 'POST', body: { caseId } });
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
      return;
    }
    await queries.invalidateQueries();
    say(text('register.filed'));
  };
  return (
    <form className="stack file-form" onSubmit={(event) => void file(event)}>
      {error && <Fault error={error} />}
      <CasePicker label={text('register.find')} value={caseId} onChange={setCaseId} />
      {caseId !== '' && (
        <p>
          <Button type="submit">{text('register.file')}</Button>
        </p>
      )}
    </form>
  );
}
