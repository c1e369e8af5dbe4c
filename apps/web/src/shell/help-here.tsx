import { Link, useLocation } from 'react-router';
import { Text } from '../intl/text';
import { helpWith } from '../pages/help/here';
import { useSession } from '../session/session';

/** To what the handbook of one's role says of the page that is shown; nothing where it says nothing. */
export function HelpHere() {
  const { pathname } = useLocation();
  const { mandates } = useSession();
  const to = helpWith(
    pathname,
    mandates.map(({ role }) => role),
  );
  return (
    to && (
      <Link to={to}>
        <Text id="help.here" />
      </Link>
    )
  );
}
