import { startTransition, useEffect, useState, type ReactNode } from 'react';

/** As long as what came first may keep the page busy, in milliseconds. */
const PATIENCE_MS = 2000;
/** Browsers that cannot tell when they rest are given this long. */
const UNTOLD_MS = 300;

/** What is asked and drawn before is what the reader came for; from then on nothing waits. */
let hasRested = false;

/** Whether the first page has come and the browser has had a moment for itself. */
export function useRested(): boolean {
  const [isRested, setRested] = useState(hasRested);
  useEffect(() => {
    if (isRested) return undefined;
    return whenIdle(() => {
      hasRested = true;
      startTransition(() => setRested(true));
    });
  }, [isRested]);
  return isRested;
}

interface AtRestProps {
  readonly children: ReactNode;
  /** What stands there until then. */
  readonly until?: ReactNode;
}

/** What stands beside what the reader came for: it asks the server, and is drawn, once the first page has come. */
export function AtRest({ children, until = null }: AtRestProps) {
  return useRested() ? children : until;
}

/** @returns what takes it back */
function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(work, UNTOLD_MS);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(work, { timeout: PATIENCE_MS });
  return () => cancelIdleCallback(asked);
}
