import { Plus, X } from 'lucide-react';
import { useRef, useState } from 'react';
import type { BodyMeetingView } from '#contract';
import { useText } from '../../intl/text';
import { Button } from '../../parts/button';
import { TextField } from '../../parts/field';
import { Icon } from '../../parts/icon';
import { CaseField } from './case-field';

type AgendaItems = BodyMeetingView['agendaItems'];

/** So many items the API takes. */
const MOST = 50;

/** The items of an agenda, each of which may point at a case; read again by `agendaIn`. */
export function AgendaFields({ given }: { readonly given: AgendaItems }) {
  const text = useText();
  const add = useRef<HTMLButtonElement>(null);
  const next = useRef(given.length);
  const [rows, setRows] = useState(() => given.map((item, key) => ({ key, ...item })));
  const drop = (key: number): void => {
    setRows(rows.filter((row) => row.key !== key));
    add.current?.focus();
  };
  return (
    <fieldset className="field form">
      <legend>{text('meetings.agenda')}</legend>
      <span className="help">{text('body.meeting.items.help')}</span>
      {rows.length > 0 && (
        <ol className="rows">
          {rows.map(({ key, title, caseId }, at) => (
            <li key={key}>
              <div className="stack">
                <TextField
                  name={`title-${at}`}
                  label={text('body.meeting.item', { n: at + 1 })}
                  maxLength={300}
                  autoComplete="off"
                  defaultValue={title}
                />
                <CaseField name={`case-${at}`} label={text('body.meeting.item.case', { n: at + 1 })} given={caseId} />
              </div>
              <Button look="bare" aria-label={text('body.meeting.item.drop', { n: at + 1 })} onClick={() => drop(key)}>
                <Icon as={X} />
              </Button>
            </li>
          ))}
        </ol>
      )}
      {rows.length < MOST && (
        <Button
          ref={add}
          look="bare"
          onClick={() => {
            setRows([...rows, { key: next.current, title: '', caseId: null }]);
            next.current += 1;
          }}
        >
          <Icon as={Plus} />
          {text('body.meeting.item.add')}
        </Button>
      )}
    </fieldset>
  );
}

/** The items that have been written, in their order. */
export const agendaIn = (given: (name: string) => string): AgendaItems =>
  Array.from({ length: MOST }, (_one, at) => ({
    title: given(`title-${at}`).trim(),
    caseId: given(`case-${at}`) || null,
  })).filter(({ title }) => title !== '');
