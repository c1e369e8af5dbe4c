import type { ReactNode } from 'react';
import { Field } from '../parts/field';
import { useActForm } from './form-context';

interface KnownProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly help: ReactNode;
  readonly error: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A document of the case, chosen among those it has or written as its register number. */
export function DocumentControl({ value, onChange, ...every }: KnownProps) {
  const { documents } = useActForm();
  const list = `${every.id}-known`;
  return (
    <Field {...every}>
      {(ids) => (
        <>
          <input
            className="in"
            list={list}
            value={value}
            maxLength={200}
            onChange={(event) => onChange(event.target.value)}
            {...ids}
          />
          <datalist id={list}>
            {documents.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
