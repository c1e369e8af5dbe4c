import { Link } from 'react-router';

export interface View {
  readonly to: string;
  readonly label: string;
  readonly count?: number | undefined;
  readonly current: boolean;
}

/** Saved views as links: each is an address with a name and a count. */
export function Views({ label, views }: { readonly label: string; readonly views: readonly View[] }) {
  return (
    <nav className="views" aria-label={label}>
      {views.map(({ to, label: name, count, current }) => (
        <Link key={to} to={to} aria-current={current ? 'page' : undefined}>
          {name}
          {count !== undefined && <span className="num"> {count}</span>}
        </Link>
      ))}
    </nav>
  );
}
