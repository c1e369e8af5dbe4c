import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { MandateView, OrganisationPage, PersonPage } from '#contract';
import { send } from '../../api/client';
import { pageOf } from '../../api/queries';
import type { MessageId } from '../../intl/catalogue';
import { useText } from '../../intl/text';
import { useAnnounce } from '../../parts/announce';
import { Button } from '../../parts/button';
import { Fault } from '../../parts/fault';
import { Select, TextField } from '../../parts/field';
import { valuesOf } from '../../parts/form-values';
import { ModalDialog } from '../../parts/modal';
import { useToday } from '../../session/use-today';

interface AppointDialogProps {
  /** County code. */
  readonly region: string;
  readonly field: string;
  readonly onClose: () => void;
}

/** Gives somebody of the region the place of contact person or deputy; open rounds learn of it at once. */
export function AppointDialog({ region, field, onClose }: AppointDialogProps) {
  const text = useText();
  const { say } = useAnnounce();
  const queries = useQueryClient();
  const today = useToday();
  const people = usePeopleOf(region);
  const [error, setError] = useState<Error | null>(null);
  const name = text(`region.${region}` as MessageId);
  const appoint = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const given = valuesOf(event.currentTarget);
    const role = given('role');
    const body = {
      personId: given('person'),
      role,
      region,
      field,
      ...(role === 'contact-deputy' && { rank: Number(given('rank')) }),
      from: given('from'),
      to: given('to') === '' ? null : given('to'),
    };
    try {
      await send<MandateView>('/mandates', { method: 'POST', body });
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
      return;
    }
    await queries.invalidateQueries();
    say(text('network.appointed', { name }));
    onClose();
  };
  return (
    <ModalDialog title={text('network.appoint.title', { name })} open onClose={onClose}>
      <form className="stack" onSubmit={(event) => void appoint(event)}>
        {error && <Fault error={error} />}
        <Select
          name="person"
          label={text('network.person')}
          none={text('network.person.choose')}
          required
          choices={people}
          help={text('network.person.help')}
        />
        <Select
          name="role"
          label={text('network.role')}
          choices={[
            { value: 'contact-person', label: text('network.contact') },
            { value: 'contact-deputy', label: text('network.deputy') },
          ]}
        />
        <TextField
          name="rank"
          label={text('network.rank')}
          type="number"
          min={1}
          max={20}
          defaultValue={1}
          help={text('network.rank.help')}
        />
        <TextField name="from" label={text('network.from')} type="date" required defaultValue={today} />
        <TextField name="to" label={text('network.to')} type="date" help={text('network.to.help')} />
        <p>
          <Button look="main" type="submit">
            {text('network.appoint')}
          </Button>
        </p>
      </form>
    </ModalDialog>
  );
}

/** People whose organisation is the region. */
function usePeopleOf(region: string) {
  const organisations = useQuery(pageOf<OrganisationPage>('/organisations?kind=region&limit=100'));
  const id = organisations.data?.organisations.find(({ code }) => code === region)?.id;
  const { data } = useQuery({
    ...pageOf<PersonPage>(`/persons?organisationId=${id ?? ''}&limit=100`),
    enabled: id !== undefined,
  });
  return (data?.persons ?? []).flatMap(({ id: value, name }) => (name === null ? [] : [{ value, label: name }]));
}
