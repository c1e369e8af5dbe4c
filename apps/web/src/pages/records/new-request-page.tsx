import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { DisclosureView } from '#contract';
import type { Facts } from '../../acts/facts';
import type { FieldSpec } from '../../acts/fields';
import { Text, useText } from '../../intl/text';
import { useAnnounce } from '../../parts/announce';
import { LinkButton } from '../../parts/button';
import { Empty } from '../../parts/empty';
import { Heading } from '../../parts/heading';
import { Waiting } from '../../parts/loaded';
import { useSession } from '../../session/session';
import { useToday } from '../../session/use-today';
import { Crumbs } from '../../shell/crumbs';
import { RecordForm } from './record-form';
import { useRequestAct } from './record-acts';

/** A request for documents is taken as it was put; nobody is asked who they are or why. */
export function NewRequestPage() {
  const text = useText();
  const { may } = useSession();
  const title = text('request.new');
  return (
    <>
      <Crumbs trail={[{ name: text('nav.register'), to: '/diarium' }, { name: title }]} />
      <Heading title={title}>{title}</Heading>
      <p className="quiet">{text('request.new.says')}</p>
      {may('keep-register') ? <NewRequest /> : <NotYours />}
    </>
  );
}

const NONE: readonly string[] = [];

function NewRequest() {
  const text = useText();
  const { say } = useAnnounce();
  const go = useNavigate();
  const today = useToday();
  const act = useRequestAct();
  const also = useBeside();
  if (!act) return <Waiting />;
  const done = ({ id }: DisclosureView): void => {
    say(text('request.taken'));
    void go(`/diarium/begaran/${id}`);
  };
  return (
    <section className="acts alone" aria-label={act.label}>
      <RecordForm
        act={act}
        without={NONE}
        also={also}
        place="request"
        initial={{ occurredOn: today }}
        path="/disclosure-requests"
        bodyOf={(filled) => toRequest(filled, today)}
        onDone={done}
      />
    </section>
  );
}

/** The day it came, from which its time counts, and the case it is about. */
function useBeside(): readonly FieldSpec[] {
  const text = useText();
  return useMemo(() => {
    const every = { help: null, published: false, secret: false };
    return [
      { ...every, name: 'occurredOn', kind: 'date', label: text('request.day'), required: true },
      {
        ...every,
        name: 'caseId',
        kind: 'case',
        label: text('request.case'),
        help: text('case-picker.help'),
        required: false,
      },
    ];
  }, [text]);
}

/** Nothing is said of the day when it is today, so that a request near midnight has the server's. */
function toRequest({ occurredOn, caseId, ...facts }: Facts, today: string): object {
  return { ...(caseId !== undefined && { caseId }), ...(occurredOn !== today && { occurredOn }), facts };
}

function NotYours() {
  return (
    <Empty
      title={<Text id="request.not-yours" />}
      act={
        <LinkButton to="/diarium">
          <Text id="request.back" />
        </LinkButton>
      }
    />
  );
}
