import { useQueryClient } from '@tanstack/react-query';
import { Check, CircleSlash } from 'lucide-react';
import { useState } from 'react';
import type { TaskView } from '#contract';
import { send } from '../../api/client';
import { dayOf, dayText } from '../../intl/days';
import { Sv } from '../../intl/sv';
import { Text, useText } from '../../intl/text';
import { useAnnounce } from '../../parts/announce';
import { Button } from '../../parts/button';
import { Fault } from '../../parts/fault';
import { Icon } from '../../parts/icon';
import { useTry } from '../../parts/use-try';
import { useSession } from '../../session/session';
import { Decline } from './decline';

/** Who of those who share a task has taken it, who has declined and why; and the buttons for both while the reader may. */
export function Claim({ task }: { readonly task: TaskView }) {
  const text = useText();
  const { personId } = useSession();
  const [isDeclining, setDeclining] = useState(false);
  const { attempt, fault, isTrying } = useTry();
  const { say } = useAnnounce();
  const queries = useQueryClient();
  const mayDo = (rel: string): boolean => task._links.some((link) => link.rel === rel);
  const act = (what: 'claims' | 'releases', said: 'task.claimed' | 'task.released'): void =>
    void attempt(async () => {
      await send(`/tasks/${task.id}/${what}`, { method: 'POST', body: {} });
      await queries.invalidateQueries();
      say(text(said));
    });
  const isMine = task.claimedBy !== null && task.claimedBy.personId === personId;
  if (task.claimedBy === null && task.declines.length === 0 && !mayDo('claims') && !mayDo('declines')) return null;
  return (
    <section className="panel" aria-labelledby="claim-title">
      <h2 id="claim-title">
        <ClaimedBy task={task} isMine={isMine} />
      </h2>
      {task.declines.map(({ personId: id, name, reason, declinedAt }) => (
        <p key={`${id} ${declinedAt}`} className="small soft">
          <Text
            id="task.declined.by"
            values={{
              name: name ?? text('tasks.row.nameless'),
              day: dayText(dayOf(declinedAt)),
              reason: <Sv>{reason}</Sv>,
            }}
          />
        </p>
      ))}
      {fault && <Fault error={fault} />}
      <p className="row">
        {mayDo('claims') && (
          <Button aria-disabled={isTrying || undefined} onClick={() => act('claims', 'task.claimed')}>
            <Icon as={Check} />
            {text('task.claim')}
          </Button>
        )}
        {mayDo('releases') && (
          <Button aria-disabled={isTrying || undefined} onClick={() => act('releases', 'task.released')}>
            {text('task.release')}
          </Button>
        )}
        {mayDo('declines') && (
          <Button onClick={() => setDeclining(true)}>
            <Icon as={CircleSlash} />
            {text('task.decline')}
          </Button>
        )}
      </p>
      {isDeclining && <Decline task={task} onClose={() => setDeclining(false)} />}
    </section>
  );
}

function ClaimedBy({ task: { claimedBy }, isMine }: { readonly task: TaskView; readonly isMine: boolean }) {
  const text = useText();
  if (claimedBy === null) return text('task.claimed.nobody');
  return isMine
    ? text('task.claimed.me')
    : text('task.claimed.by', { name: claimedBy.name ?? text('tasks.row.nameless') });
}
