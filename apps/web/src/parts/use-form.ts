import { useEffect, useRef, useState, type FormEvent, type RefObject } from 'react';
import { useText } from '../intl/text';
import { useAnnounce } from './announce';
import { faultsOf, NO_FAULTS, type FieldFault, type FieldsOfReason, type FormFaults } from './form-faults';
import { valuesOf } from './form-values';

interface FormWork {
  /** Sends what is filled in; what it throws is told at the fields. */
  readonly send: (given: (name: string) => string) => Promise<void>;
  /** Which fields a rule's refusal is about; none when left out. */
  readonly fieldsOf?: FieldsOfReason;
}

export interface FormHeld {
  /** To be spread on the form. */
  readonly props: {
    readonly ref: RefObject<HTMLFormElement | null>;
    readonly noValidate: true;
    readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  };
  /** What is wrong with a field, in words; null when nothing is. */
  readonly at: (name: string) => string | null;
  /** What is wrong with no field. */
  readonly rest: Error | null;
  readonly isSending: boolean;
}

const NOWHERE: FieldsOfReason = () => [];

/** A form that is sent whole: what is missing or refused is told at its field, where the focus goes. */
export function useForm({ send, fieldsOf = NOWHERE }: FormWork): FormHeld {
  const ref = useRef<HTMLFormElement>(null);
  const words = useFaultWords();
  const { alert } = useAnnounce();
  const [faults, setFaults] = useState<FormFaults>(NO_FAULTS);
  const [isSending, setSending] = useState(false);
  useEffect(() => {
    if (faults.rest !== null) alert(faults.rest.message);
    ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [faults, alert]);
  const submit = async (form: HTMLFormElement): Promise<void> => {
    const missing = missingIn(form);
    setFaults(missing);
    if (missing.fields.size > 0 || isSending) return;
    setSending(true);
    try {
      await send(valuesOf(form));
    } catch (failure) {
      const error = failure instanceof Error ? failure : new Error(String(failure));
      setFaults(
        faultsOf(
          error,
          controlsOf(form).map(({ name }) => name),
          fieldsOf,
        ),
      );
    } finally {
      setSending(false);
    }
  };
  return {
    props: {
      ref,
      noValidate: true,
      onSubmit: (event) => {
        event.preventDefault();
        void submit(event.currentTarget);
      },
    },
    at: (name) => words(faults.fields.get(name)),
    rest: faults.rest,
    isSending,
  };
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const controlsOf = (form: HTMLFormElement): readonly Control[] =>
  [...form.elements].filter(
    (one) => one instanceof HTMLInputElement || one instanceof HTMLSelectElement || one instanceof HTMLTextAreaElement,
  );

/** A box that must be ticked is missing until it is. */
const isEmpty = (one: Control): boolean =>
  one instanceof HTMLInputElement && one.type === 'checkbox' ? !one.checked : one.value.trim() === '';

const missingIn = (form: HTMLFormElement): FormFaults => ({
  fields: new Map(
    controlsOf(form)
      .filter((one) => one.required && isEmpty(one))
      .map(({ name }) => [name, { kind: 'missing' }]),
  ),
  rest: null,
});

function useFaultWords(): (fault: FieldFault | undefined) => string | null {
  const text = useText();
  return (fault) => {
    if (fault === undefined) return null;
    if (fault.kind === 'said') return fault.sentence;
    return fault.kind === 'too-long' ? text('form.too-long', { limit: fault.limit }) : text(`form.${fault.kind}`);
  };
}
