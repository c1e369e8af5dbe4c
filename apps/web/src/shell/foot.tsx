import { Link } from 'react-router';
import { openPage } from '../intl/locale';
import { Text } from '../intl/text';
import { useSession } from '../session/session';
import { HelpHere } from './help-here';

export function Foot() {
  const { isPractice } = useSession();
  return (
    <footer className="foot">
      {isPractice && (
        <span>
          <Text id="foot.practice" />
        </span>
      )}
      <a href={openPage('/om-tillganglighet')}>
        <Text id="foot.accessibility" />
      </a>
      <HelpHere />
      <Link to="/hjalp">
        <Text id="foot.help" />
      </Link>
      <span className="keys">
        <span>
          <kbd>?</kbd> <Text id="keys.all" />
        </span>
      </span>
    </footer>
  );
}
