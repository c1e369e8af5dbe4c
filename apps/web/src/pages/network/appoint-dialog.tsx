import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { MandateView, OrganisationPage, PersonPage } from '#contract';
import { send } from '../../api/client';
import { pageOf } from '../../api/queries';
import type { MessageId } from '../../intl/catalogue';
import { useText } from '../../intl/text';
import { Select, TextField } from '../../parts/field';
import { DialogForm } from './dialog-form';
import { AppointedFields } from './mandate-fields';
import { mandateIn } from './mandate-in';
import { useNetworkForm } from './use-network-form';

interface AppointDialogProps {
  /** County code. */
  readonly region: string;
  readonly field: string;
  readonly onClose: () => void;
}

/** Gives somebody of the region the place of contact person or deputy; open rounds learn of it at once. */
export function AppointDialog({ region, field, onClose }: AppointDialogProps) {
  const text = useText();
  const people = usePeopleOf(region);
  const name = text(`region.${region}` as MessageId);
  const [role, setRole] = useState('contact-person');
  const form = useNetworkForm({
    onDone: onClose,
    send: async (given) => {
      const narrowed = mandateIn(role === 'contact-deputy' ? ['rank'] : [], given);
      const body = { ...narrowed, personId: given('person'), region, field };
      await send<MandateView>('/mandates', { method: 'POST', body });
      return text('network.appointed', { name });
    },
  });
  return (
    <DialogForm
      title={text('network.appoint.title', { name })}
      form={form}
      act={text('network.appoint')}
      onClose={onClose}
    >
      <Select
        name="person"
        label={text('network.person')}
        none={text('network.person.choose')}
        required
        choices={people}
        help={
          <>
            {text('network.person.help')} <Link to="/natverket/personer/ny">{text('network.person.add')}</Link>
          </>
        }
        error={form.at('person')}
      />
      <Select
        name="role"
        label={text('network.role')}
        choices={[
          { value: 'contact-person', label: text('network.contact') },
          { value: 'contact-deputy', label: text('network.deputy') },
        ]}
        value={role}
        onChange={(event) => setRole(event.target.value)}
        error={form.at('role')}
      />
      {role === 'contact-deputy' && (
        <TextField
          name="rank"
          label={text('people.mandate.rank')}
          type="number"
          min={1}
          max={20}
          defaultValue={1}
          help={text('people.mandate.rank.help')}
          error={form.at('rank')}
        />
      )}
      <AppointedFields at={form.at} />
    </DialogForm>
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
