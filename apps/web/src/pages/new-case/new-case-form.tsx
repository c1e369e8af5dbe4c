import { ArrowRight } from 'lucide-react';
import { useNavigate } from 'react-router';
import type { OpeningActView, PerformedAct } from '#contract';
import { FactsForm } from '../../acts/facts-form';
import { textIn } from '../../acts/facts';
import { Occurred } from '../../acts/occurred';
import { Text, useText } from '../../intl/text';
import { useAnnounce } from '../../parts/announce';
import { Icon } from '../../parts/icon';
import { Alike } from './alike';
import { useNewCase } from './use-new-case';

const NO_DOCUMENTS: readonly never[] = [];

/** The form that opens a case. What is written is kept in the browser until it is done. */
export function NewCaseForm({ opening }: { readonly opening: OpeningActView }) {
  const text = useText();
  const { say } = useAnnounce();
  const go = useNavigate();
  const done = ({ caseId }: PerformedAct): void => {
    say(text('new.done', { label: opening.label }));
    void go(`/arenden/${caseId}`, { state: { opened: opening.label } });
  };
  const { fields, today, written, write, problems, refusal, isSending, submit } = useNewCase(opening, done);
  const { values, envelope } = written;
  return (
    <FactsForm
      label={opening.label}
      caseId="new"
      documents={NO_DOCUMENTS}
      {...{ fields, values, problems, refusal, isSending }}
      onChange={(next) => write({ ...written, values: next })}
      onSubmit={() => void submit()}
      below={{ product: <Alike product={textIn(values, 'product')} /> }}
    >
      <Occurred envelope={envelope} today={today} onChange={(next) => write({ ...written, envelope: next })} />
      <div className="then">
        <b>
          <Text id="act.then" />
        </b>
        <ul className="plain-list">
          <li>
            <Icon as={ArrowRight} />
            <span>{opening.sentence}</span>
          </li>
        </ul>
      </div>
    </FactsForm>
  );
}
