import { Link } from 'react-router';
import type { CaseCourse } from '#contract';
import { dayText } from '../../intl/days';
import { Text } from '../../intl/text';
import { groupTasks } from './group-tasks';

/** What remains to be done in the case, and by whom; the same task in many regions is one row. */
export function CaseTasks({ tasks }: Pick<CaseCourse, 'tasks'>) {
  if (tasks.length === 0) return null;
  return (
    <section aria-labelledby="uppgifter">
      <h2 id="uppgifter">
        <Text id="case.tasks" />
      </h2>
      <ul className="lines">
        {groupTasks(tasks).map(({ label, who, count, first }) => (
          <li key={`${label} ${who}`}>
            {count === 1 ? <Link to={`/uppgifter/${first.id}`}>{label}</Link> : label}
            <p className="meta">
              <Text id="case.task.who" values={{ who, count }} />
              {first.dueOn !== null && (
                <>
                  {', '}
                  <Text id="case.task.due" values={{ day: dayText(first.dueOn) }} />
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
