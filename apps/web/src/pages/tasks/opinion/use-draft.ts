import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { DraftView } from '#contract';
import { send } from '../../../api/client';
import type { Answer } from './answer';
import { DraftKeeper, type DraftDoor, type DraftPocket, type DraftState, type Pocketed } from './draft-keeper';

export interface Draft extends DraftState {
  readonly change: (answer: Answer) => void;
  readonly flush: () => Promise<boolean>;
  readonly resolve: (answer: Answer) => void;
  readonly end: () => void;
}

/** The draft of an opinion: what is written, and how far it has been saved. */
export function useDraft(found: DraftView, start: Answer): Draft {
  const opened = useRef({ found, start });
  const keeper = useMemo(() => {
    const { caseId, opinionId } = opened.current.found;
    const path = `/cases/${caseId}/opinions/${opinionId}/draft`;
    return new DraftKeeper(opened.current.found, opened.current.start, doorTo(path), pocketOf(opinionId));
  }, []);
  useEffect(() => {
    const leave = (): void => void keeper.flush(true);
    addEventListener('pagehide', leave);
    addEventListener('online', leave);
    return () => {
      removeEventListener('pagehide', leave);
      removeEventListener('online', leave);
      keeper.stop();
    };
  }, [keeper]);
  const state = useSyncExternalStore(keeper.subscribe, keeper.read);
  return useMemo(
    () => ({
      ...state,
      change: keeper.change,
      flush: () => keeper.flush(),
      resolve: keeper.resolve,
      end: keeper.end,
    }),
    [state, keeper],
  );
}

const doorTo = (path: string): DraftDoor => ({
  save: async (revision, body, keepalive) =>
    (await send<DraftView>(path, { method: 'PUT', body, etag: `"${revision}"`, keepalive })).body,
});

/** The browser's own store, where what could not be sent survives a reload. */
function pocketOf(opinionId: string): DraftPocket {
  const key = `ordna.draft.${opinionId}`;
  return {
    read: () => {
      const kept = localStorage.getItem(key);
      return kept === null ? null : (JSON.parse(kept) as Pocketed);
    },
    keep: (unsaved) => localStorage.setItem(key, JSON.stringify(unsaved)),
    empty: () => localStorage.removeItem(key),
  };
}
