import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { ErasureView, PersonWithMandates } from '#contract';
import { send } from '../../api/client';
import { useText } from '../../intl/text';
import { Button } from '../../parts/button';
import { Fault } from '../../parts/fault';
import { ModalDialog } from '../../parts/modal';
import { Section } from '../../parts/section';
import { useForm } from '../../parts/use-form';
import { useSession } from '../../session/session';

/** What is kept of somebody, to give to them, and taking it away for good. */
export function PersonData({ person }: { readonly person: PersonWithMandates }) {
  const text = useText();
  const { may, personId } = useSession();
  const [isOpen, setOpen] = useState(false);
  return (
    <Section id="h-personuppgifter" title={text('people.data')}>
      <p className="quiet">{text('people.data.says')}</p>
      <p className="row after">
        <a className="b" href={`/app/api/persons/${person.id}/exports`} download={`ordna-person-${person.id}.json`}>
          {text('people.data.get')}
        </a>
        {may('erase-persons') && person.kind === 'person' && person.id !== personId && (
          <Button onClick={() => setOpen(true)}>{text('people.erase')}</Button>
        )}
      </p>
      {isOpen && <EraseDialog person={person} onClose={() => setOpen(false)} />}
    </Section>
  );
}

interface EraseDialogProps {
  readonly person: PersonWithMandates;
  readonly onClose: () => void;
}

/** Says what will happen before it does, and afterwards what did. */
function EraseDialog({ person, onClose }: EraseDialogProps) {
  const text = useText();
  const queries = useQueryClient();
  const go = useNavigate();
  const [done, setDone] = useState<ErasureView | null>(null);
  const leave = async (): Promise<void> => {
    await go('/natverket/personer', { replace: true });
    // Nothing of the person stays in this browser either.
    queries.removeQueries({ type: 'inactive' });
    await queries.invalidateQueries();
  };
  return done === null ? (
    <ModalDialog title={text('people.erase.title', { name: person.name })} open onClose={onClose}>
      <EraseForm person={person} onErased={setDone} />
    </ModalDialog>
  ) : (
    <ModalDialog title={text('people.erased.title')} open onClose={() => void leave()}>
      <p>{text('people.erased', { count: done.places, left: recordsLeft(done) })}</p>
      <p>
        <Button look="main" onClick={() => void leave()} autoFocus>
          {text('people.erased.back')}
        </Button>
      </p>
    </ModalDialog>
  );
}

const recordsLeft = ({ remainders }: ErasureView): number =>
  remainders.reduce((sum, { records }) => sum + records.length, 0);

const HAPPENS = ['goes', 'ends', 'stays', 'final'] as const;

interface EraseFormProps {
  readonly person: PersonWithMandates;
  readonly onErased: (what: ErasureView) => void;
}

function EraseForm({ person, onErased }: EraseFormProps) {
  const text = useText();
  const form = useForm({
    send: async () => {
      onErased((await send<ErasureView>(`/persons/${person.id}/erasures`, { method: 'POST', body: {} })).body);
    },
  });
  const fault = form.at('understood');
  return (
    <form className="stack" {...form.props}>
      {form.rest && <Fault error={form.rest} />}
      <div className="then">
        <b>{text('act.then')}</b>
        <ul>
          {HAPPENS.map((what) => (
            <li key={what}>{text(`people.erase.${what}`)}</li>
          ))}
        </ul>
      </div>
      <div className="field">
        <label className="check">
          <input
            type="checkbox"
            name="understood"
            required
            aria-invalid={fault === null ? undefined : true}
            aria-describedby={fault === null ? undefined : 'understood-fault'}
          />
          {text('people.erase.understood')}
        </label>
        {fault !== null && (
          <span className="fault" id="understood-fault">
            {text('people.erase.not-understood')}
          </span>
        )}
      </div>
      <p>
        <Button look="main" type="submit">
          {text('people.erase.do')}
        </Button>
      </p>
    </form>
  );
}
