import type { MandateRoleList, PersonWithMandates } from '#contract';
import type { MessageId } from '../../intl/catalogue';
import { useText } from '../../intl/text';
import { Select, TextField, type Choice } from '../../parts/field';
import { COUNTY_CODES } from '../../parts/regions';
import { useToday } from '../../session/use-today';
import type { Narrowing } from './mandate-in';
import { asChoices, useOrganisations } from './use-organisations';

interface NarrowingFieldProps {
  readonly name: Narrowing;
  readonly isNeeded: boolean;
  /** Whether the role is held in an advising body. */
  readonly inBody: boolean;
  readonly list: MandateRoleList;
  readonly person: PersonWithMandates;
  readonly error: string | null;
}

/** One thing that narrows a mandate: chosen where there is a list, else written. */
export function NarrowingField({ name, isNeeded, inBody, list, person, error }: NarrowingFieldProps) {
  const text = useText();
  const choices = useChoices(list);
  if (name === 'rank')
    return (
      <TextField
        name={name}
        label={text('people.mandate.rank')}
        help={text('people.mandate.rank.help')}
        type="number"
        min={1}
        max={20}
        required={isNeeded}
        error={error}
      />
    );
  if (name === 'seat' && !inBody)
    return (
      <TextField
        name={name}
        label={text('people.mandate.seat')}
        help={text('people.mandate.seat.help')}
        maxLength={100}
        error={error}
      />
    );
  if (name === 'caseId') return null;
  const own = COUNTY_CODES.find((code) => code === person.organisationCode);
  return (
    <Select
      name={name}
      label={text(`people.mandate.${name}`)}
      none={text(isNeeded ? 'people.mandate.choose' : 'people.mandate.all')}
      required={isNeeded}
      help={name === 'company' ? text('people.mandate.company.help') : undefined}
      choices={choices[name]}
      defaultValue={name === 'region' && isNeeded ? (own ?? '') : ''}
      error={error}
    />
  );
}

type Chosen = Exclude<Narrowing, 'rank' | 'caseId'>;

function useChoices(list: MandateRoleList): Readonly<Record<Chosen, readonly Choice[]>> {
  const text = useText();
  const organisations = useOrganisations();
  const named = (all: readonly { readonly code: string; readonly label: string }[]): readonly Choice[] =>
    all.map(({ code, label }) => ({ value: code, label }));
  return {
    region: COUNTY_CODES.map((value) => ({ value, label: text(`region.${value}` as MessageId) })),
    healthCareRegion: named(list.healthCareRegions),
    // A case names its company by the name it had then, and so does the mandate that reaches it.
    company: organisations
      .filter(({ kind }) => kind === 'company')
      .flatMap(({ nameSv, formerNames }) => [
        { value: nameSv, label: nameSv },
        ...formerNames.map(({ name }) => ({
          value: name,
          label: text('people.mandate.company.former', { name, now: nameSv }),
        })),
      ]),
    field: named(list.fields),
    body: named(list.bodies),
    seat: named(list.seats),
  };
}

/** For which days, by whom, by which decision. */
export function AppointedFields({ at }: { readonly at: (name: string) => string | null }) {
  const text = useText();
  const today = useToday();
  const organisations = asChoices(useOrganisations());
  return (
    <>
      <div className="two">
        <TextField
          name="from"
          label={text('network.from')}
          type="date"
          required
          defaultValue={today}
          error={at('from')}
        />
        <TextField name="to" label={text('network.to')} type="date" help={text('network.to.help')} error={at('to')} />
      </div>
      <Select
        name="appointedBy"
        label={text('people.mandate.appointedBy')}
        none={text('people.mandate.appointedBy.none')}
        choices={organisations}
        error={at('appointedBy')}
      />
      <TextField
        name="decisionRef"
        label={text('people.mandate.decisionRef')}
        help={text('people.mandate.decisionRef.help')}
        maxLength={60}
        autoComplete="off"
        error={at('decisionRef')}
      />
    </>
  );
}
