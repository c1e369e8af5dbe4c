import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';

interface Announcer {
  /** Said when the reader has a moment: counts, drafts saved, results of one's own acts. */
  readonly say: (text: string) => void;
  /** Said at once: errors, time running out. */
  readonly alert: (text: string) => void;
}

const Context = createContext<Announcer | null>(null);

/** The two live regions of the app; nothing else announces itself. */
export function Announcements({ children }: { readonly children: ReactNode }) {
  const [polite, say] = useRepeatable();
  const [assertive, alert] = useRepeatable();
  const announcer = useMemo(() => ({ say, alert }), [say, alert]);
  return (
    <Context value={announcer}>
      {children}
      <p className="vh" role="status">
        {polite}
      </p>
      <p className="vh" role="alert">
        {assertive}
      </p>
    </Context>
  );
}

/** The same words twice in a row are said twice: an invisible mark makes them differ. */
function useRepeatable(): [string, (text: string) => void] {
  const [text, setText] = useState('');
  return [text, useCallback((next: string) => setText((last) => (last === next ? `${next}\u200b` : next)), [])];
}

export function useAnnounce(): Announcer {
  const announcer = useContext(Context);
  if (!announcer) throw new Error('useAnnounce outside Announcements');
  return announcer;
}
