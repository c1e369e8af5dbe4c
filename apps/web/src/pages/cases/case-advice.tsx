import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { AdviceNotePage } from '#contract';
import { pageOf } from '../../api/queries';
import { dayText } from '../../intl/days';
import { Sv } from '../../intl/sv';
import { Text } from '../../intl/text';
import { useSession } from '../../session/session';

/** What bodies that advise have said of the case; nothing where none has. */
export function CaseAdvice({ caseId }: { readonly caseId: string }) {
  const { may } = useSession();
  const { data } = useQuery({
    ...pageOf<AdviceNotePage>(`/advice-notes?caseId=${caseId}&current=true&limit=100`),
    enabled: may('read-advice'),
  });
  if (!data || data.adviceNotes.length === 0) return null;
  return (
    <section aria-labelledby="radgivning">
      <h2 id="radgivning">
        <Text id="case.advice" />
      </h2>
      <ul className="lines">
        {data.adviceNotes.map(({ id, body, bodyLabel, text: said, givenOn }) => (
          <li key={id}>
            <p className="full">
              <Sv>{said}</Sv>
            </p>
            <p className="meta">
              <Link to={`/moten/organ/${body}`}>{bodyLabel}</Link>, {dayText(givenOn)}
            </p>
          </li>
        ))}
      </ul>
      <p className="help">
        <Text id="case.advice.help" />
      </p>
    </section>
  );
}
