import { useQueries } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { CaseListItem, MandatePage } from '#contract';
import { send } from '../../api/client';
import { pageOf } from '../../api/queries';
import { wholeOf } from '../../api/whole';
import { Text, useText } from '../../intl/text';
import { useAnnounce } from '../../parts/announce';
import { Button } from '../../parts/button';
import { Fault } from '../../parts/fault';
import { Select, type Choice } from '../../parts/field';
import { ModalDialog } from '../../parts/modal';

/** Functions that look after cases. */
const HANDLING = ['coordinator', 'evaluator', 'preparer'] as const;

interface AssignDialogProps {
  readonly open: boolean;
  readonly cases: readonly CaseListItem[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Gives the chosen cases to somebody, all or none. */
export function AssignDialog({ open, cases, onClose, onDone }: AssignDialogProps) {
  const text = useText();
  const { say } = useAnnounce();
  const { people, more, error: unread } = usePeople(open);
  const [personId, setPersonId] = useState('');
  const [error, setError] = useState<Error | null>(null);
  const fault = error ?? unread;
  const count = cases.length;
  const assign = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const body = { caseIds: cases.map(({ id }) => id), personId: personId === '' ? null : personId };
    try {
      await send('/case-assignments', { method: 'POST', body });
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
      return;
    }
    const name = people.find(({ value }) => value === personId)?.label ?? '';
    say(personId === '' ? text('bulk.assign.cleared', { count }) : text('bulk.assign.done', { count, name }));
    onDone();
  };
  return (
    <ModalDialog title={text('bulk.assign.title', { count })} open={open} onClose={onClose}>
      <form className="stack" onSubmit={(event) => void assign(event)}>
        {fault && <Fault error={fault} />}
        <Select
          label={text('bulk.assign.who')}
          help={[
            text('bulk.assign.help'),
            ...(more > 0 ? [text('settings.colleagues.more', { count: more })] : []),
          ].join(' ')}
          none={text('bulk.assign.nobody')}
          choices={people}
          value={personId}
          onChange={(event) => setPersonId(event.target.value)}
        />
        <p>
          <Button look="main" type="submit">
            <Text id="bulk.assign.do" />
          </Button>
        </p>
      </form>
    </ModalDialog>
  );
}

interface Handlers {
  readonly people: readonly Choice[];
  /** Mandates that the list has no room for. */
  readonly more: number;
  readonly error: Error | null;
}

/** Everyone who holds one of those functions today, by name. */
function usePeople(wanted: boolean): Handlers {
  return useQueries({
    queries: HANDLING.map((role) => ({ ...pageOf<MandatePage>(`/mandates?role=${role}&limit=100`), enabled: wanted })),
    combine: (answers) => {
      const held = answers.flatMap(({ data }) => data?.mandates ?? []);
      const byId = new Map(
        held.map(({ personId, personName, roleLabel }) => [personId, `${personName ?? ''}, ${roleLabel}`]),
      );
      const people = [...byId]
        .map(([value, label]) => ({ value, label }))
        .toSorted((a, b) => a.label.localeCompare(b.label, 'sv'));
      const all = answers.reduce((sum, { data }) => sum + (data?._meta.totalRecords ?? 0), 0);
      return { people, more: all - held.length, error: wholeOf(answers).error };
    },
  });
}
