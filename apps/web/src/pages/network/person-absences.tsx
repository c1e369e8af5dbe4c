import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AbsencePage, AbsenceView, PersonWithMandates } from '#contract';
import { send } from '../../api/client';
import { pageOf } from '../../api/queries';
import { dayText } from '../../intl/days';
import { Text, useText } from '../../intl/text';
import { useAnnounce } from '../../parts/announce';
import { Button } from '../../parts/button';
import { Fault } from '../../parts/fault';
import { useSession } from '../../session/session';
import { useToday } from '../../session/use-today';
import { AbsenceDialog } from './absence-dialog';

/** When somebody is away and who steps in; whoever may reports it for somebody who cannot. */
export function PersonAbsences({ person }: { readonly person: PersonWithMandates }) {
  const text = useText();
  const { may } = useSession();
  const { data } = useQuery(pageOf<AbsencePage>(`/absences?personId=${person.id}&limit=50`));
  const [isOpen, setOpen] = useState(false);
  const mayReport = may('report-absences', 'national');
  const absences = data?.absences.filter((one) => !one.cancelled && one.person.personId === person.id) ?? [];
  if (!mayReport && absences.length === 0) return null;
  return (
    <section className="sec" aria-labelledby="h-franvaro">
      <header>
        <h2 id="h-franvaro" tabIndex={-1}>
          {text('network.absences')}
        </h2>
        {mayReport && (
          <span className="push">
            <Button onClick={() => setOpen(true)}>{text('people.absence.report')}</Button>
          </span>
        )}
      </header>
      <ul className="lines">
        {absences.map((one) => (
          <OneAbsence key={one.id} absence={one} mayCancel={mayReport} />
        ))}
        {data && absences.length === 0 && <li className="quiet">{text('people.absence.none')}</li>}
      </ul>
      {isOpen && <AbsenceDialog person={person} onClose={() => setOpen(false)} />}
    </section>
  );
}

interface OneAbsenceProps {
  readonly absence: AbsencePage['absences'][number];
  readonly mayCancel: boolean;
}

function OneAbsence({ absence: { id, substitute, from, to }, mayCancel }: OneAbsenceProps) {
  const text = useText();
  const { say } = useAnnounce();
  const queries = useQueryClient();
  const today = useToday();
  const [error, setError] = useState<Error | null>(null);
  const cancel = async (): Promise<void> => {
    try {
      await send<AbsenceView>(`/absences/${id}/cancellations`, { method: 'POST', body: {} });
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
      return;
    }
    await queries.invalidateQueries();
    say(text('people.absence.cancelled'));
    document.getElementById('h-franvaro')?.focus();
  };
  const days = { from: dayText(from), to: dayText(to) };
  return (
    <li>
      <Text id="network.absence" values={{ ...days, substitute: substitute?.name ?? 'none' }} />{' '}
      {mayCancel && to >= today && (
        <Button look="bare" aria-label={text('people.absence.cancel.of', days)} onClick={() => void cancel()}>
          {text('people.absence.cancel')}
        </Button>
      )}
      {error && <Fault error={error} />}
    </li>
  );
}
