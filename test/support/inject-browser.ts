import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';

interface Visit {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly form?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly remoteAddress?: string;
}

const MOST_REDIRECTS = 12;

/** What a browser does between two addresses of ours, without a network: keeps cookies, follows redirects, says where it comes from. */
export class InjectBrowser {
  readonly cookies = new Map<string, string>();
  /** Every address asked, in order. */
  readonly visited: string[] = [];

  constructor(
    private readonly app: NestFastifyApplication,
    readonly origin = 'http://localhost:3000',
  ) {}

  /** One request; cookies are kept, redirects are not followed. */
  async ask(path: string, visit: Visit = {}): Promise<LightMyRequestResponse> {
    const answer = await this.app.inject(this.requestFor(path, visit));
    this.visited.push(path);
    for (const { name, value, maxAge, expires } of answer.cookies) {
      const isGone = maxAge === 0 || (expires !== undefined && expires.getTime() < Date.now());
      if (isGone) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }

  /** A request and every redirect after it. @returns the last answer, and the address that gave it */
  async follow(
    path: string,
    visit: Visit = {},
  ): Promise<{ readonly answer: LightMyRequestResponse; readonly at: string }> {
    let [at, answer] = [path, await this.ask(path, visit)];
    for (let n = 0; n < MOST_REDIRECTS && answer.statusCode >= 300 && answer.statusCode < 400; n += 1) {
      const next = new URL(String(answer.headers.location), `${this.origin}${at}`);
      if (next.origin !== this.origin) return { answer, at: next.href };
      at = `${next.pathname}${next.search}`;
      answer = await this.ask(at);
    }
    return { answer, at };
  }

  /** Signs in as somebody through the embedded provider's page. @returns where it led */
  async signIn(
    subject: string,
    path = '/sign-in',
  ): Promise<{ readonly answer: LightMyRequestResponse; readonly at: string }> {
    const { at } = await this.follow(path);
    return this.follow(at, { method: 'POST', form: { subject } });
  }

  private requestFor(path: string, { method = 'GET', form, json, headers, remoteAddress }: Visit): InjectOptions {
    const body = form ? new URLSearchParams(form).toString() : json === undefined ? undefined : JSON.stringify(json);
    return {
      method,
      url: path,
      headers: {
        host: new URL(this.origin).host,
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(method !== 'GET' && { origin: this.origin, 'sec-fetch-site': 'same-origin' }),
        ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
        ...(json !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { payload: body }),
      ...(remoteAddress !== undefined && { remoteAddress }),
    };
  }
}
