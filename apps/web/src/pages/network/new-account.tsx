import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { CreatedServiceAccount } from '#contract';
import { send } from '../../api/client';
import { useText } from '../../intl/text';
import { useAnnounce } from '../../parts/announce';
import { Button, LinkButton } from '../../parts/button';
import { Fault } from '../../parts/fault';
import { TextField } from '../../parts/field';
import { Mark } from '../../parts/mark';
import { Section } from '../../parts/section';
import { useForm } from '../../parts/use-form';

/** Makes an account; its secret is shown until the reader says that it is kept, and then nowhere. */
export function NewAccount() {
  const [created, setCreated] = useState<CreatedServiceAccount | null>(null);
  return created === null ? (
    <NameForm onCreated={setCreated} />
  ) : (
    <ShownOnce account={created} onKept={() => setCreated(null)} />
  );
}

function NameForm({ onCreated }: { readonly onCreated: (account: CreatedServiceAccount) => void }) {
  const text = useText();
  const { say } = useAnnounce();
  const queries = useQueryClient();
  const form = useForm({
    send: async (given) => {
      const body = { name: given('name').trim() };
      onCreated((await send<CreatedServiceAccount>('/service-accounts', { method: 'POST', body })).body);
      say(text('accounts.created'));
      await queries.invalidateQueries();
    },
  });
  return (
    <Section id="h-nytt-konto" title={text('accounts.new')}>
      <form className="stack narrow-form" {...form.props}>
        {form.rest && <Fault error={form.rest} />}
        <TextField
          name="name"
          label={text('accounts.name')}
          help={text('accounts.name.help')}
          required
          maxLength={100}
          autoComplete="off"
          error={form.at('name')}
        />
        <p>
          <Button type="submit" look="main">
            {text('accounts.new.do')}
          </Button>
        </p>
      </form>
    </Section>
  );
}

interface ShownOnceProps {
  readonly account: CreatedServiceAccount;
  readonly onKept: () => void;
}

function ShownOnce({ account, onKept }: ShownOnceProps) {
  const text = useText();
  const { say, alert } = useAnnounce();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const secret = account.secret ?? '';
  const [isByHand, setByHand] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(secret);
      setByHand(false);
      say(text('accounts.copied'));
    } catch {
      setByHand(true);
      alert(text('accounts.not-copied'));
    }
  };
  return (
    <section className="sec once" aria-labelledby="h-hemlighet">
      <header>
        <h2 id="h-hemlighet" ref={heading} tabIndex={-1}>
          {text('accounts.created.title', { name: account.name })}
        </h2>
      </header>
      <div className="stack narrow-form">
        <p>{text('accounts.once')}</p>
        <Shown label={text('accounts.client')} value={account.id} />
        <Shown label={text('accounts.secret')} value={secret} />
        <Shown label={text('accounts.token')} value={account.tokenUrl} />
        {isByHand && (
          <p className="st soon">
            <Mark kind="soon" />
            <span>{text('accounts.not-copied')}</span>
          </p>
        )}
        <p className="row">
          <Button look="main" onClick={() => void copy()}>
            {text('accounts.copy')}
          </Button>
          <LinkButton to={`/natverket/${account.id}/uppdrag`}>{text('accounts.give')}</LinkButton>
          <Button look="bare" onClick={onKept}>
            {text('accounts.kept')}
          </Button>
        </p>
      </div>
    </section>
  );
}

/** To be marked and copied by hand too: not every browser lets a page copy. */
const Shown = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <TextField
    label={label}
    value={value}
    readOnly
    autoComplete="off"
    spellCheck={false}
    onFocus={(event) => event.target.select()}
  />
);
