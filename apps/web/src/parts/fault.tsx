import { useEffect, useState } from 'react';
import { Button } from './button';
import { Heading } from './heading';
import { Text, useText } from '../intl/text';
import { ApiError } from '../api/problem';
import { Mark } from './mark';

/** From here on the fault is ours, and whoever mends it asks for the number. */
const SERVER_FAULT = 500;

interface FaultProps {
  readonly error: Error;
  readonly retry?: (() => void) | undefined;
}

/** What happened, what is saved, what to do. The server's own sentence is shown; it is written for people. */
export function Fault({ error, retry }: FaultProps) {
  const text = useText();
  const isAlone = useIsAlone();
  const box = (
    <div className="faultbox">
      <p className="st late">
        <Mark kind="late" />
        <FaultText error={error} />
      </p>
      {retry && (
        <Button onClick={retry}>
          <Text id="fault.retry" />
        </Button>
      )}
    </div>
  );
  if (!isAlone) return box;
  return (
    <div className="stack">
      <Heading title={text('fault.title')}>{text('fault.title')}</Heading>
      {box}
    </div>
  );
}

/** Whether the fault is all that the page has: then it is also what the page is called. */
function useIsAlone(): boolean {
  const [isAlone, setAlone] = useState(false);
  useEffect(() => setAlone(document.querySelector('h1') === null), []);
  return isAlone;
}

export function FaultText({ error }: { readonly error: Error }) {
  if (!(error instanceof ApiError)) return <Text id="fault.own" />;
  if (error.problem === null) return <Text id="fault.unreachable" />;
  const { status, reference, problem } = error;
  return (
    <span>
      {problem.detail}
      {status >= SERVER_FAULT && reference !== null && !problem.detail.includes(reference) && (
        <>
          {' '}
          <Text id="fault.reference" values={{ reference: <code>{reference}</code> }} />
        </>
      )}
    </span>
  );
}
