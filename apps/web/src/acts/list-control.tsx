import { Plus, X } from 'lucide-react';
import { useRef, type ComponentType } from 'react';
import { Text, useText } from '../intl/text';
import { Button } from '../parts/button';
import { Icon } from '../parts/icon';
import type { ControlProps } from './control-props';
import { FieldLabel } from './field-label';
import { emptyOf, isFormList, type FieldSpec, type FormValue } from './fields';
import { useActForm } from './form-context';

type ListSpec = Extract<FieldSpec, { kind: 'list' }>;

interface ListProps extends ControlProps<ListSpec> {
  /** The control of one row, which may hold lists of its own. */
  readonly row: ComponentType<ControlProps>;
}

/** Several of the same. Choices are boxes to tick; everything else is rows that can be added and taken away. */
export function ListControl(props: ListProps) {
  const { idOf, errorOf } = useActForm();
  const { field, path } = props;
  const error = errorOf(path);
  const described = error ? `${idOf(path)}-error` : undefined;
  return (
    <fieldset className="field nested" aria-describedby={described} id={idOf(path)} tabIndex={-1}>
      <legend>
        <FieldLabel field={field} />
      </legend>
      {field.help && <span className="help">{field.help}</span>}
      {field.item.kind === 'choice' ? <Boxes {...props} /> : <Rows {...props} />}
      {error && (
        <span className="fault" id={described}>
          {error}
        </span>
      )}
    </fieldset>
  );
}

function Boxes({ field: { item }, value, onChange }: ControlProps<ListSpec>) {
  const chosen = isFormList(value) ? value : [];
  if (item.kind !== 'choice') return null;
  const order = item.choices.map((choice) => choice.value);
  const toggle = (one: string, on: boolean): void =>
    onChange(order.filter((each) => (each === one ? on : chosen.includes(each))));
  return (
    <div className="boxes">
      {item.choices.map((choice) => (
        <label className="check" key={choice.value}>
          <input
            type="checkbox"
            checked={chosen.includes(choice.value)}
            onChange={(event) => toggle(choice.value, event.target.checked)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </div>
  );
}

function Rows({ field, path, value, onChange, row: Row }: ListProps) {
  const rows = isFormList(value) ? value : [];
  const add = useRef<HTMLButtonElement>(null);
  const text = useText();
  const put = (at: number, next: FormValue): void => onChange(rows.map((row, index) => (index === at ? next : row)));
  const drop = (at: number): void => {
    onChange(rows.filter((_row, index) => index !== at));
    add.current?.focus();
  };
  return (
    <>
      {rows.length > 0 && (
        <ol className="rows">
          {rows.map((row, at) => (
            // A row has nothing of its own to be known by, and rows keep their order.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={at}>
              <Row
                field={{ ...field.item, label: text('act.row', { label: field.label, n: at + 1 }) }}
                path={`${path}[${at}]`}
                value={row}
                onChange={(next) => put(at, next)}
              />
              <Button
                look="bare"
                aria-label={text('act.drop', { label: field.label, n: at + 1 })}
                onClick={() => drop(at)}
              >
                <Icon as={X} />
              </Button>
            </li>
          ))}
        </ol>
      )}
      <Button ref={add} look="bare" onClick={() => onChange([...rows, emptyOf(field.item)])}>
        <Icon as={Plus} />
        <Text id="act.add" />
        <span className="vh">: {field.label}</span>
      </Button>
    </>
  );
}
