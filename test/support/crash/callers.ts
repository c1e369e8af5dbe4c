import { setTimeout as pause } from 'node:timers/promises';
import { performedAct, problem } from '#contract';
import { API_ROOT } from '../../../apps/api/src/api-root.js';
import type { Tokens } from '../tokens.js';
import type { Chance } from './chance.js';
import type { Errand, Ledger, Settled } from './ledger.js';

/** So long somebody keeps asking for one act. */
const PATIENCE_MS = 90_000;
const ONE_ATTEMPT_MS = 15_000;
const PAUSE_MS = 40;

interface Reply {
  readonly status: number;
  readonly replayed: boolean;
  readonly body: unknown;
}

/** People who act over HTTP and ask again, under the same key and at whichever API is there, until they have an answer. */
export class Callers {
  /** Longest pause between two acts of one person, in milliseconds. */
  pace = 60;

  /** @param addresses  of the APIs that are ready now */
  constructor(
    private readonly addresses: () => readonly string[],
    private readonly ledger: Ledger,
    private readonly chance: Chance,
    private readonly tokens: Pick<Tokens, 'bearer'>,
  ) {}

  /** @throws Error when there is no answer for a long time, or one that the API must never give */
  async perform({ user, path, body }: Errand): Promise<Settled> {
    await pause(this.chance.between(0, this.pace));
    const mark = this.ledger.nextMark();
    const text = JSON.stringify({ ...body, documents: [mark] });
    const { reply, unanswered } = await this.untilAnswered('POST', user, path, { key: mark, text });
    const performed = reply.status === 201;
    const settled: Settled = {
      act: body.act,
      user,
      mark,
      key: mark,
      path,
      body: text,
      unanswered,
      replayed: reply.replayed,
      answer: performed ? performedAct.parse(reply.body) : null,
      refusal: performed ? null : problem.parse(reply.body).code,
    };
    this.ledger.settled.push(settled);
    return settled;
  }

  /** Asks once more for what has been settled. */
  async repeat({ user, path, key, body }: Settled): Promise<Reply> {
    return (await this.untilAnswered('POST', user, path, { key, text: body })).reply;
  }

  async read(user: string, path: string): Promise<unknown> {
    return (await this.untilAnswered('GET', user, path)).reply.body;
  }

  private async untilAnswered(
    method: 'GET' | 'POST',
    user: string,
    path: string,
    sent?: { readonly key: string; readonly text: string },
  ): Promise<{ readonly reply: Reply; readonly unanswered: number }> {
    const deadline = Date.now() + PATIENCE_MS;
    for (let unanswered = 0; Date.now() < deadline;) {
      const addresses = this.addresses();
      if (addresses.length > 0) {
        const reply = await this.ask(method, this.chance.pick(addresses), user, path, sent);
        if (reply !== null) return { reply, unanswered };
        unanswered += 1;
      }
      await pause(PAUSE_MS);
    }
    throw new Error(`No answer to ${method} ${path} within ${PATIENCE_MS} ms`);
  }

  /** Null when there was no answer: the connection broke, or the API says that it could not tell. */
  private async ask(
    method: 'GET' | 'POST',
    address: string,
    user: string,
    path: string,
    sent?: { readonly key: string; readonly text: string },
  ): Promise<Reply | null> {
    const headers = {
      authorization: await this.tokens.bearer(user),
      ...(sent && { 'content-type': 'application/json', 'idempotency-key': sent.key }),
    };
    const signal = AbortSignal.timeout(ONE_ATTEMPT_MS);
    const request = { method, headers, signal, ...(sent && { body: sent.text }) };
    const fetched = async (): Promise<Reply | null> => {
      const response = await fetch(`${address}${API_ROOT}${path}`, request);
      const body: unknown = await response.json();
      const replayed = response.headers.get('idempotency-replayed') === 'true';
      return response.status >= 500 ? null : { status: response.status, replayed, body };
    };
    try {
      return await (sent ? this.ledger.whileAsking(address, fetched) : fetched());
    } catch {
      return null;
    }
  }
}
