import { useEffect, type ReactNode } from 'react';
import { Text, useText } from '../../intl/text';
import { useAnnounce } from '../../parts/announce';
import { Button } from '../../parts/button';
import { Empty } from '../../parts/empty';
import { SearchPill } from '../../parts/search-pill';
import { matching } from '../../palette/matches';
import { useAddress } from '../places/use-address';

interface NarrowedProps<T> {
  readonly all: readonly T[];
  readonly wordsOf: (one: T) => string;
  readonly children: (shown: readonly T[]) => ReactNode;
}

/** A long list that words narrow; the words stand in the address. */
export function Narrowed<T>({ all, wordsOf, children }: NarrowedProps<T>) {
  const text = useText();
  const { get, set } = useAddress();
  const { say } = useAnnounce();
  const words = get('sok');
  const shown = words.trim() === '' ? all : matching(all, words, wordsOf);
  const count = shown.length;
  useEffect(() => {
    if (words !== '') say(text('operation.found', { count, all: all.length }));
  }, [words, count, all.length, say, text]);
  return (
    <>
      <p className="filters">
        <SearchPill label={text('operation.find')} text={words} onChange={(typed) => set('sok', typed)} />
        <span className="quiet small">
          {words !== '' && <Text id="operation.found" values={{ count, all: all.length }} />}
        </span>
      </p>
      {count === 0 ? (
        <Empty
          title={<Text id="operation.found.none" values={{ words }} />}
          act={<Button onClick={() => set('sok', '')}>{text('operation.find.drop')}</Button>}
        />
      ) : (
        children(shown)
      )}
    </>
  );
}
