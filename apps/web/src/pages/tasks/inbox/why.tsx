import {
  BellRing,
  CornerDownRight,
  Pencil,
  UserRound,
  UserRoundCheck,
  UsersRound,
  type LucideIcon,
} from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import type { TaskView } from '#contract';
import { dayOf, dayText, instantText, timeText } from '../../../intl/days';
import { useText } from '../../../intl/text';
import { Icon } from '../../../parts/icon';
import { useSession } from '../../../session/session';

const Line = ({ icon, wait, children }: { icon: LucideIcon; wait?: boolean; children: ReactNode }) => (
  <span className={wait ? 'wait' : undefined}>
    <Icon as={icon} />
    {children}
  </span>
);

/** Why me: who asked and when, in whose place, how far it has come, and what has been reminded of. */
export function Why({ task, today }: { readonly task: TaskView; readonly today: string }) {
  const text = useText();
  const asked = { office: task.askedBy, day: dayText(dayOf(task.openedAt), 'row') };
  return (
    <p className="why">
      <Claimed task={task} />
      <StandingIn task={task} />
      <Work task={task} today={today} />
      <Line icon={UserRound}>
        {text(task.onBehalfOf === null && task.mine ? 'tasks.row.asked' : 'tasks.row.asked.region', asked)}
      </Line>
      <Reminded task={task} />
    </p>
  );
}

/** Who of those who share it has taken it. */
function Claimed({ task: { claimedBy } }: { readonly task: TaskView }) {
  const text = useText();
  const { personId } = useSession();
  if (claimedBy === null) return null;
  return (
    <Line icon={UserRoundCheck}>
      {claimedBy.personId === personId
        ? text('tasks.row.claimed.me')
        : text('tasks.row.claimed', { name: claimedBy.name ?? text('tasks.row.nameless') })}
    </Line>
  );
}

function StandingIn({ task: { onBehalfOf, mine } }: { readonly task: TaskView }) {
  const text = useText();
  if (onBehalfOf !== null) {
    const name = onBehalfOf.name ?? text('tasks.row.nameless');
    return (
      <Line icon={CornerDownRight} wait>
        {onBehalfOf.until === null
          ? text('tasks.row.for.open', { name })
          : text(onBehalfOf.because === 'absence' ? 'tasks.row.for' : 'tasks.row.for.handed-over', {
              name,
              until: dayText(onBehalfOf.until, 'row'),
            })}
      </Line>
    );
  }
  return mine ? null : (
    <Line icon={CornerDownRight} wait>
      {text('tasks.row.could')}
    </Line>
  );
}

function Work({ task: { work, status }, today }: { readonly task: TaskView; readonly today: string }) {
  const text = useText();
  if (work === null || (status !== 'open' && status !== 'claimed')) return null;
  const { savedAt, judged, localAsked, localAnswered } = work;
  return (
    <Fragment>
      {savedAt !== null && (
        <Line icon={Pencil}>
          {text('tasks.row.draft', { when: dayOf(savedAt) === today ? timeText(savedAt) : instantText(savedAt) })}
        </Line>
      )}
      {judged > 0 && <span>{text('tasks.row.judged', { judged })}</span>}
      {localAsked > 0 && (
        <Line icon={UsersRound}>{text('tasks.row.local', { asked: localAsked, answered: localAnswered })}</Line>
      )}
    </Fragment>
  );
}

function Reminded({ task: { reminders } }: { readonly task: TaskView }) {
  const text = useText();
  const written = reminders.filter(({ state }) => state === 'written');
  const own = written.filter(({ kind }) => kind !== 'escalation');
  const onward = written.find(({ kind }) => kind === 'escalation');
  const list = new Intl.ListFormat(document.documentElement.lang);
  return (
    <Fragment>
      {own.length > 0 && (
        <Line icon={BellRing}>
          {text('tasks.row.reminded', { days: list.format(own.map(({ day }) => dayText(day, 'row'))) })}
        </Line>
      )}
      {onward && (
        <Line icon={BellRing}>
          {text('tasks.row.escalated', {
            roles: list.format([...new Set(onward.roles.map((role) => text(roleText(role))))]),
            day: dayText(onward.day, 'row'),
          })}
        </Line>
      )}
    </Fragment>
  );
}

const roleText = (role: string) =>
  role === 'contact-deputy' || role === 'coordinator' ? (`tasks.row.role.${role}` as const) : 'tasks.row.role.other';
