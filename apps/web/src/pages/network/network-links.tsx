import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useText } from '../../intl/text';
import { useSession } from '../../session/session';
import { undeliveredQuery } from './queries';

/** What else there is of the network, as far as the reader may see it. */
export function NetworkLinks() {
  const text = useText();
  const { may } = useSession();
  const mayReadLetters = may('read-letters');
  const letters = useQuery({ ...undeliveredQuery(), enabled: mayReadLetters });
  const count = letters.data?._meta.totalRecords ?? 0;
  return (
    <nav className="ways-on" aria-label={text('network.more')}>
      {may('read-persons', 'national') && <Link to="/natverket/personer">{text('people.title')}</Link>}
      <Link to="/natverket/foretag">{text('companies.title')}</Link>
      {mayReadLetters && (
        <Link to="/natverket/brev">{count > 0 ? text('network.letters', { count }) : text('letters.title')}</Link>
      )}
      {may('manage-service-accounts') && <Link to="/natverket/konton">{text('accounts.title')}</Link>}
      {may('read-settings') && <Link to="/drift">{text('nav.operation')}</Link>}
      {may('read-conflicts', 'national') && <Link to="/jav">{text('network.conflicts')}</Link>}
    </nav>
  );
}
