import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { lastAnsweredAt } from '../api/client';
import { Button } from '../parts/button';
import { ModalDialog } from '../parts/modal';
import { Text, useText } from '../intl/text';
import { sessionKey, useSession } from './session';
import { turnOf, type SessionTurn } from './session-clock';

const LOOK_MS = 15_000;

/** Five minutes before the session ends its reader is asked, and nothing is lost either way: drafts are on the server. */
export function TimeLeft() {
  const text = useText();
  const { turn, stay } = useSessionTurn();
  const minutes = turn.kind === 'warn' ? turn.minutes : 0;
  return (
    <ModalDialog title={text('session.ends.title')} open={turn.kind === 'warn'} onClose={stay}>
      <p role="alert">
        <Text id="session.ends" values={{ minutes }} />
      </p>
      <p className="row">
        <Button look="main" onClick={stay}>
          <Text id="session.stay" />
        </Button>
      </p>
    </ModalDialog>
  );
}

function useSessionTurn(): { readonly turn: SessionTurn; readonly stay: () => void } {
  const { secondsLeft } = useSession();
  const queries = useQueryClient();
  const { dataUpdatedAt: toldAt } = useQuery({ queryKey: sessionKey, enabled: false });
  const [seenEnd, setSeenEnd] = useState<number | null>(null);
  const [turn, setTurn] = useState<SessionTurn>({ kind: 'lasts' });
  useEffect(() => {
    const look = (): void => {
      const next = turnOf({ secondsLeft, toldAt, answeredAt: lastAnsweredAt(), seenEnd }, Date.now());
      setTurn(next);
      // One that has run out leads to the sign-in page, and from there back here.
      if (next.kind === 'ask') void queries.invalidateQueries({ queryKey: sessionKey });
    };
    look();
    const timer = setInterval(look, LOOK_MS);
    return () => clearInterval(timer);
  }, [secondsLeft, toldAt, seenEnd, queries]);
  const stay = (): void => {
    // The twelve hours of a session cannot be prolonged: then this end has been seen, and does not stand in the way of work.
    if (turn.kind === 'warn') setSeenEnd(turn.end);
    void queries.invalidateQueries({ queryKey: sessionKey });
  };
  return { turn, stay };
}
