import { useEffect, useRef, type ReactNode } from 'react';
import { NavigationType, useNavigationType } from 'react-router';
import { useText } from '../intl/text';

interface HeadingProps {
  /** What the tab says before *– Ordna*; the same as the heading where that is plain text. */
  readonly title: string;
  readonly children: ReactNode;
  /** A status sentence is set larger than the name of a thing. */
  readonly say?: boolean;
  /** A day, where the sentence stands below it. */
  readonly look?: 'date';
}

let isFirst = true;

/** The one h1 of a page. After a navigation the focus goes here, so that a screen reader begins with it. */
export function Heading({ title, children, say = false, look }: HeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const text = useText();
  const type = useNavigationType();
  useEffect(() => {
    document.title = `${title} – ${text('app.name')}`;
  }, [title, text]);
  useEffect(() => {
    if (!isFirst && type !== NavigationType.Replace) heading.current?.focus();
    isFirst = false;
  }, [type]);
  return (
    <h1 ref={heading} tabIndex={-1} className={say ? 'say' : look}>
      {children}
    </h1>
  );
}
