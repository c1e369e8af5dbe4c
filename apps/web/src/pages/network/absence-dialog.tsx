import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AbsenceView, NextInTurnView, PersonPage, PersonWithMandates } from '#contract';
import { send } from '../../api/client';
import { pageOf } from '../../api/queries';
import { Text, useText } from '../../intl/text';
import { Select, TextField } from '../../parts/field';
import { useToday } from '../../session/use-today';
import { DialogForm } from './dialog-form';
import { inTurnOf } from './in-turn';
import { useNetworkForm } from './use-network-form';

interface AbsenceDialogProps {
  readonly person: PersonWithMandates;
  readonly onClose: () => void;
}

/** Says that somebody is away who cannot say so themselves; who takes over is told before it is sent. */
export function AbsenceDialog({ person, onClose }: AbsenceDialogProps) {
  const text = useText();
  const today = useToday();
  const colleagues = useColleaguesOf(person);
  const [from, setFrom] = useState(today);
  const [substitute, setSubstitute] = useState('');
  const form = useNetworkForm({
    onDone: onClose,
    send: async (given) => {
      const body = {
        personId: person.id,
        from: given('from'),
        to: given('to'),
        substituteId: given('substituteId') || null,
      };
      await send<AbsenceView>('/absences', { method: 'POST', body });
      return text('people.absence.done', { name: person.name });
    },
  });
  return (
    <DialogForm
      title={text('people.absence.title', { name: person.name })}
      form={form}
      act={text('people.absence.do')}
      onClose={onClose}
    >
      <div className="two">
        <TextField
          name="from"
          label={text('people.absence.from')}
          type="date"
          required
          value={from}
          onChange={(event) => setFrom(event.target.value)}
          error={form.at('from')}
        />
        <TextField name="to" label={text('people.absence.to')} type="date" required error={form.at('to')} />
      </div>
      <Select
        name="substituteId"
        label={text('people.absence.substitute')}
        none={text('people.absence.next')}
        choices={colleagues}
        value={substitute}
        onChange={(event) => setSubstitute(event.target.value)}
        error={form.at('substituteId')}
      />
      {substitute === '' && from !== '' && <Turn personId={person.id} on={from} />}
    </DialogForm>
  );
}

/** Who takes over each of the mandates by the network's own rules. */
function Turn({ personId, on }: { readonly personId: string; readonly on: string }) {
  const text = useText();
  const { data } = useQuery(pageOf<NextInTurnView>(`/persons/${personId}/next-in-turn?on=${on}`));
  if (!data) return null;
  const places = inTurnOf(data.places, text('session.nameless'));
  return (
    <div className="then">
      <b>{text('people.turn')}</b>
      <ul>
        {places.map(({ key, what, place, names }) => (
          <li key={key} className="place">
            <Text id={`people.turn.${what}`} values={{ place, names }} />
          </li>
        ))}
        {places.length === 0 && <li>{text('people.turn.none')}</li>}
      </ul>
    </div>
  );
}

/** People of the same organisation; of all, where somebody belongs to none. */
function useColleaguesOf({ id, organisationId }: PersonWithMandates) {
  const of = organisationId === null ? '' : `&organisationId=${organisationId}`;
  const { data } = useQuery(pageOf<PersonPage>(`/persons?kind=person&limit=100${of}`));
  return (data?.persons ?? []).flatMap(({ id: value, name }) =>
    value === id || name === null ? [] : [{ value, label: name }],
  );
}
