import { useEffect, useState, type ReactNode } from 'react';
import type { Asked } from '../api/whole';
import { Text } from '../intl/text';
import { Fault } from './fault';

interface LoadedProps<T> {
  readonly query: Asked<T>;
  readonly children: (data: T) => ReactNode;
}

/** Shows what a query has brought, or why not. Under 400 ms of waiting nothing is shown. */
export function Loaded<T>({ query, children }: LoadedProps<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <Fault error={query.error} retry={() => void query.refetch()} />;
  return <Waiting />;
}

export function Waiting() {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 400);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="quiet small" aria-busy="true">
      {isLong && <Text id="loaded.waiting" />}
    </p>
  );
}
