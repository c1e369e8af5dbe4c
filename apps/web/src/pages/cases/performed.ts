import { useLocation } from 'react-router';
import type { PerformedAct } from '#contract';

/** What a page hands on with the way to the case, so that its receipt stands there. */
export interface PerformedState {
  readonly performed: PerformedAct;
}

/** An act that was performed on a page of its own, from which one has just come; null otherwise. */
export function usePerformedBefore(): PerformedAct | null {
  const { state }: { readonly state: unknown } = useLocation();
  return isPerformedState(state) ? state.performed : null;
}

function isPerformedState(state: unknown): state is PerformedState {
  if (typeof state !== 'object' || state === null || !('performed' in state)) return false;
  const { performed } = state;
  return (
    typeof performed === 'object' && performed !== null && 'entries' in performed && Array.isArray(performed.entries)
  );
}
