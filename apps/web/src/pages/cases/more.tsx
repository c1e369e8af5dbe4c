import { useState, type ReactNode } from 'react';
import { Text } from '../../intl/text';

/** The rest of a list, shown when it is asked for. */
export function More({ count, children }: { readonly count: number; readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {isOpen && children}
      <button className="act" type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Text id={isOpen ? 'case.fewer' : 'case.more'} values={{ count }} />
      </button>
    </>
  );
}
