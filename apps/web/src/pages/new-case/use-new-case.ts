import { useMemo, useState } from 'react';
import type { NewCase, OpeningActView, PerformedAct } from '#contract';
import { envelopeProblems, toNewAct } from '../../acts/envelope';
import { toFacts, type FieldProblem } from '../../acts/facts';
import { fieldsOf, toFormRecord } from '../../acts/fields';
import { emptyForm, forget, keep, readKept, type Written } from '../../acts/kept-form';
import { useSendOnce } from '../../acts/send-once';
import { useText } from '../../intl/text';
import { useToday } from '../../session/use-today';
import { ownFields, profileFields, toNewCase } from './profile';

/** What is written of a new case, what is wrong with it, and the sending of it. */
export function useNewCase(opening: OpeningActView, onDone: (performed: PerformedAct) => void) {
  const today = useToday();
  const { fields, factNames } = useFields(opening);
  const place = { caseId: 'new', instanceId: opening.processVersion, act: `${opening.chart}.${opening.act}` };
  const [written, setWritten] = useState<Written>(() => {
    const empty = emptyForm(fields, today);
    return readKept(place) ?? { ...empty, values: { ...empty.values, ...toFormRecord(opening.factsKnown) } };
  });
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const { sendOnce, refusal, setRefusal, isSending } = useSendOnce<PerformedAct>('/cases');

  function write(next: Written): void {
    setWritten(next);
    keep(place, next);
  }

  async function submit(): Promise<void> {
    if (isSending) return;
    const filled = toFacts(fields, written.values);
    const found = [...filled.problems, ...envelopeProblems(written.envelope, today)];
    setProblems(found);
    setRefusal(null);
    if (found.length > 0) return;
    const opened = toNewCase(opening, filled.facts, factNames);
    const { occurredOn, occurredPrecision } = toNewAct(
      { act: opening.act, instanceId: '' },
      {},
      written.envelope,
      today,
    );
    const body: NewCase = { ...opened, occurredOn, occurredPrecision };
    const performed = await sendOnce(body, setProblems);
    if (!performed) return;
    forget(place);
    onDone(performed);
  }
  return { fields, today, written, write, problems, refusal, isSending, submit };
}

/** What is asked of the case, then of the act; and every fact of the act, also one that the case tells. */
function useFields(opening: OpeningActView) {
  const text = useText();
  return useMemo(() => {
    const ofAct = fieldsOf(opening.factsSchema);
    const words = {
      label: (name: 'kind' | 'product' | 'substance' | 'indication' | 'company') => text(`new.${name}`),
      help: (name: 'kind' | 'product' | 'substance' | 'indication' | 'company') => text(`new.${name}.help`),
    };
    return {
      fields: [...profileFields(opening, words), ...ownFields(ofAct)],
      factNames: ofAct.map(({ name }) => name),
    };
  }, [opening, text]);
}
