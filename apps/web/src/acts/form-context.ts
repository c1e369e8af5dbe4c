import { createContext, useContext, type ReactNode } from 'react';

/** A document of the case that a form can point to. */
export interface KnownDocument {
  readonly id: string;
  readonly title: string;
}

export interface ActFormContext {
  readonly caseId: string;
  /** Id of the control at a path, so that a summary of errors can lead to it. */
  readonly idOf: (path: string) => string;
  readonly errorOf: (path: string) => ReactNode;
  readonly documents: readonly KnownDocument[];
}

const Context = createContext<ActFormContext | null>(null);
export const ActFormProvider = Context.Provider;

export function useActForm(): ActFormContext {
  const found = useContext(Context);
  if (!found) throw new Error('A control outside an act form');
  return found;
}
