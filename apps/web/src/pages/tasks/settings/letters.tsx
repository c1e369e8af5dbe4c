import { useQuery } from '@tanstack/react-query';
import type { PersonCorrection, PersonWithMandates } from '#contract';
import { pageOf } from '../../../api/queries';
import { useText } from '../../../intl/text';
import { FaultText } from '../../../parts/fault';
import { Loaded } from '../../../parts/loaded';
import { State } from '../../../parts/mark';
import { Section } from './section';
import { useChange } from './use-own';

const LANGUAGES = ['sv', 'en'] as const;
const DIGESTS = ['daily', 'weekly', 'none'] as const;

/** Which letters come, in which language; what is chosen is saved at once. */
export function Letters() {
  const text = useText();
  const me = useQuery(pageOf<PersonWithMandates>('/persons/me'));
  return (
    <Section id="brev" title={text('settings.letters')} help={text('settings.letters.help')}>
      <Loaded<PersonWithMandates> query={me}>{(person) => <Choices person={person} />}</Loaded>
    </Section>
  );
}

function Choices({ person }: { readonly person: PersonWithMandates }) {
  const text = useText();
  const change = useChange<PersonWithMandates>();
  const { contact } = person;
  if (contact === null) return null;
  // One field at a time, and one's own: whatever was chosen last stands, so no revision is asked about.
  const set = (body: PersonCorrection): void =>
    change.mutate({
      path: '/persons/me/corrections',
      method: 'POST',
      body,
      said: text('settings.saved'),
    });
  return (
    <>
      <Radios
        name="locale"
        label={text('settings.language')}
        values={LANGUAGES}
        value={contact.locale}
        labelOf={(value) => text(`settings.language.${value}`)}
        onChange={(locale) => set({ locale })}
      />
      <Radios
        name="digest"
        label={text('settings.digest')}
        values={DIGESTS}
        value={contact.digest}
        labelOf={(value) => text(`settings.digest.${value}`)}
        onChange={(digest) => set({ digest })}
      />
      <p className="help">{text('settings.quiet-days')}</p>
      {change.isSuccess && (
        <State mark="done" tone="done">
          {text('settings.saved')}
        </State>
      )}
      {change.error && (
        <p className="late">
          <FaultText error={change.error} />
        </p>
      )}
    </>
  );
}

interface RadiosProps<Value extends string> {
  readonly name: string;
  readonly label: string;
  readonly values: readonly Value[];
  readonly value: Value;
  readonly labelOf: (value: Value) => string;
  readonly onChange: (value: Value) => void;
}

/** A few choices below each other. */
export function Radios<Value extends string>({ name, label, values, value, labelOf, onChange }: RadiosProps<Value>) {
  return (
    <fieldset className="radios">
      <legend className="label">{label}</legend>
      {values.map((one) => (
        <label key={one} className="check">
          <input type="radio" name={name} checked={one === value} onChange={() => onChange(one)} />
          {labelOf(one)}
        </label>
      ))}
    </fieldset>
  );
}
