import type { ReactNode } from 'react';
import { locale } from './locale';

/** What people have written in cases and tasks is Swedish; within the English app it says so. @source WCAG 2.2, 3.1.2 */
export function Sv({ children }: { readonly children: ReactNode }) {
  return locale === 'sv' ? children : <span lang="sv">{children}</span>;
}

interface WithSvProps {
  /** A sentence of the server's, in the language of the page. */
  readonly text: string;
  /** What stands in it as somebody wrote it. */
  readonly sv: string;
}

/** A sentence with Swedish words of a case within it. */
export function WithSv({ text, sv }: WithSvProps) {
  const at = sv === '' ? -1 : text.indexOf(sv);
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <Sv>{sv}</Sv>
      {text.slice(at + sv.length)}
    </>
  );
}
