import { Link } from 'react-router';
import { Text } from '../intl/text';

export function Foot() {
  return (
    <footer className="foot">
      <span>
        <Text id="foot.practice" />
      </span>
      <a href="/om-tillganglighet">
        <Text id="foot.accessibility" />
      </a>
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
