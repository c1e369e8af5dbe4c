import { useQuery } from '@tanstack/react-query';
import type { LoginList, PersonWithMandates } from '#contract';
import { send } from '../../api/client';
import { pageOf } from '../../api/queries';
import { useText } from '../../intl/text';
import { Button } from '../../parts/button';
import { Select } from '../../parts/field';
import { Loaded } from '../../parts/loaded';
import { ModalDialog } from '../../parts/modal';
import { Fault } from '../../parts/fault';
import { useNetworkForm } from './use-network-form';

interface RevokeLoginProps {
  readonly person: PersonWithMandates;
  readonly onClose: () => void;
}

/** Takes one of somebody's logins away. Which they have is read when this is opened, since every reading is written down. */
export function RevokeLogin({ person, onClose }: RevokeLoginProps) {
  const text = useText();
  const logins = useQuery({ ...pageOf<LoginList>(`/persons/${person.id}/logins`), gcTime: 0, staleTime: Infinity });
  return (
    <ModalDialog title={text('people.login.revoke.title', { name: person.name })} open onClose={onClose}>
      <Loaded query={logins}>
        {({ logins: known }) => <Choose person={person} onClose={onClose} logins={known} />}
      </Loaded>
    </ModalDialog>
  );
}

interface ChooseProps extends RevokeLoginProps {
  readonly logins: LoginList['logins'];
}

function Choose({ person, onClose, logins }: ChooseProps) {
  const text = useText();
  const form = useNetworkForm({
    onDone: onClose,
    send: async (given) => {
      await send(`/persons/${person.id}/logins/revocations`, {
        method: 'POST',
        body: logins[Number(given('subject'))],
      });
      return text('people.login.revoked', { name: person.name });
    },
  });
  return (
    <form className="stack" {...form.props}>
      {form.rest && <Fault error={form.rest} />}
      <p>{text('people.login.revoke.says')}</p>
      <Select
        name="subject"
        label={text('people.login.revoke.which')}
        help={text('people.login.revoke.help')}
        required
        {...(logins.length > 1 && { none: text('opinion.recuse.choose') })}
        choices={logins.map(({ issuer, subject }, at) => ({ value: String(at), label: `${subject} (${issuer})` }))}
        error={form.at('subject')}
      />
      <p>
        <Button look="main" type="submit">
          {text('people.login.revoke.do')}
        </Button>
      </p>
    </form>
  );
}
