import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { MandateRoleList, MandateView, PersonWithMandates } from '#contract';
import { CasePicker } from '../../acts/case-picker';
import { send } from '../../api/client';
import { pageOf } from '../../api/queries';
import { useText } from '../../intl/text';
import { Button } from '../../parts/button';
import { Fault } from '../../parts/fault';
import { Select } from '../../parts/field';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { useSession } from '../../session/session';
import { Crumbs } from '../../shell/crumbs';
import { mandateIn } from './mandate-in';
import { AppointedFields, NarrowingField } from './mandate-fields';
import { OfficeOnly } from './office-only';
import { useNetworkForm } from './use-network-form';

/** Gives somebody a role: where it holds, from which day, and by whose decision. */
export function MandatePage() {
  const { id = '' } = useParams();
  const person = useQuery(pageOf<PersonWithMandates>(`/persons/${id}`));
  const { may } = useSession();
  const roles = useQuery(pageOf<MandateRoleList>('/mandate-roles'));
  return (
    <Loaded query={person}>
      {(found) => (
        <>
          <Head person={found} />
          {may('manage-mandates') ? (
            <Loaded query={roles}>{(list) => <Mandate person={found} list={list} />}</Loaded>
          ) : (
            <OfficeOnly />
          )}
        </>
      )}
    </Loaded>
  );
}

function Head({ person }: { readonly person: PersonWithMandates }) {
  const text = useText();
  const name = person.name ?? text('session.nameless');
  const title = text('people.mandate.title', { name });
  return (
    <>
      <Crumbs
        trail={[
          { name: text('nav.network'), to: '/natverket' },
          { name, to: `/natverket/${person.id}` },
          { name: text('people.mandate.give') },
        ]}
      />
      <Heading title={title}>{title}</Heading>
      <p className="quiet">{text('people.mandate.says')}</p>
    </>
  );
}

interface MandateProps {
  readonly person: PersonWithMandates;
  readonly list: MandateRoleList;
}

function Mandate({ person, list }: MandateProps) {
  const text = useText();
  const go = useNavigate();
  const [roleName, setRole] = useState('');
  const [caseId, setCase] = useState('');
  const role = list.roles.find((one) => one.role === roleName);
  const fields = role ? [...role.needs, ...role.allows] : [];
  const form = useNetworkForm({
    onDone: () => void go(`/natverket/${person.id}`),
    send: async (given) => {
      const body = { personId: person.id, ...mandateIn(fields, (name) => (name === 'caseId' ? caseId : given(name))) };
      const { body: mandate } = await send<MandateView>('/mandates', { method: 'POST', body });
      return text('people.mandate.done', { name: person.name, role: mandate.roleLabel });
    },
  });
  const isFor = person.kind === 'person' ? 'service' : 'person';
  return (
    <form className="stack narrow-form" {...form.props}>
      {form.rest && <Fault error={form.rest} />}
      <Select
        name="role"
        label={text('people.mandate.role')}
        none={text('people.mandate.role.choose')}
        required
        choices={list.roles
          .filter(({ holder }) => holder !== isFor)
          .map(({ role: value, roleLabel }) => ({ value, label: roleLabel }))}
        value={roleName}
        onChange={(event) => setRole(event.target.value)}
        error={form.at('role')}
      />
      {fields
        .filter((name) => name !== 'caseId')
        .map((name) => (
          <NarrowingField
            // A seat is chosen in a body, and written in a council.
            key={`${name} ${String(fields.includes('body'))}`}
            name={name}
            isNeeded={role?.needs.includes(name) ?? false}
            inBody={fields.includes('body')}
            list={list}
            person={person}
            error={form.at(name)}
          />
        ))}
      {fields.includes('caseId') && (
        <CasePicker
          label={text('people.mandate.case')}
          help={text('people.mandate.case.help')}
          value={caseId}
          onChange={setCase}
          error={form.at('caseId')}
        />
      )}
      <AppointedFields at={form.at} />
      <p>
        <Button look="main" type="submit">
          {text('people.mandate.do')}
        </Button>
      </p>
    </form>
  );
}
