import { useMemo, useState } from 'react';
import { askedOf } from '../../acts/asked';
import { toFacts, type Facts, type FieldProblem } from '../../acts/facts';
import { FactsForm } from '../../acts/facts-form';
import { fieldsOf, type FieldSpec, type FormRecord } from '../../acts/fields';
import { emptyForm, forget, keep, readKept } from '../../acts/kept-form';
import { useSendOnce } from '../../acts/send-once';
import { useToday } from '../../session/use-today';
import type { OpeningAct } from './record-acts';

export interface RecordFormProps<T> {
  readonly act: OpeningAct;
  /** Facts that are known without asking. */
  readonly without: readonly string[];
  /** What is asked besides the facts of the act. */
  readonly also?: readonly FieldSpec[];
  /** The case it belongs to, or what it is registered from: what is written is kept under this. */
  readonly place: string;
  readonly initial: FormRecord;
  /** Where it is sent, and as what. */
  readonly path: string;
  readonly bodyOf: (facts: Facts) => unknown;
  readonly onDone: (begun: T) => void;
}

const NONE: readonly never[] = [];

/** A document is put up, or a request for documents taken. What is written stays until it is done. */
export function RecordForm<T>(props: RecordFormProps<T>) {
  const { fields, values, write, problems, refusal, isSending, submit } = useRecordForm(props);
  return (
    <FactsForm
      label={props.act.label}
      caseId={props.place}
      documents={NONE}
      {...{ fields, values, problems, refusal, isSending }}
      onChange={write}
      onSubmit={() => void submit()}
    />
  );
}

function useRecordForm<T>({ act, without, also = NONE, place, initial, path, bodyOf, onDone }: RecordFormProps<T>) {
  const today = useToday();
  const all = useMemo(
    () => [...fieldsOf(act.factsSchema).filter(({ name }) => !without.includes(name)), ...also],
    [act.factsSchema, without, also],
  );
  const kept = { caseId: place, instanceId: 'new', act: act.act };
  const [values, setValues] = useState<FormRecord>(
    () => readKept(kept)?.values ?? { ...emptyForm(all, today).values, ...initial },
  );
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const { sendOnce, refusal, setRefusal, isSending } = useSendOnce<T>(path);
  const fields = askedOf(all, values);

  function write(next: FormRecord): void {
    setValues(next);
    keep(kept, { ...emptyForm([], today), values: next });
  }

  async function submit(): Promise<void> {
    if (isSending) return;
    const filled = toFacts(fields, values);
    setProblems(filled.problems);
    setRefusal(null);
    if (filled.problems.length > 0) return;
    const record = await sendOnce(bodyOf(filled.facts), setProblems);
    if (!record) return;
    forget(kept);
    onDone(record);
  }
  return { fields, values, write, problems, refusal, isSending, submit };
}
