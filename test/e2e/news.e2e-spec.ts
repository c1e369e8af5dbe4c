import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { news, type News } from '#contract';
import { NewsDesk } from '../../apps/api/src/news/news-desk.js';
import { openTestApi, type TestApi } from '../support/api.js';
import { freePort } from '../support/free-port.js';
import { InjectBrowser } from '../support/inject-browser.js';
import { OpinionCase } from '../support/opinion-case.js';

/** What a page has heard so far; the last word of a look is waited for by opening a stream that catches up. */
class Listener {
  readonly heard: News[] = [];
  lastId = '';
  ended = false;
  private waiting: (() => void)[] = [];

  constructor(
    readonly response: Response,
    private readonly control: AbortController,
  ) {
    void this.listen();
  }

  /** Until the stream has said something more, or ended. */
  more(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  close(): void {
    this.control.abort();
  }

  private async listen(): Promise<void> {
    let rest = '';
    try {
      for await (const part of this.response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        const blocks = `${rest}${part}`.split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) this.take(block);
      }
    } catch {
      // The test itself has hung up.
    }
    this.ended = true;
    this.wake();
  }

  private take(block: string): void {
    const lines = new Map(
      block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
    );
    this.lastId = lines.get('id') ?? this.lastId;
    if (lines.get('event') !== 'news') return;
    this.heard.push(news.parse(JSON.parse(lines.get('data') ?? '{}')));
    this.wake();
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}

describe('news for open pages', () => {
  let api: TestApi;
  let url: string;
  let desk: NewsDesk;
  let at: OpinionCase;
  const listeners: Listener[] = [];

  beforeAll(async () => {
    const port = await freePort();
    url = `http://localhost:${port}`;
    api = await openTestApi({ PUBLIC_URL: url });
    await api.app.listen({ host: '127.0.0.1', port });
    desk = api.app.get(NewsDesk);
    at = await OpinionCase.open(api);
    await desk.look();
  });
  afterAll(async () => {
    for (const one of listeners) one.close();
    await api.close();
  });

  const listen = async (user: string, query = ''): Promise<{ listener: Listener; browser: InjectBrowser }> => {
    const browser = new InjectBrowser(api.app, url);
    await browser.signIn(user);
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const control = new AbortController();
    const response = await fetch(`${url}/app/events${query}`, { headers: { cookie }, signal: control.signal });
    const listener = new Listener(response, control);
    listeners.push(listener);
    return { listener, browser };
  };
  const casesOf = (listener: Listener): readonly string[] =>
    listener.heard.flatMap(({ cases }) => cases.map(({ id }) => id));

  it('are for who is signed in alone', async () => {
    expect((await api.app.inject({ url: '/app/events', headers: { host: 'localhost:3000' } })).statusCode).toBe(401);
  });

  it('say that a case has changed and not what, and whose tasks may have', async () => {
    const { listener } = await listen('coordinator');
    expect(listener.response.headers.get('content-type')).toContain('text/event-stream');
    const more = listener.more();
    const { revision } = (await api.ask('coordinator', 'GET', `/cases/${at.id}`)).json<{ revision: number }>();
    await at.does('contact-person-12', 'ACKNOWLEDGE', '12');
    await desk.look();
    await more;
    expect(listener.heard.at(-1)?.cases).toEqual([{ id: at.id, revision: revision + 1 }]);
    const before = listener.heard.length;
    await desk.look();
    expect(listener.heard).toHaveLength(before);
  });

  it('say nothing to a company of a case that is not its own', async () => {
    const { listener: other } = await listen('company-2');
    const { listener: company } = await listen('company-1');
    const { listener: office } = await listen('coordinator');
    const more = Promise.all([office.more(), company.more()]);
    await at.does('contact-person-01', 'ACKNOWLEDGE', '01');
    await desk.look();
    await more;
    expect(casesOf(office)).toContain(at.id);
    expect(casesOf(company)).toContain(at.id);
    expect(other.response.status).toBe(200);
    expect(other.heard).toEqual([]);
  });

  it('are caught up with by a page that was away', async () => {
    const { listener: first } = await listen('coordinator');
    const more = first.more();
    await at.does('contact-person-13', 'ACKNOWLEDGE', '13');
    await desk.look();
    await more;
    const { listener: second } = await listen('coordinator', `?since=${first.lastId}`);
    if (second.heard.length === 0) await second.more();
    expect(casesOf(second)).toContain(at.id);
    const { listener: longAway } = await listen('coordinator', '?since=1000');
    if (longAway.heard.length === 0) await longAway.more();
    expect(longAway.heard).toEqual([{ cases: [], tasks: true, notices: true, all: true }]);
  });

  it('end with the session', async () => {
    const { listener, browser } = await listen('contact-person-03');
    const { csrfToken } = (await browser.ask('/app/session')).json<{ csrfToken: string }>();
    await browser.ask('/sign-out', { method: 'POST', form: { csrf: csrfToken } });
    const more = listener.more();
    await at.does('contact-person-04', 'ACKNOWLEDGE', '04');
    await desk.look();
    await more;
    expect(listener.ended).toBe(true);
    expect(listener.heard).toEqual([]);
  });
});
