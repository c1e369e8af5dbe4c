import type { News } from '#contract';

const STREAM = '/app/events';
/** The page itself comes first; the server tells a new stream what happened while it was read. */
const BEGIN_MS = 5000;

/**
 * Listens while the page is looked at: a hidden page holds no connection, of which browsers keep few, and hears what it missed
 * when it is shown again.
 *
 * @returns what ends it
 */
export function listen(onNews: (news: News) => void): () => void {
  let source: EventSource | null = null;
  let last = '';
  const open = (): void => {
    if (source !== null || document.hidden) return;
    source = new EventSource(last === '' ? STREAM : `${STREAM}?since=${last}`);
    source.addEventListener('open', ({ lastEventId }: MessageEvent) => {
      if (lastEventId) last = lastEventId;
    });
    source.addEventListener('news', ({ data, lastEventId }: MessageEvent<string>) => {
      last = lastEventId;
      onNews(JSON.parse(data) as News);
    });
  };
  const close = (): void => {
    source?.close();
    source = null;
  };
  const turn = (): void => (document.hidden ? close() : open());
  const begin = setTimeout(open, BEGIN_MS);
  document.addEventListener('visibilitychange', turn);
  return () => {
    clearTimeout(begin);
    document.removeEventListener('visibilitychange', turn);
    close();
  };
}
