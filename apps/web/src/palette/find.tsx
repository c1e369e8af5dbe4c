import { Search } from 'lucide-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useText } from '../intl/text';
import { useKeys } from '../keys/keys';
import { Icon } from '../parts/icon';
import { fetchDialogs } from '../parts/modal';
import type { Palette as PaletteType } from './palette';

/** The page itself comes first; then the palette and dialogs are fetched, so that what is typed at once after a key is not lost. */
const FETCH_AFTER_MS = 2000;

/** The find box of the top strip; it opens the palette. */
export function Find() {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const { Palette, load } = usePalette();
  const says = text('palette.open');
  const open = useCallback(() => {
    load();
    setOpen(true);
  }, [load]);
  useKeys(useMemo(() => ['mod+k', '/'].map((combo) => ({ combo, says, run: open })), [says, open]));
  return (
    <>
      <button className="find" type="button" aria-haspopup="dialog" onClick={open}>
        <Icon as={Search} />
        <span className="t">{says}</span> <kbd>Ctrl K</kbd>
      </button>
      {Palette && <Palette open={isOpen} onClose={() => setOpen(false)} />}
    </>
  );
}

/** The palette's code, kept as state: waiting for it in a `Suspense` would hold back a palette that has come. */
function usePalette(): { readonly Palette: typeof PaletteType | null; readonly load: () => void } {
  const [Palette, setPalette] = useState<typeof PaletteType | null>(null);
  const load = useCallback(() => void import('./palette').then((found) => setPalette(() => found.Palette)), []);
  useEffect(() => {
    const timer = setTimeout(() => {
      load();
      void fetchDialogs();
    }, FETCH_AFTER_MS);
    return () => clearTimeout(timer);
  }, [load]);
  return { Palette, load };
}
