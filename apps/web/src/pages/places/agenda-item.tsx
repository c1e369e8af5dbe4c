import { useState } from 'react';
import { Link } from 'react-router';
import type { RunView } from '#contract';
import { dayText } from '../../intl/days';
import { Sv } from '../../intl/sv';
import { Text, useText } from '../../intl/text';
import { Button } from '../../parts/button';
import { DeadlineWords } from './deadline-words';
import { RunActs } from './run-acts';

/** One item of the agenda: where it stands, who takes part, and its acts. Why no decision can be made yet, such as a quorum, is told with the act. */
export function AgendaItem({ run }: { readonly run: RunView }) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const {
    id,
    caseId,
    product,
    indication,
    kind,
    stateLabel,
    agendaOn,
    documentsOn,
    conflicted,
    present,
    outcome,
    deadlines,
  } = run;
  const dates = {
    agenda: agendaOn === null ? 'none' : dayText(agendaOn),
    documents: documentsOn === null ? 'none' : dayText(documentsOn),
  };
  return (
    <li>
      <h2>
        <Link to={`/arenden/${caseId}`}>
          {product}, <Sv>{indication}</Sv>
        </Link>
      </h2>
      <p className="quiet small">{[kind?.label, stateLabel, outcome?.label].filter(Boolean).join(' · ')}</p>
      <p>
        <Text id="meetings.item" values={{ ...dates, conflicted, present }} />
      </p>
      {deadlines.map((one) => (
        <p key={one.kind}>
          <DeadlineWords label={one.label} dueOn={one.dueOn} left={one.workingDaysLeft} />
        </p>
      ))}
      <p>
        <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {text('meetings.item.acts', { product })}
        </Button>
      </p>
      {isOpen && (
        <div className="chosen-run">
          <RunActs caseId={caseId} instanceId={id} />
        </div>
      )}
    </li>
  );
}
