import { queryOptions, useQuery } from '@tanstack/react-query';
import { createContext, useContext, useEffect, type ReactNode } from 'react';
import type { SignedInView } from '#contract';
import { accepted, SESSION, takeAhead } from '../api/ahead';
import { rememberCsrfToken } from '../api/client';
import { ApiError } from '../api/problem';
import { Waiting } from '../parts/loaded';
import { Fault } from '../parts/fault';
import { mayBy, type May } from './rights';
import { inApp } from './where';

export type Mandate = SignedInView['mandates'][number];
export type Role = Mandate['role'];

export interface Session extends SignedInView {
  /** What is shown is asked here; who may, only the table of rights says. */
  readonly may: May;
  /** Whether one of the mandates is of one of the roles that a chart gives an act to. */
  readonly has: (...roles: readonly Role[]) => boolean;
}

export const sessionKey = ['session'] as const;
export const sessionQuery = () => queryOptions({ queryKey: sessionKey, queryFn: readSession, staleTime: 60_000 });

async function readSession(): Promise<SignedInView | null> {
  const asked = takeAhead(SESSION) ?? fetch(SESSION, { credentials: 'same-origin', headers: accepted() });
  const response = await asked.catch(() => null);
  if (response === null) throw new ApiError(0, null);
  if (response.status === 401) return null;
  if (!response.ok) throw new ApiError(response.status, null);
  const view = (await response.json()) as SignedInView;
  rememberCsrfToken(view.csrfToken);
  return view;
}

const Context = createContext<Session | null>(null);

/** Lets in who is signed in and sends others to sign in, to come back to the very page. */
export function SignedIn({ children }: { readonly children: ReactNode }) {
  const { data, error, refetch } = useQuery(sessionQuery());
  useEffect(() => {
    if (data === null) location.assign(`/sign-in?returnTo=${encodeURIComponent(inApp())}`);
  }, [data]);
  if (error) return <Fault error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const has: Session['has'] = (...roles) => data.mandates.some(({ role }) => roles.includes(role));
  return <Context value={{ ...data, has, may: mayBy(data.rights) }}>{children}</Context>;
}

export function useSession(): Session {
  const session = useContext(Context);
  if (!session) throw new Error('useSession outside SignedIn');
  return session;
}
