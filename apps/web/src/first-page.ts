import type { createBrowserRouter } from 'react-router';
import { forgetAhead } from './api/ahead';
import { earlyAnswers, queryClient } from './api/early';
import { sessionQuery } from './session/session';

type Router = ReturnType<typeof createBrowserRouter>;

/** As long as pages wait before they say that they wait. */
const PATIENCE_MS = 400;

/**
 * When the first page has its code, its reader and its first answers, so that it is drawn once, whole, and in small pieces of work: an
 * answer that comes after the page draws all that waits for it in one go. What is slower than one's patience comes after.
 */
export async function firstPage(router: Router): Promise<void> {
  await Promise.all([
    queryClient.prefetchQuery(sessionQuery()),
    whenStarted(router).then(() => Promise.race([earlyAnswers(), pause(PATIENCE_MS)])),
  ]);
  forgetAhead();
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const whenStarted = (router: Router): Promise<void> =>
  new Promise((resolve) => {
    if (router.state.initialized) return resolve();
    const stop = router.subscribe(({ initialized }) => {
      if (!initialized) return;
      stop();
      resolve();
    });
  });
