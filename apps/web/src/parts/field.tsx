import { useId, type ComponentProps, type ReactNode } from 'react';

interface FieldProps {
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly error?: ReactNode;
  /** Of the control, where something else must find it, such as a summary of errors. */
  readonly id?: string | undefined;
  readonly children: (ids: FieldIds) => ReactNode;
}

/** What the control of a field must carry so that label, help and error are read with it. */
export interface FieldIds {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** Label above, help below, and the error at the field. */
export function Field({ label, help, error, id: given, children }: FieldProps) {
  const own = useId();
  const id = given ?? own;
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {help && (
        <span className="help" id={`${id}-help`}>
          {help}
        </span>
      )}
      {error && (
        <span className="fault" id={`${id}-error`}>
          {error}
        </span>
      )}
    </div>
  );
}

type Labelled = Omit<FieldProps, 'children' | 'id'>;

export function TextField({ label, help, error, id, ...input }: Labelled & Omit<ComponentProps<'input'>, 'className'>) {
  return (
    <Field label={label} help={help} error={error} id={id}>
      {(ids) => <input className="in" {...input} {...ids} />}
    </Field>
  );
}

export function TextArea({
  label,
  help,
  error,
  id,
  ...area
}: Labelled & Omit<ComponentProps<'textarea'>, 'className'>) {
  return (
    <Field label={label} help={help} error={error} id={id}>
      {(ids) => <textarea className="in" rows={3} {...area} {...ids} />}
    </Field>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface SelectProps extends Labelled, Omit<ComponentProps<'select'>, 'className' | 'children'> {
  readonly choices: readonly Choice[];
  /** What the first, empty choice says; without it there is none. */
  readonly none?: string;
}

export function Select({ label, help, error, id, choices, none, ...select }: SelectProps) {
  return (
    <Field label={label} help={help} error={error} id={id}>
      {(ids) => (
        <select className="in" {...select} {...ids}>
          {none !== undefined && <option value="">{none}</option>}
          {choices.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
