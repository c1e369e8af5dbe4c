import { useEffect, useId, useMemo, useState } from 'react';
import type { CaseView, NewAct, OfferedActView, PerformedAct } from '#contract';
import { dayOf } from '../intl/days';
import { Text, useText } from '../intl/text';
import { useAnnounce } from '../parts/announce';
import { Button } from '../parts/button';
import { TextArea } from '../parts/field';
import { FaultText } from '../parts/fault';
import { Control } from './control';
import { envelopeProblems, toNewAct } from './envelope';
import { toFacts, type FieldProblem } from './facts';
import { fieldsOf, type FormRecord } from './fields';
import { ActFormProvider, type KnownDocument } from './form-context';
import { emptyForm, forget, keep, readKept, type Written } from './kept-form';
import { EnvelopeDocuments } from './list-of-documents';
import { Occurred } from './occurred';
import { Preview } from './preview';
import { ProblemSummary, useProblemText } from './problems';
import { Changed, Refused } from './refusals';
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
  /** Takes what was written instead of sending it: for one act in several cases. */
  readonly instead?: (body: NewAct) => void;
}

const NO_DOCUMENTS: readonly KnownDocument[] = [];

/** The form of any act, made from its schema. Nothing that is written is lost before the act is done. */
export function ActForm(props: ActFormProps) {
  const { act, caseId, documents = NO_DOCUMENTS, seen = null } = props;
  const text = useText();
  const form = useActState(props);
  const { fields, written, write, problems, refusal, isSending, submit, body } = form;
  const id = useId();
  const idOf = (path: string): string => `${id}-${path || 'form'}`;
  const say = useProblemText(fields);
  const errorOf = (path: string): string | null => {
    const found = problems.find((one) => one.path === path);
    return found ? say(found) : null;
  };
  const { values, envelope } = written;
  return (
    <ActFormProvider value={{ caseId, idOf, errorOf, documents }}>
      <form
        className="form"
        noValidate
        aria-label={act.label}
        id={idOf('')}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
        }}
      >
        {problems.length > 0 && <ProblemSummary fields={fields} problems={problems} idOf={idOf} />}
        {fields.map((field) => (
          <Control
            key={field.name}
            field={field}
            path={field.name}
            value={values[field.name]}
            onChange={(value) => write({ ...written, values: { ...values, [field.name]: value } })}
          />
        ))}
        <Occurred envelope={envelope} today={form.today} onChange={(next) => write({ ...written, envelope: next })} />
        {!fields.some(({ name }) => name === 'reason') && (
          <TextArea
            id={idOf('reason')}
            label={<Text id="act.optional" values={{ label: text('act.reason') }} />}
            help={<Text id="act.reason.help" />}
            error={errorOf('reason')}
            value={envelope.reason}
            onChange={(event) => write({ ...written, envelope: { ...envelope, reason: event.target.value } })}
          />
        )}
        <EnvelopeDocuments
          documents={envelope.documents}
          onChange={(next) => write({ ...written, envelope: { ...envelope, documents: next } })}
        />
        <Preview caseId={caseId} body={body} />
        {refusal?.kind === 'refused' && <Refused error={refusal.error} />}
        {refusal?.kind === 'changed' && <Changed error={refusal.error} seen={seen} onReload={form.reload} />}
        {refusal?.kind === 'failed' && (
          <p className="st late" role="alert">
            <FaultText error={refusal.error} />
          </p>
        )}
        <Button look="main wide" type="submit" aria-disabled={isSending || undefined}>
          {act.label}
        </Button>
      </form>
    </ActFormProvider>
  );
}

/** What is written, what is wrong with it, and the sending of it. */
function useActState({ act, caseId, revision, initial, onDone, onReload, instead }: ActFormProps) {
  const { say } = useAnnounce();
  const text = useText();
  const fields = useMemo(() => fieldsOf(act.factsSchema), [act.factsSchema]);
  const today = dayOf(new Date());
  const place = { caseId, instanceId: act.instanceId, act: act.act };
  const [written, setWritten] = useState<Written>(() => {
    const empty = emptyForm(fields, today);
    return readKept(place) ?? { ...empty, values: { ...empty.values, ...initial } };
  });
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
    if (instead) {
      forget(place);
      instead(body);
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
