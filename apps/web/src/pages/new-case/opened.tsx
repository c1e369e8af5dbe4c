import { useLocation } from 'react-router';
import { Text } from '../../intl/text';
import { Mark } from '../../parts/mark';

/** The receipt of who has just opened the case; gone when one comes back to it. */
export function Opened() {
  const { state }: { readonly state: unknown } = useLocation();
  if (typeof state !== 'object' || state === null || !('opened' in state) || typeof state.opened !== 'string')
    return null;
  return (
    <p className="opened st done">
      <Mark kind="done" />
      <span>
        <Text id="new.opened" values={{ label: state.opened }} />
      </span>
    </p>
  );
}
