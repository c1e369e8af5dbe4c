import { useQuery } from '@tanstack/react-query';
import { Bell as BellIcon } from 'lucide-react';
import { Link } from 'react-router';
import { useText } from '../intl/text';
import { useRested } from '../parts/at-rest';
import { Icon } from '../parts/icon';
import { useSession } from '../session/session';
import { latestNotices } from './queries';
import { useSeen } from './seen';

/** Leads to what one was told; a dot says that some of it is new. */
export function Bell() {
  const text = useText();
  const { personId } = useSession();
  const seen = useSeen(personId);
  const { data } = useQuery({ ...latestNotices, enabled: useRested() });
  const count = data?.notices.filter(({ raisedAt }) => raisedAt > seen).length ?? 0;
  const name = count > 0 ? text('notices.bell.new', { count }) : text('notices.bell');
  return (
    <Link className="round" to="/aviseringar" aria-label={name}>
      <Icon as={BellIcon} />
      {count > 0 && <span className="dot" />}
    </Link>
  );
}
