import { useState } from 'react';
import type { PersonWithMandates } from '#contract';
import { send } from '../../api/client';
import { useText } from '../../intl/text';
import { Button } from '../../parts/button';
import { State } from '../../parts/mark';
import { Section } from '../../parts/section';
import { DialogForm } from './dialog-form';
import { useSession } from '../../session/session';
import { LoginFields, loginIn } from './login-fields';
import { RevokeLogin } from './revoke-login';
import { useNetworkForm } from './use-network-form';

interface PersonLoginProps {
  readonly person: PersonWithMandates;
  readonly canSignIn: boolean;
}

/** Whether somebody can sign in, letting them, and taking a login away. */
export function PersonLogin({ person, canSignIn }: PersonLoginProps) {
  const text = useText();
  const { may } = useSession();
  const [isOpen, setOpen] = useState(false);
  const [isRevoking, setRevoking] = useState(false);
  return (
    <Section
      id="h-inloggning"
      title={text('people.login')}
      beside={
        <span className="push">
          <Button onClick={() => setOpen(true)}>{text(canSignIn ? 'people.login.more' : 'people.login.give')}</Button>{' '}
          {canSignIn && may('manage-mandates') && (
            <Button onClick={() => setRevoking(true)}>{text('people.login.revoke')}</Button>
          )}
        </span>
      }
    >
      <p>
        {canSignIn ? (
          <State mark="done" tone="done">
            {text('people.login.can')}
          </State>
        ) : (
          <State mark="soon" tone="soon">
            {text('people.login.cannot')}
          </State>
        )}
      </p>
      {isOpen && <LoginDialog person={person} onClose={() => setOpen(false)} />}
      {isRevoking && <RevokeLogin person={person} onClose={() => setRevoking(false)} />}
    </Section>
  );
}

function LoginDialog({ person, onClose }: { readonly person: PersonWithMandates; readonly onClose: () => void }) {
  const text = useText();
  const form = useNetworkForm({
    onDone: onClose,
    send: async (given) => {
      await send(`/persons/${person.id}/logins`, { method: 'POST', body: loginIn(given) });
      return text('people.login.given', { name: person.name });
    },
  });
  return (
    <DialogForm
      title={text('people.login.title', { name: person.name })}
      form={form}
      act={text('people.login.give')}
      onClose={onClose}
    >
      <LoginFields at={form.at} isRequired />
    </DialogForm>
  );
}
