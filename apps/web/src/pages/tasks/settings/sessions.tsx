import { useQuery } from '@tanstack/react-query';
import type { SessionList } from '#contract';
import { read } from '../../../api/client';
import { instantText } from '../../../intl/days';
import { useText } from '../../../intl/text';
import { Button } from '../../../parts/button';
import { Fault } from '../../../parts/fault';
import { State } from '../../../parts/mark';
import { signOut } from '../../../session/sign-out';
import { Section } from './section';
import { useChange } from './use-own';

/** Where one is signed in; any but this can be ended from here. */
export function Sessions() {
  const text = useText();
  const { data, error, refetch } = useQuery({
    queryKey: ['/app/sessions'],
    queryFn: async () => (await read<SessionList>('/app/sessions')).body,
  });
  const change = useChange<undefined>();
  return (
    <Section id="sessioner" title={text('settings.sessions')} help={text('settings.sessions.help')}>
      <ul className="lines">
        {(data?.sessions ?? []).map(({ id, createdAt, seenAt, current }) => {
          const when = instantText(createdAt);
          return (
            <li key={id}>
              {text('settings.session', { when })}{' '}
              {current && (
                <State mark="here" tone="done">
                  {text('settings.session.this')}
                </State>
              )}
              <p className="meta">{text('settings.session.seen', { when: instantText(seenAt) })}</p>
              {!current && (
                <Button
                  look="bare"
                  aria-label={text('settings.session.end.of', { when })}
                  onClick={() =>
                    change.mutate({
                      path: `/app/sessions/${id}`,
                      method: 'DELETE',
                      said: text('settings.session.ended'),
                    })
                  }
                >
                  {text('settings.session.end')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {change.error && <Fault error={change.error} />}
      {error && !data && <Fault error={error} retry={() => void refetch()} />}
      <p>
        <Button onClick={signOut}>{text('settings.sign-out')}</Button>
      </p>
    </Section>
  );
}
