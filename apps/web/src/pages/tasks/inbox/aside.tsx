import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { AbsencePage, MandatePage, NoticePage, TaskPage } from '#contract';
import { pageOf } from '../../../api/queries';
import { dayOf, dayText } from '../../../intl/days';
import { Text, useText } from '../../../intl/text';
import { useRested } from '../../../parts/at-rest';
import { useSession } from '../../../session/session';
import { fourWeeks } from './calendar-days';
import type { UnderWay } from './waiting-list';
import { WaitingList } from './waiting-list';

/** What stands beside the list: weeks, what others owe, news, and who takes over. */
export function Aside({ today, waiting }: { readonly today: string; readonly waiting: readonly UnderWay[] }) {
  const text = useText();
  return (
    <aside className="side" aria-label={text('tasks.aside')} aria-busy={!useRested()}>
      <Weeks today={today} />
      {waiting.length > 0 && (
        <section>
          <h2>{text('tasks.waiting.title')}</h2>
          <WaitingList questions={waiting.slice(0, 5)} />
        </section>
      )}
      <News />
      <Absence today={today} />
    </aside>
  );
}

function Weeks({ today }: { readonly today: string }) {
  const text = useText();
  const { data } = useQuery({ ...pageOf<TaskPage>('/tasks?held=mine&limit=100'), enabled: useRested() });
  const weeks = fourWeeks(today);
  const shown: ReadonlySet<string> = new Set(weeks.flatMap(({ days }) => days));
  const due = (data?.tasks ?? []).filter(({ dueOn }) => dueOn !== null && shown.has(dueOn));
  const has: ReadonlySet<string | null> = new Set(due.map(({ dueOn }) => dueOn));
  const read = due.map(({ dueOn, product }) => `${dayText(dueOn ?? today, 'weekday')} ${product}`);
  const days = new Intl.ListFormat(document.documentElement.lang).format(read);
  return (
    <section>
      <h2>{text('tasks.weeks.title')}</h2>
      <div
        className="weeks"
        role="img"
        aria-label={read.length === 0 ? text('tasks.weeks.read.none') : text('tasks.weeks.read', { days })}
      >
        <span className="h">{text('tasks.weeks.week')}</span>
        {weeks[0]?.days.map((day) => (
          <span className="h" key={day}>
            {dayText(day, 'row').split(/[ ,]/)[0]}
          </span>
        ))}
        {weeks.flatMap(({ week, days: of }) => [
          <span className="h" key={week}>
            {week}
          </span>,
          ...of.map((day) => (
            <span key={day} className={[day === today && 'now', has.has(day) && 'has'].filter(Boolean).join(' ')}>
              {Number(day.slice(8))}
            </span>
          )),
        ])}
      </div>
      <p className="help">{text('tasks.weeks.help')}</p>
    </section>
  );
}

function News() {
  const text = useText();
  const { data } = useQuery({ ...pageOf<NoticePage>('/notices?limit=5'), enabled: useRested() });
  if (!data || data.notices.length === 0) return null;
  return (
    <section>
      <h2>{text('tasks.news.title')}</h2>
      <ul className="lines">
        {data.notices.map(({ id, caseId, product, text: says, raisedAt }) => (
          <li key={id}>
            <Link to={`/arenden/${caseId}`}>{product}</Link>
            <p className="meta">{says}</p>
            <p className="meta">{dayText(dayOf(raisedAt), 'row')}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who takes over: the substitute of an absence that runs, else the region's first deputy. */
function Absence({ today }: { readonly today: string }) {
  const text = useText();
  const { personId, mandates } = useSession();
  const own = mandates.find(({ role, onBehalfOf }) => role === 'contact-person' && onBehalfOf === undefined);
  const { data } = useQuery({
    ...pageOf<AbsencePage>(`/absences?personId=${personId}&current=true`),
    enabled: useRested(),
  });
  const away = data?.absences.find((one) => !one.cancelled && one.person.personId === personId);
  return (
    <section>
      <h2>{text('tasks.absence.title')}</h2>
      <p className="small soft">
        {away ? (
          <Away absence={away} />
        ) : (
          own?.region && <Deputy region={own.region} field={own.field ?? null} today={today} />
        )}{' '}
        <Link to="/installningar#franvaro">{text('tasks.absence.add')}</Link>
      </p>
    </section>
  );
}

function Away({ absence }: { readonly absence: AbsencePage['absences'][number] }) {
  const days = { from: dayText(absence.from, 'short'), to: dayText(absence.to, 'short') };
  const name = absence.substitute?.name;
  return name ? (
    <Text id="tasks.absence.away" values={{ ...days, name }} />
  ) : (
    <Text id="tasks.absence.away.open" values={days} />
  );
}

interface DeputyProps {
  readonly region: string;
  /** Half of the work; null for all of it. */
  readonly field: string | null;
  readonly today: string;
}

function Deputy({ region, field, today }: DeputyProps) {
  const half = field === null ? '' : `&field=${field}`;
  const { data } = useQuery(pageOf<MandatePage>(`/mandates?role=contact-deputy&region=${region}&on=${today}${half}`));
  if (!data) return null;
  const name = data.mandates[0]?.personName;
  return name ? <Text id="tasks.absence.deputy" values={{ name }} /> : <Text id="tasks.absence.no-deputy" />;
}
