import { Link } from 'react-router';
import { Text, useText } from '../../intl/text';
import { Heading } from '../../parts/heading';
import { useSession } from '../../session/session';
import { Crumbs } from '../../shell/crumbs';
import { pagesFor } from './pages';

/** Where the handbooks stand, the reader's own first. */
export function HelpStart() {
  const text = useText();
  const { mandates } = useSession();
  const pages = pagesFor(mandates.map(({ role }) => role));
  return (
    <>
      <Crumbs trail={[{ name: text('help.title') }]} />
      <Heading title={text('help.title')}>{text('help.title')}</Heading>
      <p className="lead">
        <Text id="help.lead" /> <Text id="help.own" />
      </p>
      <ul className="handbooks" aria-label={text('help.others')}>
        {pages.map(({ slug, name }) => (
          <li key={slug}>
            <Link to={`/hjalp/${slug}`}>
              <Text id={name} />
            </Link>
          </li>
        ))}
      </ul>
      <section className="stack">
        <h2>
          <Text id="help.keys" />
        </h2>
        <p>
          <Text id="help.keys.says" />
        </p>
      </section>
    </>
  );
}
