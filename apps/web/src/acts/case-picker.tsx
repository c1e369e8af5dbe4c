import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useRef, useState, type ReactNode } from 'react';
import type { CasePage, CaseView } from '#contract';
import { pageOf } from '../api/queries';
import { Text, useText } from '../intl/text';
import { useAnnounce } from '../parts/announce';
import { Button } from '../parts/button';
import { Field, type FieldIds } from '../parts/field';

interface CasePickerProps {
  readonly id?: string | undefined;
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly error?: ReactNode;
  /** Id of the case that is chosen; empty for none. */
  readonly value: string;
  readonly onChange: (caseId: string) => void;
}

/** A case, found by product, substance, indication or company and chosen among what is found. */
export function CasePicker({ value, onChange, help, ...every }: CasePickerProps) {
  const [isMoving, setMoving] = useState(false);
  const choose = (caseId: string): void => {
    setMoving(true);
    onChange(caseId);
  };
  return (
    <Field {...every} help={help ?? <Text id="case-picker.help" />}>
      {(ids) =>
        value === '' ? (
          <Search ids={ids} takesFocus={isMoving} onChoose={choose} />
        ) : (
          <Chosen ids={ids} caseId={value} takesFocus={isMoving} onDrop={() => choose('')} />
        )
      }
    </Field>
  );
}

/** So few letters find too much. */
const SHORTEST = 2;
const MOST = 8;

interface SearchProps {
  readonly ids: FieldIds;
  readonly takesFocus: boolean;
  readonly onChoose: (caseId: string) => void;
}

function Search({ ids, takesFocus, onChoose }: SearchProps) {
  const text = useText();
  const { say } = useAnnounce();
  const [words, setWords] = useState('');
  const place = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) place.current?.focus();
  }, [takesFocus]);
  const sought = useDeferredValue(words.trim());
  const { data } = useQuery({
    ...pageOf<CasePage>(`/cases?q=${encodeURIComponent(sought)}&limit=${MOST}`),
    enabled: sought.length >= SHORTEST,
  });
  const found = sought.length >= SHORTEST ? data : undefined;
  const total = found?._meta.totalRecords;
  useEffect(() => {
    if (total !== undefined) say(text('case-picker.found', { count: total }));
  }, [total, sought, say, text]);
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
          // Enter here looks for a case; it does not send the form.
          if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
        }}
        {...ids}
      />
      {found && (
        <ul className="found" aria-label={text('case-picker.list')}>
          {found.cases.map(({ id, product, indication, stageLabel }) => (
            <li key={id}>
              <button type="button" onClick={() => onChoose(id)}>
                <b>{product}</b> {indication}
                <span className="quiet small">{stageLabel}</span>
              </button>
            </li>
          ))}
          {total !== undefined && total > found.cases.length && (
            <li className="quiet small">
              <Text id="case-picker.more" values={{ count: total - found.cases.length }} />
            </li>
          )}
          {found.cases.length === 0 && (
            <li className="quiet small">
              <Text id="case-picker.found" values={{ count: 0 }} />
            </li>
          )}
        </ul>
      )}
    </>
  );
}

interface ChosenProps {
  readonly ids: FieldIds;
  readonly caseId: string;
  readonly takesFocus: boolean;
  readonly onDrop: () => void;
}

function Chosen({ ids, caseId, takesFocus, onDrop }: ChosenProps) {
  const text = useText();
  const place = useRef<HTMLButtonElement>(null);
  const { data } = useQuery(pageOf<CaseView>(`/cases/${caseId}`));
  useEffect(() => {
    if (takesFocus) place.current?.focus();
  }, [takesFocus]);
  const name = data ? text('case-picker.name', { product: data.product, indication: data.indication }) : '…';
  return (
    <span className="picked">
      <span>{name}</span>
      <Button
        ref={place}
        look="bare"
        id={ids.id}
        aria-describedby={ids['aria-describedby']}
        onClick={onDrop}
        aria-label={text('case-picker.other.of', { name })}
      >
        {text('case-picker.other')}
      </Button>
    </span>
  );
}
