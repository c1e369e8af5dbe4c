import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Button } from '../parts/button';
import { ModalDialog } from '../parts/modal';
import { Text, useText } from '../intl/text';
import { sessionKey, useSession } from './session';

const WARN_SECONDS = 5 * 60;

/** Five minutes before the session ends its reader is asked, and nothing is lost either way: drafts are on the server. */
export function TimeLeft() {
  const session = useSession();
  const text = useText();
  const queries = useQueryClient();
  const { dataUpdatedAt } = useQuery({ queryKey: sessionKey, enabled: false });
  const minutes = useMinutesLeft(session.secondsLeft, dataUpdatedAt);
  const ends = minutes !== null && minutes * 60 <= WARN_SECONDS;
  useEffect(() => {
    // A session that has run out leads to the sign-in page, and from there back here.
    if (minutes === 0) void queries.invalidateQueries({ queryKey: sessionKey });
  }, [minutes, queries]);
  const stay = (): void => void queries.invalidateQueries({ queryKey: sessionKey });
  return (
    <ModalDialog title={text('session.ends.title')} open={ends} onClose={stay}>
      <p role="alert">
        <Text id="session.ends" values={{ minutes: minutes ?? 0 }} />
      </p>
      <p className="row">
        <Button look="main" onClick={stay}>
          <Text id="session.stay" />
        </Button>
      </p>
    </ModalDialog>
  );
}

function useMinutesLeft(seconds: number, since: number): number | null {
  const [minutes, setMinutes] = useState<number | null>(null);
  useEffect(() => {
    const look = (): void => {
      const left = seconds - (Date.now() - since) / 1000;
      setMinutes(Math.max(0, Math.ceil(left / 60)));
    };
    look();
    const timer = setInterval(look, 15_000);
    return () => clearInterval(timer);
  }, [seconds, since]);
  return minutes;
}
