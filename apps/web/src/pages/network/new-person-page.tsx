import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { PersonWithMandates } from '#contract';
import { send } from '../../api/client';
import { useText } from '../../intl/text';
import { useAnnounce } from '../../parts/announce';
import { Button, LinkButton } from '../../parts/button';
import { Fault } from '../../parts/fault';
import { Heading } from '../../parts/heading';
import { State } from '../../parts/mark';
import { useForm } from '../../parts/use-form';
import { useSession } from '../../session/session';
import { Crumbs } from '../../shell/crumbs';
import { LoginFields, loginIn } from './login-fields';
import { OfficeOnly } from './office-only';
import { PersonFields, personIn } from './person-fields';
import { refusedFields } from './refused-fields';

/** Somebody who is new in the network, with a sign-in where they are to have one at once. */
export function NewPersonPage() {
  const text = useText();
  const { may } = useSession();
  const title = text('people.new');
  return (
    <>
      <Crumbs
        trail={[
          { name: text('nav.network'), to: '/natverket' },
          { name: text('people.title'), to: '/natverket/personer' },
          { name: title },
        ]}
      />
      <Heading title={title}>{title}</Heading>
      <p className="quiet">{text('people.new.says')}</p>
      {may('manage-mandates') ? <NewPerson /> : <OfficeOnly />}
    </>
  );
}

/** The person and the sign-in are two deeds: when the second is refused, the first is done and only the second is asked for again. */
function NewPerson() {
  const text = useText();
  const { say } = useAnnounce();
  const queries = useQueryClient();
  const go = useNavigate();
  const [left, setLeft] = useState<PersonWithMandates | null>(null);
  const [key] = useState(() => crypto.randomUUID());
  const form = useForm({
    fieldsOf: refusedFields,
    send: async (given) => {
      const person =
        left ?? (await send<PersonWithMandates>('/persons', { method: 'POST', body: personIn(given), key })).body;
      const login = loginIn(given);
      try {
        if (login !== null) await send(`/persons/${person.id}/logins`, { method: 'POST', body: login });
      } catch (failure) {
        setLeft(person);
        throw failure;
      }
      await queries.invalidateQueries();
      say(text('people.new.done', { name: person.name }));
      void go(`/natverket/${person.id}`);
    },
  });
  return (
    <form className="stack narrow-form" {...form.props}>
      {form.rest && <Fault error={form.rest} />}
      {left === null ? (
        <PersonFields at={form.at} />
      ) : (
        <State mark="late" tone="late">
          {text('people.login.left', { name: left.name })}
        </State>
      )}
      <fieldset className="field stack">
        <legend>{text('people.login')}</legend>
        <LoginFields at={form.at} isRequired={left !== null} />
      </fieldset>
      <p className="row">
        <Button look="main" type="submit">
          {text(left === null ? 'people.new.do' : 'people.login.give')}
        </Button>
        {left !== null && <LinkButton to={`/natverket/${left.id}`}>{text('people.login.skip')}</LinkButton>}
      </p>
    </form>
  );
}
