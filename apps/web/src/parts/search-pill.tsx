import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Icon } from './icon';

/** The list follows what is typed when the reader has paused. */
const PAUSE_MS = 300;

interface SearchPillProps {
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** A search among the filters of a list. */
export function SearchPill({ label, text: given, onChange }: SearchPillProps) {
  const [typed, setTyped] = useState(given);
  useEffect(() => setTyped(given), [given]);
  useEffect(() => {
    if (typed === given) return undefined;
    const timer = setTimeout(() => onChange(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, given, onChange]);
  return (
    <label className={given === '' ? 'pick search' : 'pick search on'}>
      <Icon as={Search} />
      <span className="vh">{label}</span>
      <input
        type="search"
        value={typed}
        placeholder={label}
        maxLength={100}
        onChange={(event) => setTyped(event.target.value)}
      />
    </label>
  );
}
