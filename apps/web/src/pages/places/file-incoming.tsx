import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { CasePage } from '#contract';
import { send } from '../../api/client';
import { pageOf } from '../../api/queries';
import { useText } from '../../intl/text';
import { useAnnounce } from '../../parts/announce';
import { Button } from '../../parts/button';
import { Fault } from '../../parts/fault';
import { Select, TextField } from '../../parts/field';
import { valuesOf } from '../../parts/form-values';

/** Says which case a message belongs to: some words find the case, then it is chosen. */
export function FileIncoming({ documentId }: { readonly documentId: string }) {
  const text = useText();
  const { say } = useAnnounce();
  const queries = useQueryClient();
  const [words, setWords] = useState('');
  const [error, setError] = useState<Error | null>(null);
  const asked = words.trim();
  const { data } = useQuery({
    ...pageOf<CasePage>(`/cases?q=${encodeURIComponent(asked)}&limit=20`),
    enabled: asked.length > 1,
  });
  const file = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const caseId = valuesOf(event.currentTarget)('case');
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
      <TextField
        label={text('register.find')}
        help={text('register.find.help')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {data && (
        <Select
          name="case"
          label={text('register.case')}
          none={data.cases.length === 0 ? text('list.nothing') : text('register.case.choose')}
          required
          choices={data.cases.map(({ id, product, indication }) => ({ value: id, label: `${product}, ${indication}` }))}
        />
      )}
      {data && (
        <p>
          <Button type="submit">{text('register.file')}</Button>
        </p>
      )}
    </form>
  );
}
