import { useQuery } from '@tanstack/react-query';
import type { HandOverPage, HandOverView } from '#contract';
import { pageOf } from '../../../api/queries';
import { dayText } from '../../../intl/days';
import { useText } from '../../../intl/text';
import { Button } from '../../../parts/button';
import { Fault } from '../../../parts/fault';
import { useSession } from '../../../session/session';
import { Section } from './section';
import { useChange } from './use-own';

/** Tasks that somebody else has for some days, or that one has for somebody else. */
export function HandOvers() {
  const text = useText();
  const { personId } = useSession();
  const { data, error, refetch } = useQuery(pageOf<HandOverPage>(`/hand-overs?personId=${personId}&current=true`));
  const change = useChange<HandOverView>();
  const current = (data?.handOvers ?? []).filter(({ cancelled }) => !cancelled);
  const isUnread = error !== null && !data;
  if (current.length === 0 && !isUnread) return null;
  return (
    <Section id="overlamnat" title={text('settings.hand-overs')}>
      {isUnread && <Fault error={error} retry={() => void refetch()} />}
      <ul className="lines">
        {current.map((one) => {
          const isGiven = one.person.personId === personId;
          const nameless = text('tasks.row.nameless');
          const name = (isGiven ? one.receiver.name : one.person.name) ?? nameless;
          return (
            <li key={one.id}>
              {text(isGiven ? 'settings.hand-over.given' : 'settings.hand-over.taken', {
                name,
                all: one.taskId === null ? 'yes' : 'no',
                to: dayText(one.to),
              })}
              <p>
                <Button
                  look="bare"
                  onClick={() =>
                    change.mutate({
                      path: `/hand-overs/${one.id}/cancellations`,
                      method: 'POST',
                      body: {},
                      said: text('settings.hand-over.ended'),
                    })
                  }
                >
                  {text(isGiven ? 'settings.hand-over.take-back' : 'settings.hand-over.give-back')}
                </Button>
              </p>
            </li>
          );
        })}
      </ul>
      {change.error && <Fault error={change.error} />}
    </Section>
  );
}
