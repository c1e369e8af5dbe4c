import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useText } from '../intl/text';

export interface Crumb {
  readonly name: string;
  /** Left out for the page that is shown. */
  readonly to?: string;
}

interface Trail {
  readonly crumbs: readonly Crumb[];
  readonly set: (crumbs: readonly Crumb[]) => void;
}
const Context = createContext<Trail>({ crumbs: [], set: () => undefined });

export function CrumbTrail({ children }: { readonly children: ReactNode }) {
  const [crumbs, set] = useState<readonly Crumb[]>([]);
  return <Context value={useMemo(() => ({ crumbs, set }), [crumbs])}>{children}</Context>;
}

/** Says where a page stands; every page does so once. Give names that stay the same between renders. */
export function Crumbs({ trail }: { readonly trail: readonly Crumb[] }) {
  const { set } = useContext(Context);
  const key = JSON.stringify(trail);
  useEffect(() => {
    set(JSON.parse(key) as readonly Crumb[]);
  }, [key, set]);
  return null;
}

export function ShownCrumbs() {
  const { crumbs } = useContext(Context);
  const text = useText();
  return (
    <nav aria-label={text('top.here')}>
      <ol className="crumbs">
        {crumbs.map(({ name, to }) => (
          <li key={name}>{to ? <Link to={to}>{name}</Link> : <span aria-current="page">{name}</span>}</li>
        ))}
      </ol>
    </nav>
  );
}
