import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, type ReactNode } from 'react';
import type { CasePage } from '#contract';
import { pageOf } from '../api/queries';
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

/** Another case, found by product, substance or indication. */
export function CaseControl({ value, onChange, ...every }: KnownProps) {
  const list = `${every.id}-cases`;
  const sought = useDeferredValue(value);
  const { data } = useQuery({
    ...pageOf<CasePage>(`/cases?limit=20${sought === '' || isId(sought) ? '' : `&q=${encodeURIComponent(sought)}`}`),
    enabled: !isId(sought),
  });
  return (
    <Field {...every}>
      {(ids) => (
        <>
          <input className="in" list={list} value={value} onChange={(event) => onChange(event.target.value)} {...ids} />
          <datalist id={list}>
            {(data?.cases ?? []).map(({ id, product, indication }) => (
              <option key={id} value={id}>
                {product}, {indication}
              </option>
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}

const isId = (value: string): boolean => /^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(value);
