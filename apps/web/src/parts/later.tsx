import { useDeferredValue, type ReactNode } from 'react';

/** What stands further down is drawn after what is seen first, in pieces that let keys and clicks in between. */
export function Later({ children }: { readonly children: ReactNode }) {
  return useDeferredValue(true, false) && children;
}
