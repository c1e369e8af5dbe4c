import { useQuery } from '@tanstack/react-query';
import type { WantedDeclarations } from '#contract';
import { Link } from 'react-router';
import { pageOf } from '../../../api/queries';
import { dayText } from '../../../intl/days';
import { useText } from '../../../intl/text';

/** What is the reader's own to declare; nothing when there is nothing. */
export function DeclarationsWanted() {
  const text = useText();
  const { data } = useQuery(pageOf<WantedDeclarations>('/conflicts/wanted'));
  const wanted = data?.declarations ?? [];
  if (wanted.length === 0) return null;
  return (
    <ul className="lines">
      {wanted.map(({ assignment, assignmentLabel, title, dueOn }) => (
        <li key={assignment}>
          <Link to="/installningar#jav">
            {dueOn === null
              ? text('tasks.declaration', { title, assignmentLabel })
              : text('tasks.declaration.by', { title, assignmentLabel, day: dayText(dueOn) })}
          </Link>
        </li>
      ))}
    </ul>
  );
}
