import { Field, Select, TextArea, TextField } from '../parts/field';
import { Text, useText } from '../intl/text';
import { useActForm } from './form-context';
import { ContentControl, ContentHelp } from './content-control';
import { CasePicker } from './case-picker';
import { PersonPicker } from './person-picker';
import { DocumentControl } from './known-controls';
import { isFormList, isFormRecord, type FieldSpec } from './fields';
import type { ControlProps } from './control-props';
import { FieldLabel } from './field-label';
import { ListControl } from './list-control';

/** The control that fills in one field of an act, whatever its kind. */
export function Control({ field, path, value, onChange }: ControlProps) {
  const { idOf, errorOf } = useActForm();
  const text = useText();
  const written = typeof value === 'string' ? value : '';
  const every = {
    id: idOf(path),
    label: <FieldLabel field={field} />,
    help: <FieldHelp field={field} />,
    error: errorOf(path),
  };
  const write = (event: { readonly target: { readonly value: string } }): void => onChange(event.target.value);
  switch (field.kind) {
    case 'line':
      return <TextField {...every} value={written} maxLength={field.max} onChange={write} />;
    case 'text':
      return <TextArea {...every} value={written} rows={field.published ? 3 : 2} onChange={write} />;
    case 'body':
      return <TextArea {...every} value={written} rows={10} onChange={write} />;
    case 'date':
      return <TextField {...every} type="date" value={written} onChange={write} />;
    case 'number':
      return <TextField {...every} inputMode="decimal" value={written} onChange={write} />;
    case 'choice':
      return <Select {...every} choices={field.choices} none={text('act.choose')} value={written} onChange={write} />;
    case 'flag':
      return <FlagControl field={field} path={path} value={value} onChange={onChange} />;
    case 'document':
      return <DocumentControl {...every} value={written} onChange={onChange} />;
    case 'content':
      return (
        <ContentControl
          {...every}
          help={<ContentHelp field={field} />}
          field={field}
          value={value}
          onChange={onChange}
        />
      );
    case 'case':
      return <CasePicker {...every} value={written} onChange={onChange} />;
    case 'person':
      return <PersonPicker {...every} value={written} onChange={onChange} />;
    case 'passage':
      return <PassageControl field={field} path={path} value={value} onChange={onChange} />;
    case 'list':
      return (
        <ListControl
          field={field}
          path={path}
          value={isFormList(value) ? value : []}
          onChange={onChange}
          row={Control}
        />
      );
    case 'record':
      return <RecordControl field={field} path={path} value={value} onChange={onChange} />;
  }
}

/** Help of the field itself, and what becomes of what is written. */
export function FieldHelp({ field: { help, published, secret, kind } }: { readonly field: FieldSpec }) {
  const isWritten = kind === 'line' || kind === 'text' || kind === 'body';
  if (!help && !secret && !(published && isWritten)) return null;
  return (
    <>
      {help}
      {help && (secret || (published && isWritten)) && ' '}
      {secret && <Text id="act.secret" />}
      {published && isWritten && <Text id="act.published" />}
    </>
  );
}

/** A yes or no that must be given is asked for; one that may be left out is a box to tick. */
function FlagControl({ field, path, value, onChange }: ControlProps) {
  const { idOf, errorOf } = useActForm();
  const id = idOf(path);
  const error = errorOf(path);
  const described = error ? `${id}-error` : undefined;
  if (!field.required)
    return (
      <label className="check">
        <input
          id={id}
          type="checkbox"
          checked={value === 'true'}
          onChange={(event) => onChange(event.target.checked ? 'true' : '')}
        />
        <span>{field.label}</span>
      </label>
    );
  return (
    <fieldset className="field" aria-describedby={described} aria-invalid={error ? true : undefined}>
      <legend>{field.label}</legend>
      <div className="seg">
        {(['true', 'false'] as const).map((one) => (
          <label key={one}>
            <input
              id={one === 'true' ? id : undefined}
              type="radio"
              name={id}
              value={one}
              checked={value === one}
              onChange={() => onChange(one)}
            />
            <Text id={one === 'true' ? 'act.yes' : 'act.no'} />
          </label>
        ))}
      </div>
      {error && (
        <span className="fault" id={described}>
          {error}
        </span>
      )}
    </fieldset>
  );
}

function PassageControl({ field, path, value, onChange }: ControlProps) {
  const { idOf, errorOf } = useActForm();
  const quote = isFormRecord(value) ? value['quote'] : '';
  return (
    <Field
      id={idOf(path)}
      label={<FieldLabel field={field} />}
      help={<Text id="act.passage" />}
      error={errorOf(path) ?? errorOf(`${path}.quote`)}
    >
      {(ids) => (
        <textarea
          className="in"
          rows={3}
          value={typeof quote === 'string' ? quote : ''}
          onChange={(event) => onChange({ quote: event.target.value, prefix: '', suffix: '', start: '0' })}
          {...ids}
        />
      )}
    </Field>
  );
}

function RecordControl({ field, path, value, onChange }: ControlProps) {
  const record = isFormRecord(value) ? value : {};
  if (field.kind !== 'record') return null;
  return (
    <fieldset className="field nested">
      <legend>
        <FieldLabel field={field} />
      </legend>
      {field.fields.map((inner) => (
        <Control
          key={inner.name}
          field={inner}
          path={`${path}.${inner.name}`}
          value={record[inner.name]}
          onChange={(next) => onChange({ ...record, [inner.name]: next })}
        />
      ))}
    </fieldset>
  );
}
