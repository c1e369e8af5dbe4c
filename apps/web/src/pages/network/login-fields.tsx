import { useText } from '../../intl/text';
import { TextField } from '../../parts/field';

interface LoginFieldsProps {
  readonly at: (name: string) => string | null;
  /** Where a person may be added without one. */
  readonly isRequired: boolean;
}

/** By what name which provider knows somebody; the provider is the installation's own unless another is named. */
export function LoginFields({ at, isRequired }: LoginFieldsProps) {
  const text = useText();
  return (
    <>
      <TextField
        name="subject"
        label={text('people.login.name')}
        help={text(isRequired ? 'people.login.help.one' : 'people.login.help')}
        autoComplete="off"
        maxLength={500}
        required={isRequired}
        error={at('subject')}
      />
      <details className="also" open={at('issuer') !== null || undefined}>
        <summary>{text('people.login.other')}</summary>
        <TextField
          name="issuer"
          label={text('people.login.issuer')}
          help={text('people.login.issuer.help')}
          type="url"
          autoComplete="off"
          error={at('issuer')}
        />
      </details>
    </>
  );
}

/** What the fields say, as the API takes it; null where no name is given. */
export function loginIn(
  given: (name: string) => string,
): { readonly subject: string; readonly issuer?: string } | null {
  const [subject, issuer] = [given('subject').trim(), given('issuer').trim()];
  if (subject === '') return null;
  return { subject, ...(issuer !== '' && { issuer }) };
}
