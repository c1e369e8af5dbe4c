import { useEffect } from 'react';

/** A dialog gives the focus back to its opener a moment after it has gone; what places the focus itself is let do so. */
const AFTER_MS = 120;
const HEADINGS = 'h1, h2, h3';

/**
 * When what had the focus leaves the page (a form that is done, a chip, a row, the opener of a dialog), the focus goes to the heading of
 * what it stood in, and not to the top of the document: who reads by keyboard or by ear goes on from the same place.
 *
 * @source WCAG 2.2, 2.4.3
 */
export function useKeptFocus(): void {
  useEffect(keepFocus, []);
}

function keepFocus(): () => void {
  /** What had the focus last, and what it stood in, the nearest first; empty when the reader has left it by a pointer. */
  let path: readonly Element[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const remember = ({ target }: FocusEvent): void => {
    if (target instanceof Element) path = withAncestors(target);
  };
  const forget = (): void => {
    path = [];
  };
  const rescue = (): void => {
    const [had, ...around] = path;
    if (document.activeElement !== document.body || had === undefined || canHaveFocus(had)) return;
    const heading = headingNear(around);
    if (!heading) return;
    if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  };
  const observer = new MutationObserver(() => {
    if (document.activeElement !== document.body || path.length === 0) return;
    clearTimeout(timer);
    timer = setTimeout(rescue, AFTER_MS);
  });
  observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['open', 'hidden', 'disabled'] });
  document.addEventListener('focusin', remember);
  document.addEventListener('pointerdown', forget, { capture: true });
  return () => {
    observer.disconnect();
    clearTimeout(timer);
    document.removeEventListener('focusin', remember);
    document.removeEventListener('pointerdown', forget, { capture: true });
  };
}

function withAncestors(element: Element): readonly Element[] {
  const path: Element[] = [];
  for (let one: Element | null = element; one !== null; one = one.parentElement) path.push(one);
  return path;
}

const canHaveFocus = (element: Element): boolean =>
  element.isConnected && element.checkVisibility() && !element.matches(':disabled');

/** @param around  from the nearest outwards */
function headingNear(around: readonly Element[]): HTMLElement | null {
  for (const place of around) {
    if (!place.isConnected) continue;
    const shown = [...place.querySelectorAll<HTMLElement>(HEADINGS)].find((one) => one.checkVisibility());
    if (shown) return shown;
  }
  return null;
}
