import { Link, useLocation, useSearchParams } from 'react-router';
import { Text, useText } from '../../intl/text';

interface PageLinksProps {
  readonly meta: { readonly page: number; readonly limit: number; readonly totalRecords: number };
}

/** The pages before and after, where a list has several; the filters stay. */
export function PageLinks({ meta: { page, limit, totalRecords } }: PageLinksProps) {
  const text = useText();
  const { pathname } = useLocation();
  const [query] = useSearchParams();
  const pages = Math.ceil(totalRecords / limit);
  if (pages <= 1) return null;
  const to = (wanted: number): string => {
    const next = new URLSearchParams(query);
    next.set('sida', String(wanted));
    return `${pathname}?${next.toString()}`;
  };
  return (
    <nav className="pages" aria-label={text('pages.label')}>
      {page > 1 && <Link to={to(page - 1)}>{text('pages.previous')}</Link>}
      <span className="quiet">
        <Text id="pages.of" values={{ page, pages }} />
      </span>
      {page < pages && <Link to={to(page + 1)}>{text('pages.next')}</Link>}
    </nav>
  );
}
