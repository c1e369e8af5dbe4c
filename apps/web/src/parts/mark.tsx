import type { ReactNode } from 'react';

/** State marks differ in shape, so that they survive without colour; a word always stands beside them. */
export type MarkKind =
  | 'done'
  | 'working'
  | 'new'
  | 'soon'
  | 'late'
  | 'paused'
  | 'none'
  | 'inferred'
  | 'context'
  | 'here'
  | 'seen'
  | 'secret';

const ring = <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />;
const cut = 'var(--mark-cut, var(--surface))';

const SHAPES: Readonly<Record<MarkKind, ReactNode>> = {
  done: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="m4.9 8.3 2.1 2.1 4.2-4.6" fill="none" stroke={cut} strokeWidth="1.7" strokeLinecap="round" />
    </>
  ),
  working: (
    <>
      {ring}
      <path d="M8 3.4a4.6 4.6 0 0 1 0 9.2Z" fill="currentColor" />
    </>
  ),
  new: ring,
  soon: (
    <>
      {ring}
      <path d="M8 4.6V8l2.2 1.6" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </>
  ),
  late: (
    <>
      <path d="M8 1.2 15.3 14H.7Z" fill="currentColor" stroke="currentColor" strokeLinejoin="round" />
      <path d="M8 6v3.6M8 11.9v.1" stroke={cut} strokeWidth="1.6" strokeLinecap="round" />
    </>
  ),
  paused: (
    <>
      {ring}
      <path d="M6.2 5.4v5.2M9.8 5.4v5.2" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </>
  ),
  none: (
    <>
      {ring}
      <path d="m3.8 12.2 8.4-8.4" stroke="currentColor" strokeWidth="1.6" />
    </>
  ),
  inferred: (
    <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="2.5 2.37" />
  ),
  context: <path d="m8 2 6 6-6 6-6-6Z" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />,
  here: (
    <>
      <circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <circle cx="8" cy="8" r="3.2" fill="currentColor" />
    </>
  ),
  seen: <circle cx="8" cy="8" r="5.4" fill="currentColor" />,
  secret: (
    <>
      <path d="M5 7.4V5.2a3 3 0 0 1 6 0v2.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <rect x="2.8" y="7" width="10.4" height="7.4" rx="1.6" fill="currentColor" />
    </>
  ),
};

/** A mark of 16 px; decoration, since the word beside it says the same. */
export function Mark({ kind }: { readonly kind: MarkKind }) {
  return (
    <svg className="m" viewBox="0 0 16 16" aria-hidden="true">
      {SHAPES[kind]}
    </svg>
  );
}

type Tone = 'late' | 'soon' | 'done' | 'wait' | 'pause' | 'secret';

/** A state: mark and word, colour last. */
export function State({ mark, tone, children }: { mark: MarkKind; tone?: Tone; children: ReactNode }) {
  return (
    <span className={tone ? `st ${tone}` : 'st'}>
      <Mark kind={mark} />
      {children}
    </span>
  );
}

/** A small label with a ground of its own. */
export function Tag({ tone, mark, children }: { tone?: Tone | 'inferred'; mark?: MarkKind; children: ReactNode }) {
  return (
    <span className={tone ? `tag ${tone}` : 'tag'}>
      {mark && <Mark kind={mark} />}
      {children}
    </span>
  );
}
