import { Fragment, useId, type ReactNode } from 'react';
import type { CaseView } from '#contract';
import { Button } from '../parts/button';
import { FaultText } from '../parts/fault';
import { Control } from './control';
import type { FieldProblem } from './facts';
import type { FieldSpec, FormRecord } from './fields';
import { ActFormProvider, type KnownDocument } from './form-context';
import { ProblemSummary, useProblemText } from './problems';
import { Changed, Refused } from './refusals';
import type { Refusal } from './use-act';

interface FactsFormProps {
  /** What the form is called, and its button. */
  readonly label: string;
  readonly caseId: string;
  readonly documents: readonly KnownDocument[];
  readonly fields: readonly FieldSpec[];
  readonly values: FormRecord;
  readonly onChange: (values: FormRecord) => void;
  readonly problems: readonly FieldProblem[];
  readonly refusal: Refusal | null;
  readonly isSending: boolean;
  readonly onSubmit: () => void;
  /** What is told below a field, by its name. */
  readonly below?: Readonly<Record<string, ReactNode>>;
  /** What stands between the fields and the button. */
  readonly children?: ReactNode;
  /** The case as it was shown, and how it is read anew, where somebody else may have changed it. */
  readonly seen?: CaseView | null;
  readonly onReload?: () => void;
}

/** A form of generated fields: what is wrong on top, the fields, what follows, and why the last try was refused. */
export function FactsForm(props: FactsFormProps) {
  const { label, caseId, documents, fields, values, onChange, problems, isSending, onSubmit, below, children } = props;
  const id = useId();
  // A field may be called anything, also `form`.
  const idOf = (path: string): string => (path === '' ? id : `${id}-${path}`);
  const say = useProblemText(fields);
  const errorOf = (path: string): string | null => {
    const found = problems.find((one) => one.path === path);
    return found ? say(found) : null;
  };
  return (
    <ActFormProvider value={{ caseId, idOf, errorOf, documents }}>
      <form
        className="form"
        noValidate
        aria-label={label}
        id={idOf('')}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit();
        }}
      >
        {problems.length > 0 && <ProblemSummary fields={fields} problems={problems} idOf={idOf} />}
        {fields.map((field) => (
          <Fragment key={field.name}>
            <Control
              field={field}
              path={field.name}
              value={values[field.name]}
              onChange={(value) => onChange({ ...values, [field.name]: value })}
            />
            {below?.[field.name]}
          </Fragment>
        ))}
        {children}
        <WhyNot {...props} />
        <Button look="main wide" type="submit" aria-disabled={isSending || undefined}>
          {label}
        </Button>
      </form>
    </ActFormProvider>
  );
}

function WhyNot({ refusal, seen = null, onReload }: FactsFormProps) {
  if (refusal === null || refusal.kind === 'fields') return null;
  if (refusal.kind === 'refused') return <Refused error={refusal.error} />;
  if (refusal.kind === 'changed' && onReload) return <Changed error={refusal.error} seen={seen} onReload={onReload} />;
  return (
    <p className="st late" role="alert">
      <FaultText error={refusal.error} />
    </p>
  );
}
