import type { OnModuleDestroy } from '@nestjs/common';
import type { Actor, Clock } from '#casework';
import type { News } from '#contract';
import type { ChangedCase, NewsPg } from '#persistence';
import { may } from '#process';
import type { Identity } from '../actor/identity.js';
import { mayRead } from '../cases/may-read.js';
import type { Log } from '../log.js';
import { allOf, reachOf } from '../work/task-reach.js';
import { Heard } from './heard.js';
import type { NewsStream } from './news-stream.js';

/** One look for all streams of this process. */
const LOOK_EVERY_MS = 2000;
const BEAT_EVERY_LOOKS = 10;
/** How far clocks of several processes may differ, and how long a step may be under way. */
const OVERLAP_MS = 30_000;
/** A page that was away for longer reads everything anew. */
const OLDEST_MS = 10 * 60_000;
const MOST_CASES = 200;
const MOST_STREAMS = 12;

/** Tells open pages that something has changed: each the cases its reader may see, and nothing of what happened in them. */
export class NewsDesk implements OnModuleDestroy {
  private readonly streams = new Set<NewsStream>();
  private readonly heard = new Heard();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lookedAt: Date | null = null;
  private looks = 0;

  constructor(
    private readonly news: Pick<NewsPg, 'changedSince' | 'toldSince' | 'hasTasks'>,
    private readonly identity: Pick<Identity, 'stillThere'>,
    private readonly clock: Clock,
    private readonly log: Pick<Log, 'warn'>,
  ) {}

  open(stream: NewsStream): void {
    const own = [...this.streams].filter(({ personId }) => personId === stream.personId);
    if (own.length >= MOST_STREAMS) own[0]?.end();
    this.streams.add(stream);
    stream.begin(this.clock.now(), () => this.streams.delete(stream));
    this.timer ??= setTimeout(() => void this.goOn(), LOOK_EVERY_MS);
    if (stream.since !== null) this.catchUp(stream, stream.since).catch((error: unknown) => this.gaveUp(stream, error));
  }

  /** One look at what is new, told to every stream; also what the timer does. */
  async look(): Promise<void> {
    const now = this.clock.now();
    const since = new Date((this.lookedAt ?? now).getTime() - OVERLAP_MS);
    const people = [...new Set([...this.streams].map(({ personId }) => personId))];
    const [changed, told] = await Promise.all([
      this.news.changedSince(since, MOST_CASES),
      this.news.toldSince(people, since),
    ]);
    const cases = this.heard.newCases(changed);
    const notices = this.heard.newlyTold(told);
    this.heard.forget(since);
    this.lookedAt = now;
    const isTooMuch = changed.length === MOST_CASES && cases.length > 0;
    await Promise.all(
      [...this.streams].map((stream) => {
        const isTold = notices.some(
          ({ personId, raisedAt }) => personId === stream.personId && stream.isNews(raisedAt),
        );
        return this.tell(
          stream,
          cases.filter(({ updatedAt }) => stream.isNews(updatedAt)),
          isTold,
          isTooMuch,
        );
      }),
    );
  }

  onModuleDestroy(): void {
    clearTimeout(this.timer);
    for (const stream of this.streams) stream.end();
    this.streams.clear();
  }

  private async goOn(): Promise<void> {
    this.timer = undefined;
    if (this.streams.size === 0) {
      this.lookedAt = null;
      return;
    }
    try {
      await this.look();
      this.looks += 1;
      if (this.looks % BEAT_EVERY_LOOKS === 0) await Promise.all([...this.streams].map((stream) => this.beat(stream)));
    } catch (error) {
      // The database may be away for a moment; the next look finds what this one missed.
      this.log.warn(error);
    }
    if (this.streams.size > 0) this.timer ??= setTimeout(() => void this.goOn(), LOOK_EVERY_MS);
  }

  private async beat(stream: NewsStream): Promise<void> {
    if ((await this.identity.stillThere(stream.request)) === null) stream.end();
    else stream.beat();
  }

  private async catchUp(stream: NewsStream, since: number): Promise<void> {
    const now = this.clock.now();
    const isOld = since < now.getTime() - OLDEST_MS;
    const from = new Date(since - OVERLAP_MS);
    const [cases, told] = isOld
      ? [[], []]
      : await Promise.all([this.news.changedSince(from, MOST_CASES), this.news.toldSince([stream.personId], from)]);
    await this.tell(stream, cases, told.length > 0, isOld || cases.length === MOST_CASES);
  }

  private async tell(stream: NewsStream, cases: readonly ChangedCase[], notices: boolean, all: boolean): Promise<void> {
    if (cases.length === 0 && !notices && !all) return;
    const actor = await this.identity.stillThere(stream.request);
    if (actor === null) {
      stream.end();
      return;
    }
    const news = all ? { cases: [], tasks: true, notices: true, all } : await this.newsFor(actor, cases, notices);
    if (news.cases.length > 0 || news.tasks || news.notices) stream.send(this.clock.now(), news);
  }

  private async newsFor(actor: Actor, cases: readonly ChangedCase[], notices: boolean): Promise<News> {
    const readable = may(actor, 'read-cases') ? cases.filter((one) => mayRead(actor, one)) : [];
    const ids = readable.map(({ id }) => id);
    const tasks = await this.news.hasTasks(ids, allOf(reachOf(actor)));
    return { cases: readable.map(({ id, revision }) => ({ id, revision })), tasks, notices, all: false };
  }

  private gaveUp(stream: NewsStream, error: unknown): void {
    this.log.warn(error);
    stream.end();
  }
}
