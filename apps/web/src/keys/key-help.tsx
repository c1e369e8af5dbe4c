import { useMemo, useState } from 'react';
import { Text, useText } from '../intl/text';
import { ModalDialog } from '../parts/modal';
import { useBoundKeys, useKeys, type Binding } from './keys';

/** `?` lists every key that does something on the page. */
export function KeyHelp() {
  const text = useText();
  const all = useBoundKeys();
  const [shown, setShown] = useState<readonly Binding[] | null>(null);
  useKeys(useMemo(() => [{ combo: '?', says: text('keys.all'), run: () => setShown(all()) }], [all, text]));
  return (
    <ModalDialog title={text('keys.title')} open={shown !== null} onClose={() => setShown(null)}>
      <dl className="keylist">
        {(shown ?? []).map(({ combo, says }) => (
          <div key={combo}>
            <dt>
              {combo.split(/[ +]/).map((key) => (
                <kbd key={key}>{key === 'mod' ? 'Ctrl' : key.length === 1 ? key.toUpperCase() : key}</kbd>
              ))}
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      <p className="help">
        <Text id="keys.help" />
      </p>
    </ModalDialog>
  );
}
