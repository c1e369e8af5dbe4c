import { useEffect, useMemo, useState } from 'react';
import type { CaseView, NewAct, OfferedActView, PerformedAct } from '#contract';
import { Text, useText } from '../intl/text';
import { useAnnounce } from '../parts/announce';
import { TextArea } from '../parts/field';
import { useToday } from '../session/use-today';
import { askedOf } from './asked';
import { envelopeProblems, toNewAct } from './envelope';
import { toFacts, type FieldProblem } from './facts';
import { FactsForm } from './facts-form';
import { fieldsOf, toFormRecord, type FormRecord } from './fields';
import { useActForm, type KnownDocument } from './form-context';
import { emptyForm, forget, keep, readKept, type Written } from './kept-form';
import { EnvelopeDocuments } from './list-of-documents';
import { Occurred } from './occurred';
import type { PreviewedCase } from './outcomes';
import { Preview, PreviewOfEach } from './preview';
import { OPENS_PRICE, PriceForm } from './price-form';
import { useAct } from './use-act';

export interface ActFormProps {
  readonly caseId: string;
  readonly act: OfferedActView;
  /** Revision of the case that its reader has seen. */
  readonly revision: number;
  /** The case as it was shown, to tell what has changed since; null where it is not at hand. */
  readonly seen?: CaseView | null;
  readonly documents?: readonly KnownDocument[];
  /** What a form begins with, for an act that is prepared elsewhere. */
  readonly initial?: FormRecord;
  readonly onDone: (performed: PerformedAct) => void;
  /** Reads the case anew after somebody else has changed it. */
  readonly onReload: () => void;
  /** One act in several cases: which they are, and what takes what was written instead of sending it. */
  readonly together?: { readonly cases: readonly PreviewedCase[]; readonly take: (body: NewAct) => void };
}

const NO_DOCUMENTS: readonly KnownDocument[] = [];

/** The form of any act, made from its schema. Nothing that is written is lost before the act is done. */
export function ActForm(props: ActFormProps) {
  const { act, caseId, together } = props;
  return act.act === OPENS_PRICE && !together ? <PriceForm caseId={caseId} act={act} /> : <FormOfAct {...props} />;
}

function FormOfAct(props: ActFormProps) {
  const { act, caseId, documents = NO_DOCUMENTS, seen = null, together } = props;
  const { fields, today, written, write, problems, refusal, isSending, submit, body, reload } = useActState(props);
  const { values, envelope } = written;
  return (
    <FactsForm
      {...{ caseId, documents, seen, fields, values, problems, refusal, isSending }}
      label={act.label}
      onChange={(next) => write({ ...written, values: next })}
      onSubmit={() => void submit()}
      onReload={reload}
    >
      <Occurred envelope={envelope} today={today} onChange={(next) => write({ ...written, envelope: next })} />
      {!fields.some(({ name }) => name === 'reason') && (
        <ReasonField
          value={envelope.reason}
          onChange={(reason) => write({ ...written, envelope: { ...envelope, reason } })}
        />
      )}
      <EnvelopeDocuments
        documents={envelope.documents}
        onChange={(next) => write({ ...written, envelope: { ...envelope, documents: next } })}
      />
      {together ? <PreviewOfEach cases={together.cases} body={body} /> : <Preview caseId={caseId} body={body} />}
    </FactsForm>
  );
}

interface ReasonProps {
  readonly value: string;
  readonly onChange: (reason: string) => void;
}

function ReasonField({ value, onChange }: ReasonProps) {
  const text = useText();
  const { idOf, errorOf } = useActForm();
  return (
    <TextArea
      id={idOf('reason')}
      label={<Text id="act.optional" values={{ label: text('act.reason') }} />}
      help={<Text id="act.reason.help" />}
      error={errorOf('reason')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** What is written, what is wrong with it, and the sending of it. */
function useActState({ act, caseId, revision, initial, onDone, onReload, together }: ActFormProps) {
  const { say } = useAnnounce();
  const text = useText();
  const all = useMemo(() => fieldsOf(act.factsSchema), [act.factsSchema]);
  const today = useToday();
  const place = { caseId, instanceId: act.instanceId, act: act.act };
  const [written, setWritten] = useState<Written>(() => {
    const empty = emptyForm(all, today);
    return readKept(place) ?? { ...empty, values: { ...empty.values, ...toFormRecord(act.factsKnown), ...initial } };
  });
  const fields = askedOf(all, written.values);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const { perform, refusal, setRefusal, isSending } = useAct(caseId, revision);
  useEffect(() => {
    if (refusal?.kind === 'fields') setProblems(refusal.problems);
  }, [refusal]);
  const filled = toFacts(fields, written.values);
  const body = toNewAct(act, filled.facts, written.envelope, today);

  function write(next: Written): void {
    setWritten(next);
    keep(place, next);
  }

  async function submit(): Promise<void> {
    if (isSending) return;
    const found = [...filled.problems, ...envelopeProblems(written.envelope, today)];
    setProblems(found);
    setRefusal(null);
    if (found.length > 0) return;
    if (together) {
      forget(place);
      together.take(body);
      return;
    }
    const performed = await perform(body);
    if (!performed) return;
    forget(place);
    say(text('act.done', { label: act.label }));
    onDone(performed);
  }

  function reload(): void {
    setRefusal(null);
    onReload();
  }
  return { fields, today, written, write, problems, refusal, isSending, submit, body, reload };
}
