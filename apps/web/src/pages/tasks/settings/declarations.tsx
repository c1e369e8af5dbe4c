import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import type { ConflictPage, WantedDeclarations } from '#contract';
import { pageOf } from '../../../api/queries';
import { dayText } from '../../../intl/days';
import { useText } from '../../../intl/text';
import { Button } from '../../../parts/button';
import { FaultText } from '../../../parts/fault';
import { Select, TextArea } from '../../../parts/field';
import { useSession } from '../../../session/session';
import { Section } from './section';
import { tiesIn, toDeclare } from './to-declare';
import { useChange } from './use-own';

type Wanted = WantedDeclarations['declarations'][number];

/** Declarations of interest: what is to be declared or renewed, and where one's own stand. Nothing for who has no such place. */
export function Declarations() {
  const text = useText();
  const { personId } = useSession();
  const { data: wanted } = useQuery(pageOf<WantedDeclarations>('/conflicts/wanted'));
  const { data: own } = useQuery(pageOf<ConflictPage>(`/conflicts?personId=${personId}&limit=100`));
  const asked = wanted?.declarations ?? [];
  const settled = (own?.conflicts ?? []).filter(({ id }) => !asked.some(({ declarationId }) => declarationId === id));
  if (asked.length + settled.length === 0) return null;
  return (
    <Section id="jav" title={text('settings.declarations')} help={text('settings.declarations.help')}>
      {asked.map((one) => (
        <Declare key={`${one.assignment} ${one.because}`} wanted={one} />
      ))}
      {settled.length > 0 && (
        <ul className="lines">
          {settled.map(({ id, assignmentLabel, stateLabel, since }) => (
            <li key={id}>
              <Link to={`/jav/${id}`}>
                {text('settings.declaration', { assignmentLabel, stateLabel, since: dayText(since) })}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Declare({ wanted }: { readonly wanted: Wanted }) {
  const text = useText();
  const { personId } = useSession();
  const change = useChange();
  const [form, setForm] = useState('member');
  const [has, setHas] = useState('');
  const [ties, setTies] = useState('');
  const [isTried, setTried] = useState(false);
  const isMissing = has === '';
  const isEmpty = has === 'yes' && tiesIn(ties).length === 0;
  function declare(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (isMissing || isEmpty || change.isPending) return;
    const said = text('settings.declaration.said', { assignmentLabel: wanted.assignmentLabel });
    change.mutate({ ...toDeclare(wanted, personId, { form, hasTies: has === 'yes', ties }), method: 'POST', said });
  }
  return (
    <form className="stack" noValidate onSubmit={declare} aria-label={`${wanted.title}: ${wanted.assignmentLabel}`}>
      <h3>{`${wanted.title}: ${wanted.assignmentLabel}`}</h3>
      <p className="small">{wanted.background}</p>
      {wanted.dueOn !== null && (
        <p className="meta">{text('settings.declaration.by', { day: dayText(wanted.dueOn) })}</p>
      )}
      {wanted.act === 'INTERESTS_DECLARED' && (
        <Select
          label={text('settings.declaration.form')}
          choices={[
            { value: 'member', label: text('settings.declaration.form.member') },
            { value: 'patient-representative', label: text('settings.declaration.form.patient') },
            { value: 'organisation', label: text('settings.declaration.form.organisation') },
          ]}
          value={form}
          onChange={(event) => setForm(event.target.value)}
        />
      )}
      <Select
        label={text('settings.declaration.has')}
        none={text('settings.declaration.choose')}
        choices={[
          { value: 'no', label: text('settings.declaration.no') },
          { value: 'yes', label: text('settings.declaration.yes') },
        ]}
        error={isTried && isMissing ? text('settings.declaration.missing') : null}
        value={has}
        onChange={(event) => setHas(event.target.value)}
      />
      {has === 'yes' && (
        <TextArea
          label={text('settings.declaration.ties')}
          help={text('settings.declaration.ties.help')}
          error={isTried && isEmpty ? text('settings.declaration.ties.missing') : null}
          value={ties}
          onChange={(event) => setTies(event.target.value)}
        />
      )}
      {change.error && (
        <p className="late">
          <FaultText error={change.error} />
        </p>
      )}
      <p>
        <Button type="submit">{wanted.title}</Button>
      </p>
    </form>
  );
}
