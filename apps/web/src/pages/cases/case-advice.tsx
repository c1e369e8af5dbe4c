import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import type { AdviceNotePage } from '#contract';
import { pageOf } from '../../api/queries';
import { dayText } from '../../intl/days';
import { Sv } from '../../intl/sv';
import { withWords } from '../../intl/catalogue';
import { Text } from '../../intl/text';
import { Button } from '../../parts/button';
import { bodiesOf } from '../../session/rights';
import { useSession } from '../../session/session';

const GiveAdvice = lazy(async () => ({
  default: (await withWords('bodyWork', import('../bodies/advice-dialogs'))).GiveAdvice,
}));

/** What bodies that advise have said of the case, and saying it; nothing where none has and the reader sits in none. */
export function CaseAdvice({ caseId }: { readonly caseId: string }) {
  const { may, rights } = useSession();
  const [isGiving, setGiving] = useState(false);
  const own = bodiesOf(rights, 'advise-on-cases');
  const { data } = useQuery({
    ...pageOf<AdviceNotePage>(`/advice-notes?caseId=${caseId}&current=true&limit=100`),
    enabled: may('read-advice'),
  });
  if (!data || (data.adviceNotes.length === 0 && own.length === 0)) return null;
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
      {own.length > 0 && (
        <p>
          <Button onClick={() => setGiving(true)}>
            <Text id="case.advice.give" />
          </Button>
        </p>
      )}
      {isGiving && (
        <Suspense fallback={null}>
          <GiveAdvice bodies={own} caseId={caseId} onClose={() => setGiving(false)} />
        </Suspense>
      )}
    </section>
  );
}
