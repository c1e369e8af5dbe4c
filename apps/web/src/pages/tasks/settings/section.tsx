import type { ReactNode } from 'react';

interface SectionProps {
  /** Also its address within the page. */
  readonly id: string;
  readonly title: string;
  readonly help?: ReactNode;
  readonly children: ReactNode;
}

/** One matter among the settings. */
export function Section({ id, title, help, children }: SectionProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {help && <p className="small soft">{help}</p>}
      {children}
    </section>
  );
}
