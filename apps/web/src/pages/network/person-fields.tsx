import type { PersonView } from '#contract';
import { useText } from '../../intl/text';
import { Select, TextField } from '../../parts/field';
import { asChoices, useOrganisations } from './use-organisations';

const LANGUAGES = ['sv', 'en'] as const;
const DIGESTS = ['daily', 'weekly', 'none'] as const;

interface PersonFieldsProps {
  /** Who is corrected; left out for somebody new. */
  readonly person?: PersonView;
  readonly at: (name: string) => string | null;
}

/** Who somebody is and how they are reached. */
export function PersonFields({ person, at }: PersonFieldsProps) {
  const text = useText();
  const organisations = asChoices(useOrganisations());
  const { email = '', locale = 'sv', digest = 'daily' } = person?.contact ?? {};
  const organisation = person?.organisationId ?? '';
  return (
    <>
      <TextField
        name="name"
        label={text('people.name')}
        required
        autoComplete="off"
        maxLength={200}
        defaultValue={person?.name ?? ''}
        error={at('name')}
      />
      <TextField
        name="email"
        label={text('people.email')}
        type="email"
        autoComplete="off"
        help={text('people.email.help')}
        defaultValue={email ?? ''}
        error={at('email')}
      />
      <Select
        // What is chosen can be shown only when the choices are there.
        key={organisations.length}
        name="organisationId"
        label={text('people.organisation')}
        none={text('people.organisation.none')}
        choices={organisations}
        defaultValue={organisation}
        error={at('organisationId')}
      />
      <div className="two">
        <Select
          name="locale"
          label={text('settings.language')}
          choices={LANGUAGES.map((value) => ({ value, label: text(`settings.language.${value}`) }))}
          defaultValue={locale}
        />
        <Select
          name="digest"
          label={text('people.digest')}
          choices={DIGESTS.map((value) => ({ value, label: text(`settings.digest.${value}`) }))}
          defaultValue={digest}
        />
      </div>
    </>
  );
}

/** What the fields say, as the API takes it: an empty one is nothing. */
export const personIn = (given: (name: string) => string) => ({
  name: given('name').trim(),
  email: orNull(given('email')),
  organisationId: orNull(given('organisationId')),
  locale: given('locale'),
  digest: given('digest'),
});

const orNull = (value: string): string | null => (value.trim() === '' ? null : value.trim());
