import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { AbsencePage, AbsenceView } from '#contract';
import { pageOf } from '../../../api/queries';
import { dayText } from '../../../intl/days';
import { useText } from '../../../intl/text';
import { Button } from '../../../parts/button';
import { Fault, FaultText } from '../../../parts/fault';
import { Select, TextField } from '../../../parts/field';
import { useSession } from '../../../session/session';
import { useToday } from '../../../session/use-today';
import { Section } from './section';
import { useColleagues } from './use-colleagues';
import { useChange } from './use-own';

/** Days away, and who steps in. */
export function Absences() {
  const text = useText();
  const { personId } = useSession();
  const { data, error, refetch } = useQuery(pageOf<AbsencePage>(`/absences?personId=${personId}&current=true`));
  const change = useChange<AbsenceView>();
  const mine = (data?.absences ?? []).filter((one) => !one.cancelled && one.person.personId === personId);
  return (
    <Section id="franvaro" title={text('settings.absences')} help={text('settings.absences.help')}>
      {mine.length > 0 && (
        <ul className="lines">
          {mine.map((one) => {
            const days = { from: dayText(one.from), to: dayText(one.to) };
            return (
              <li key={one.id}>
                {text('settings.absence', days)}
                <p className="meta">
                  {!one.substitute?.name
                    ? text('settings.absence.next')
                    : text('settings.absence.substitute', { name: one.substitute.name })}
                </p>
                <Button
                  look="bare"
                  aria-label={text('settings.absence.cancel.of', days)}
                  onClick={() =>
                    change.mutate({
                      path: `/absences/${one.id}/cancellations`,
                      method: 'POST',
                      body: {},
                      said: text('settings.absence.cancelled'),
                    })
                  }
                >
                  {text('settings.absence.cancel')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      {change.error && <Fault error={change.error} />}
      {error && !data && <Fault error={error} retry={() => void refetch()} />}
      <NewAbsence />
    </Section>
  );
}

function NewAbsence() {
  const text = useText();
  const today = useToday();
  const { people: colleagues, more } = useColleagues();
  const change = useChange<AbsenceView>();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [substitute, setSubstitute] = useState('');
  const [isTried, setTried] = useState(false);
  const isBackwards = from !== '' && to !== '' && to < from;
  function add(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (from === '' || to === '' || isBackwards || change.isPending) return;
    const body = { from, to, ...(substitute !== '' && { substituteId: substitute }) };
    change.mutate(
      { path: '/absences', method: 'POST', body, said: text('settings.absence.added') },
      {
        onSuccess: () => {
          setFrom('');
          setTo('');
          setTried(false);
        },
      },
    );
  }
  const missing = (value: string) => (isTried && value === '' ? text('settings.absence.day-missing') : null);
  return (
    <form className="stack" noValidate onSubmit={add} aria-label={text('settings.absence.new')}>
      <div className="two">
        <TextField
          label={text('settings.absence.from')}
          type="date"
          min={today}
          error={missing(from)}
          value={from}
          onChange={(event) => setFrom(event.target.value)}
        />
        <TextField
          label={text('settings.absence.to')}
          type="date"
          min={from || today}
          error={isBackwards ? text('settings.absence.backwards') : missing(to)}
          value={to}
          onChange={(event) => setTo(event.target.value)}
        />
      </div>
      <Select
        label={text('settings.absence.who')}
        {...(more > 0 && { help: text('settings.colleagues.more', { count: more }) })}
        none={text('settings.absence.next')}
        choices={colleagues}
        value={substitute}
        onChange={(event) => setSubstitute(event.target.value)}
      />
      {change.error && (
        <p className="late">
          <FaultText error={change.error} />
        </p>
      )}
      <p>
        <Button type="submit">{text('tasks.absence.add')}</Button>
      </p>
    </form>
  );
}
