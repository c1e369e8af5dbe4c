import type { ServerResponse } from 'node:http';
import type { FastifyRequest } from 'fastify';
import type { News } from '#contract';

/** What a page that does not read may have waiting before its stream is ended; it opens another. */
const MOST_WAITING_BYTES = 64 * 1024;
/** How long a page waits before it opens a stream that broke. */
const RETRY_MS = 5000;

/** A page reads what it shows some seconds before it opens its stream. */
const READING_MS = 10_000;

/** One page's stream. */
export class NewsStream {
  constructor(
    readonly request: FastifyRequest,
    private readonly out: ServerResponse,
    readonly personId: string,
    /** Milliseconds of the last event the page has seen; null for a page that was just read. */
    readonly since: number | null,
  ) {}

  private openedAt = new Date(0);

  /** Whether the page may not know of what happened at an instant. */
  isNews(at: Date): boolean {
    return at.getTime() > this.openedAt.getTime() - READING_MS;
  }

  /** @param onEnd  called once, whoever ends it */
  begin(at: Date, onEnd: () => void): void {
    this.openedAt = at;
    this.out.once('close', onEnd);
    this.out.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // Proxies would collect what is meant for now.
      'x-accel-buffering': 'no',
    });
    this.out.write(`retry: ${RETRY_MS}\nid: ${at.getTime()}\nevent: open\ndata: {}\n\n`);
  }

  send(at: Date, news: News): void {
    this.write(`id: ${at.getTime()}\nevent: news\ndata: ${JSON.stringify(news)}\n\n`);
  }

  /** Keeps proxies from taking the silence for the end. */
  beat(): void {
    this.write(': \n\n');
  }

  end(): void {
    this.out.end();
  }

  private write(text: string): void {
    if (this.out.writableLength > MOST_WAITING_BYTES) this.out.destroy();
    else this.out.write(text);
  }
}
