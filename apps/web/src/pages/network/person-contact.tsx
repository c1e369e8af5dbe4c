import { useState } from 'react';
import type { PersonWithMandates } from '#contract';
import { send } from '../../api/client';
import { useText } from '../../intl/text';
import { Button } from '../../parts/button';
import { Section } from '../../parts/section';
import { useSession } from '../../session/session';
import { DialogForm } from './dialog-form';
import { PersonFields, personIn } from './person-fields';
import { useNetworkForm } from './use-network-form';
import { useOrganisations } from './use-organisations';

interface PersonContactProps {
  readonly person: PersonWithMandates;
  readonly contact: NonNullable<PersonWithMandates['contact']>;
}

/** How somebody is reached, where they belong, and correcting it. */
export function PersonContact({ person, contact }: PersonContactProps) {
  const text = useText();
  const { may } = useSession();
  const [isOpen, setOpen] = useState(false);
  const organisation = useOrganisations().find(({ id }) => id === person.organisationId);
  const rows = [
    [text('people.email'), contact.email ?? text('people.email.none')],
    [text('people.organisation'), organisation?.name ?? text('people.organisation.none')],
    [text('settings.language'), text(`settings.language.${contact.locale}`)],
    [text('people.digest'), text(`settings.digest.${contact.digest}`)],
  ];
  return (
    <Section
      id="h-uppgifter"
      title={text('people.contact')}
      beside={
        may('correct-persons', 'national') && (
          <span className="push">
            <Button onClick={() => setOpen(true)}>{text('people.correct')}</Button>
          </span>
        )
      }
    >
      <dl className="facts">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {isOpen && <CorrectDialog person={person} onClose={() => setOpen(false)} />}
    </Section>
  );
}

function CorrectDialog({ person, onClose }: { readonly person: PersonWithMandates; readonly onClose: () => void }) {
  const text = useText();
  const form = useNetworkForm({
    onDone: onClose,
    send: async (given) => {
      const body = personIn(given);
      await send(`/persons/${person.id}/corrections`, { method: 'POST', body, etag: `"${person.revision}"` });
      return text('people.corrected');
    },
  });
  return (
    <DialogForm
      title={text('people.correct.title', { name: person.name })}
      form={form}
      act={text('people.correct.do')}
      onClose={onClose}
    >
      <PersonFields person={person} at={form.at} />
    </DialogForm>
  );
}
