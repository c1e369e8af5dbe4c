import type { ReactNode } from 'react';

interface SectionProps {
  /** Of its heading, by which it is named. */
  readonly id: string;
  readonly title: ReactNode;
  /** What stands in line with the heading: what it is about, or what can be done. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page under a heading of its own. */
export function Section({ id, title, beside, children }: SectionProps) {
  return (
    <section className="sec" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {beside}
      </header>
      {children}
    </section>
  );
}
