import { useEffect, useRef } from 'react';
import type { CaseView } from '#contract';
import type { ApiError } from '../api/problem';
import { Text } from '../intl/text';
import { Button } from '../parts/button';
import { FaultText } from '../parts/fault';
import { Mark } from '../parts/mark';
import { differencesOf } from './differences';

/** The chart's sentence on why not; the form stands as it was. */
export function Refused({ error }: { readonly error: ApiError }) {
  return (
    <FocusBox>
      <p className="st late">
        <Mark kind="late" />
        <FaultText error={error} />
      </p>
      <p className="small quiet">
        <Text id="act.kept" />
      </p>
    </FocusBox>
  );
}

interface ChangedProps {
  readonly error: ApiError;
  /** The case as its reader saw it when the form was opened. */
  readonly seen: CaseView | null;
  readonly onReload: () => void;
}

/** Somebody was first: what has changed, and a way to go on with one's own text. */
export function Changed({ error, seen, onReload }: ChangedProps) {
  const present = error.told('case');
  const differences = seen && present ? differencesOf(seen, present) : [];
  return (
    <FocusBox>
      <p className="st soon">
        <Mark kind="soon" />
        <b>
          <Text id="act.changed" />
        </b>
      </p>
      {differences.length > 0 && (
        <ul className="changes">
          {differences.map(({ what, was, is }) => (
            <li key={what}>
              <Text id={`act.changed.${what}`} />
              {was !== null && <del>{was}</del>} {is !== null && <ins>{is}</ins>}
            </li>
          ))}
        </ul>
      )}
      <p className="small quiet">
        <Text id="act.kept" />
      </p>
      <Button onClick={onReload}>
        <Text id="act.reload" />
      </Button>
    </FocusBox>
  );
}

/** Takes the focus when it appears, so that nobody misses that nothing was done. */
function FocusBox({ children }: { readonly children: React.ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="faultbox" ref={box} tabIndex={-1} role="group">
      {children}
    </div>
  );
}
