import { useEffect, useRef, type RefObject } from 'react';

/**
 * For a receipt that takes the place of a form: it takes the focus as well, when it comes of one's own act.
 *
 * @param isWanted  false where it has stood there from the beginning
 */
export function useFocusWhen<E extends HTMLElement>(isWanted: boolean): RefObject<E | null> {
  const place = useRef<E>(null);
  useEffect(() => {
    if (isWanted) place.current?.focus();
  }, [isWanted]);
  return place;
}
