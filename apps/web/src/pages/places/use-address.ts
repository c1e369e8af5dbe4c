import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

interface Address {
  /** Empty where it is not in the address. */
  readonly get: (name: string) => string;
  readonly set: (name: string, value: string) => void;
}

/** Filters that live in the address; the page of a list begins anew when one changes. */
export function useAddress(): Address {
  const [query, setQuery] = useSearchParams();
  const get = useCallback((name: string) => query.get(name) ?? '', [query]);
  const set = useCallback(
    (name: string, value: string) => {
      const next = new URLSearchParams(query);
      next.delete('sida');
      if (value === '') next.delete(name);
      else next.set(name, value);
      setQuery(next, { replace: true });
    },
    [query, setQuery],
  );
  return { get, set };
}
