import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useParams } from 'react-router';
import type { AbsencePage, MandatePage, MandateView, PersonWithMandates } from '#contract';
import { send } from '../../api/client';
import { pageOf } from '../../api/queries';
import type { MessageId } from '../../intl/catalogue';
import { dayText } from '../../intl/days';
import { Text, useText } from '../../intl/text';
import { useAnnounce } from '../../parts/announce';
import { Button } from '../../parts/button';
import { Fault } from '../../parts/fault';
import { Select, TextField } from '../../parts/field';
import { valuesOf } from '../../parts/form-values';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { ModalDialog } from '../../parts/modal';
import { useSession } from '../../session/session';
import { Crumbs } from '../../shell/crumbs';
import { useToday } from '../../session/use-today';

type Mandate = MandatePage['mandates'][number];

/** Somebody of the network: what they hold, since when and until when, and days away. */
export function PersonPage() {
  const { id = '' } = useParams();
  const person = useQuery(pageOf<PersonWithMandates>(`/persons/${id}`));
  return <Loaded query={person}>{(found) => <Person person={found} />}</Loaded>;
}

function Person({ person }: { readonly person: PersonWithMandates }) {
  const text = useText();
  const name = person.name ?? text('session.nameless');
  const mandates = useQuery(pageOf<MandatePage>(`/mandates?personId=${person.id}&limit=100`));
  return (
    <>
      <Crumbs trail={[{ name: text('nav.network'), to: '/natverket' }, { name }]} />
      <Heading title={`${name}, ${text('nav.network')}`} say>
        {name}
      </Heading>
      <p className="quiet">
        {person.holds
          .map(({ roleLabel, region }) => [roleLabel, regionName(text, region)].filter(Boolean).join(', '))
          .join(' · ')}
      </p>
      {person.contact?.email && (
        <p>
          <a href={`mailto:${person.contact.email}`}>{person.contact.email}</a>
        </p>
      )}
      <Loaded query={mandates}>{({ mandates: all }) => <Mandates mandates={all} />}</Loaded>
      <Away personId={person.id} />
    </>
  );
}

const regionName = (text: ReturnType<typeof useText>, region: string | null): string | null =>
  region === null ? null : text(`region.${region}` as MessageId);

function Mandates({ mandates }: { readonly mandates: readonly Mandate[] }) {
  const text = useText();
  const { has } = useSession();
  const today = useToday();
  const [ending, setEnding] = useState<Mandate | null>(null);
  return (
    <section className="sec" aria-labelledby="h-uppdrag">
      <header>
        <h2 id="h-uppdrag">{text('network.mandates')}</h2>
      </header>
      <ul className="lines">
        {mandates.map((one) => {
          const last = one.endedOn ?? one.to;
          const isOver = last !== null && last < today;
          return (
            <li key={one.id}>
              <b>{[one.roleLabel, regionName(text, one.region)].filter(Boolean).join(', ')}</b>
              <p className="meta">
                <Text
                  id="network.mandate"
                  values={{ from: dayText(one.from), to: last === null ? 'none' : dayText(last) }}
                />
              </p>
              {has('coordinator') && !isOver && (
                <Button onClick={() => setEnding(one)}>{text('network.end', { role: one.roleLabel })}</Button>
              )}
            </li>
          );
        })}
        {mandates.length === 0 && <li className="quiet">{text('network.mandates.none')}</li>}
      </ul>
      {ending && <EndDialog mandate={ending} onClose={() => setEnding(null)} />}
    </section>
  );
}

const REASONS = ['resigned', 'new-appointment', 'moved', 'conflict', 'mistake', 'other'] as const;

function EndDialog({ mandate, onClose }: { readonly mandate: Mandate; readonly onClose: () => void }) {
  const text = useText();
  const { say } = useAnnounce();
  const queries = useQueryClient();
  const today = useToday();
  const [error, setError] = useState<Error | null>(null);
  const end = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const given = valuesOf(event.currentTarget);
    const body = { on: given('on'), reason: given('reason') };
    try {
      await send<MandateView>(`/mandates/${mandate.id}/endings`, {
        method: 'POST',
        body,
        etag: `"${mandate.revision}"`,
      });
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
      return;
    }
    await queries.invalidateQueries();
    say(text('network.ended'));
    onClose();
  };
  return (
    <ModalDialog title={text('network.end.title', { role: mandate.roleLabel })} open onClose={onClose}>
      <form className="stack" onSubmit={(event) => void end(event)}>
        {error && <Fault error={error} />}
        <TextField name="on" label={text('network.end.on')} type="date" required defaultValue={today} />
        <Select
          name="reason"
          label={text('network.end.reason')}
          choices={REASONS.map((value) => ({ value, label: text(`network.reason.${value}`) }))}
        />
        <p>
          <Button look="main" type="submit">
            {text('network.end.do')}
          </Button>
        </p>
      </form>
    </ModalDialog>
  );
}

function Away({ personId }: { readonly personId: string }) {
  const text = useText();
  const { data } = useQuery(pageOf<AbsencePage>(`/absences?personId=${personId}&limit=50`));
  const absences = data?.absences.filter(({ cancelled, person }) => !cancelled && person.personId === personId) ?? [];
  if (absences.length === 0) return null;
  return (
    <section className="sec" aria-labelledby="h-franvaro">
      <header>
        <h2 id="h-franvaro">{text('network.absences')}</h2>
      </header>
      <ul className="lines">
        {absences.map(({ id, substitute, from, to }) => (
          <li key={id}>
            <Text
              id="network.absence"
              values={{ from: dayText(from), to: dayText(to), substitute: substitute?.name ?? 'none' }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
