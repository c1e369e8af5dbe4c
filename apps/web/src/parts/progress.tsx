import type { ReactNode } from 'react';
import { Mark, type MarkKind } from './mark';

export interface ProgressPart {
  readonly name: string;
  readonly count: number;
  readonly tone: string;
  readonly mark: MarkKind;
  /** The count in words. */
  readonly words: string;
}

/** How far something has come: a bar for the eye, and the same in words. */
export function Progress({
  parts,
  children,
}: {
  readonly parts: readonly ProgressPart[];
  readonly children?: ReactNode;
}) {
  const shown = parts.filter(({ count }) => count > 0);
  return (
    <>
      <div className="progress" aria-hidden="true">
        {shown.map(({ name, count, tone }) => (
          <i key={name} className={tone} style={{ '--share': count } as React.CSSProperties} />
        ))}
      </div>
      <p className="key">
        {shown.map(({ name, tone, mark, words }) => (
          <span key={name} className={tone}>
            <Mark kind={mark} /> {words}
          </span>
        ))}
        {children}
      </p>
    </>
  );
}
