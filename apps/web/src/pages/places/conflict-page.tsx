import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { ConflictView } from '#contract';
import { pageOf } from '../../api/queries';
import { dayText } from '../../intl/days';
import { Text, useText } from '../../intl/text';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { Crumbs } from '../../shell/crumbs';
import { RunActs } from './run-acts';

/** One person's declarations for one assignment: where they stand, what they say to who may know, and what can be done. */
export function DeclarationPage() {
  const text = useText();
  const { id = '' } = useParams();
  const found = useQuery(pageOf<ConflictView>(`/conflicts/${id}`));
  return (
    <Loaded query={found}>
      {({ instanceId, personName, assignmentLabel, stateLabel, since, dueOn, statements }) => (
        <>
          <Crumbs trail={[{ name: text('nav.conflicts'), to: '/jav' }, { name: personName ?? assignmentLabel }]} />
          <Heading title={`${personName ?? text('session.nameless')}, ${assignmentLabel}`} say>
            <Text id="conflict.says" values={{ state: stateLabel, since: dayText(since) }} />
          </Heading>
          {dueOn !== null && (
            <p className="quiet">
              <Text id="conflict.due" values={{ day: dayText(dueOn) }} />
            </p>
          )}
          <Statements statements={statements} />
          <div className="round-acts">
            <RunActs caseId={id} instanceId={instanceId} />
          </div>
        </>
      )}
    </Loaded>
  );
}

function Statements({ statements }: Pick<ConflictView, 'statements'>) {
  if (statements === null)
    return (
      <p className="st secret">
        <Text id="conflict.closed" />
      </p>
    );
  if (statements.length === 0) return null;
  return (
    <section aria-labelledby="statements">
      <h2 id="statements">
        <Text id="conflict.statements" />
      </h2>
      <ul className="lines">
        {statements.map(({ seq, field, actLabel, texts }) => (
          <li key={`${seq} ${field}`}>
            {actLabel}
            {texts.map((one) => (
              <p className="meta" key={one}>
                {one}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
