import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { MandatePage, MandateView, PersonWithMandates } from '#contract';
import { send } from '../../api/client';
import { pageOf } from '../../api/queries';
import { dayText } from '../../intl/days';
import { Text, useText } from '../../intl/text';
import { Button, LinkButton } from '../../parts/button';
import { Select, TextField } from '../../parts/field';
import { Loaded } from '../../parts/loaded';
import { Section } from '../../parts/section';
import { useSession } from '../../session/session';
import { useToday } from '../../session/use-today';
import { DialogForm } from './dialog-form';
import { useNetworkForm } from './use-network-form';

type Mandate = MandatePage['mandates'][number];

/** What somebody holds and has held, by whose decision, and ending it. */
export function PersonMandates({ person }: { readonly person: PersonWithMandates }) {
  const text = useText();
  const { may } = useSession();
  const mandates = useQuery(pageOf<MandatePage>(`/mandates?personId=${person.id}&limit=100`));
  const [ending, setEnding] = useState<Mandate | null>(null);
  return (
    <Section
      id="h-uppdrag"
      title={text('network.mandates')}
      beside={
        may('manage-mandates') && (
          <span className="push">
            <LinkButton to={`/natverket/${person.id}/uppdrag`}>{text('people.mandate.give')}</LinkButton>
          </span>
        )
      }
    >
      <Loaded query={mandates}>
        {({ mandates: all }) => (
          <ul className="lines">
            {all.map((one) => (
              <OneMandate key={one.id} mandate={one} onEnd={() => setEnding(one)} />
            ))}
            {all.length === 0 && <li className="quiet">{text('network.mandates.none')}</li>}
          </ul>
        )}
      </Loaded>
      {ending && <EndDialog mandate={ending} onClose={() => setEnding(null)} />}
    </Section>
  );
}

function OneMandate({ mandate, onEnd }: { readonly mandate: Mandate; readonly onEnd: () => void }) {
  const text = useText();
  const { may } = useSession();
  const today = useToday();
  const { roleLabel, placeLabel, caseId, from, to, endedOn, appointedByName, decisionRef } = mandate;
  const last = endedOn ?? to;
  const isOver = last !== null && last < today;
  return (
    <li className="with-act">
      <div>
        <b>{[roleLabel, placeLabel].filter(Boolean).join(', ')}</b>
        {caseId !== null && (
          <>
            {' '}
            <Link to={`/arenden/${caseId}`}>{text('people.mandate.case.link')}</Link>
          </>
        )}
        <p className="meta">
          <Text id="network.mandate" values={{ from: dayText(from), to: last === null ? 'none' : dayText(last) }} />
        </p>
        {(appointedByName !== null || decisionRef !== null) && (
          <p className="meta">
            <Text id="people.mandate.who" values={{ by: appointedByName ?? 'none', ref: decisionRef ?? 'none' }} />
          </p>
        )}
      </div>
      {may('manage-mandates') && !isOver && (
        <Button aria-label={text('network.end', { role: roleLabel })} onClick={onEnd}>
          {text('people.mandate.end')}
        </Button>
      )}
    </li>
  );
}

const REASONS = ['resigned', 'new-appointment', 'moved', 'conflict', 'mistake', 'other'] as const;

function EndDialog({ mandate, onClose }: { readonly mandate: Mandate; readonly onClose: () => void }) {
  const text = useText();
  const today = useToday();
  const form = useNetworkForm({
    onDone: onClose,
    send: async (given) => {
      const body = { on: given('on'), reason: given('reason') };
      const etag = `"${mandate.revision}"`;
      await send<MandateView>(`/mandates/${mandate.id}/endings`, { method: 'POST', body, etag });
      return text('network.ended');
    },
  });
  return (
    <DialogForm
      title={text('network.end.title', { role: mandate.roleLabel })}
      form={form}
      act={text('network.end.do')}
      onClose={onClose}
    >
      <TextField
        name="on"
        label={text('network.end.on')}
        type="date"
        required
        defaultValue={today}
        error={form.at('on')}
      />
      <Select
        name="reason"
        label={text('network.end.reason')}
        choices={REASONS.map((value) => ({ value, label: text(`network.reason.${value}`) }))}
        error={form.at('reason')}
      />
    </DialogForm>
  );
}
