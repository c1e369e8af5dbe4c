import { useDeferredValue, useEffect, useRef, useState, type ReactNode } from 'react';
import type { MessageId } from '../intl/catalogue';
import { Text, useText } from '../intl/text';
import { useAnnounce } from '../parts/announce';
import { Button } from '../parts/button';
import { Field, type FieldIds } from '../parts/field';

/** Something that can be chosen, in words. */
export interface Found {
  readonly id: string;
  readonly name: string;
  readonly beside?: string;
  readonly under?: string | null;
}

/** What can be looked for. */
export interface Findable {
  /** What is found by words; undefined while nothing is known. Words that are too short are not looked for. */
  readonly useFound: (
    sought: string,
    isLongEnough: boolean,
  ) => { readonly found: readonly Found[]; readonly total: number } | undefined;
  /** What the chosen one is called; undefined while nobody knows. */
  readonly useName: (id: string) => string | undefined;
  readonly texts: Readonly<Record<'help' | 'list' | 'found' | 'more' | 'other' | 'otherOf', MessageId>>;
}

export interface PickerProps {
  readonly id?: string | undefined;
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly error?: ReactNode;
  /** Id of the one that is chosen; empty for none. */
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** One of many, found by words and chosen among what is found. */
export function Picker({ of, value, onChange, help, ...every }: PickerProps & { readonly of: Findable }) {
  const [isMoving, setMoving] = useState(false);
  const choose = (id: string): void => {
    setMoving(true);
    onChange(id);
  };
  return (
    <Field {...every} help={help ?? <Text id={of.texts.help} />}>
      {(ids) =>
        value === '' ? (
          <Search of={of} ids={ids} takesFocus={isMoving} onChoose={choose} />
        ) : (
          <Chosen of={of} ids={ids} id={value} takesFocus={isMoving} onDrop={() => choose('')} />
        )
      }
    </Field>
  );
}

/** So few letters find too much. */
const SHORTEST = 2;
/** So many are shown; of more only how many there are. */
export const MOST_FOUND = 8;

interface SearchProps {
  readonly of: Findable;
  readonly ids: FieldIds;
  readonly takesFocus: boolean;
  readonly onChoose: (id: string) => void;
}

function Search({ of: { useFound, texts }, ids, takesFocus, onChoose }: SearchProps) {
  const text = useText();
  const { say } = useAnnounce();
  const [words, setWords] = useState('');
  const place = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) place.current?.focus();
  }, [takesFocus]);
  const sought = useDeferredValue(words.trim());
  const found = useFound(sought, sought.length >= SHORTEST);
  const total = found?.total;
  useEffect(() => {
    if (total !== undefined) say(text(texts.found, { count: total }));
  }, [total, sought, say, text, texts]);
  return (
    <>
      <input
        ref={place}
        className="in"
        type="search"
        autoComplete="off"
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          // Enter here looks for it; it does not send the form.
          if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
        }}
        {...ids}
      />
      {found && (
        <ul className="found" aria-label={text(texts.list)}>
          {found.found.map(({ id, name, beside, under }) => (
            <li key={id}>
              <button type="button" onClick={() => onChoose(id)}>
                <b>{name}</b> {beside}
                {under && <span className="quiet small">{under}</span>}
              </button>
            </li>
          ))}
          {found.total > found.found.length && (
            <li className="quiet small">
              <Text id={texts.more} values={{ count: found.total - found.found.length }} />
            </li>
          )}
          {found.found.length === 0 && (
            <li className="quiet small">
              <Text id={texts.found} values={{ count: 0 }} />
            </li>
          )}
        </ul>
      )}
    </>
  );
}

interface ChosenProps {
  readonly of: Findable;
  readonly ids: FieldIds;
  readonly id: string;
  readonly takesFocus: boolean;
  readonly onDrop: () => void;
}

function Chosen({ of: { useName, texts }, ids, id, takesFocus, onDrop }: ChosenProps) {
  const text = useText();
  const place = useRef<HTMLButtonElement>(null);
  const name = useName(id) ?? '…';
  useEffect(() => {
    if (takesFocus) place.current?.focus();
  }, [takesFocus]);
  return (
    <span className="picked">
      <span>{name}</span>
      <Button
        ref={place}
        look="bare"
        id={ids.id}
        aria-describedby={ids['aria-describedby']}
        onClick={onDrop}
        aria-label={text(texts.otherOf, { name })}
      >
        {text(texts.other)}
      </Button>
    </span>
  );
}
