import { type CaughtMail, type CaughtMessage, type DiskPost, readCaught } from '#mail';
import { calendarWords } from '#messages';
import type { CaughtCopies, WaitingLetter, WaitingLettersPg, WholeWaitingLetter } from '#persistence';
import { ApiProblem } from '../problems/api-problem.js';

/** More than anybody reads through. */
const MOST = 200;

export interface ListedLetter {
  readonly caught: CaughtMail;
  readonly message: CaughtMessage;
}

/** A letter as it is looked at, caught or still waiting. */
export interface ReadLetter {
  /** Not known before it leaves. */
  readonly from: string | null;
  readonly to: string;
  readonly subject: string;
  readonly sentAt: Date | null;
  /** Null once it has been caught. */
  readonly leavesAt: Date | null;
  readonly text: string;
  readonly html: string;
  readonly attachments: CaughtMessage['attachments'];
}

/** Letters that were caught on disk instead of being sent, and those that wait to be. Without a folder there are none. */
export class CaughtLetters implements CaughtCopies {
  constructor(
    private readonly post: DiskPost | null,
    private readonly waitingLetters: Pick<WaitingLettersPg, 'list' | 'find'>,
  ) {}

  get areCaught(): boolean {
    return this.post !== null;
  }

  /** The latest, newest first. @throws ApiProblem `path-unknown` where letters are not caught */
  async list(): Promise<readonly ListedLetter[]> {
    const post = this.caughtPost();
    const caught = await post.list(MOST);
    const listed = await Promise.all(
      caught.map(async (one) => ({ caught: one, message: await find(post, one.letterId) })),
    );
    return listed.flatMap(({ caught: one, message }) => (message === null ? [] : [{ caught: one, message }]));
  }

  /** Those that leave first come first. @throws ApiProblem `path-unknown` where letters are not caught */
  async waiting(): Promise<readonly WaitingLetter[]> {
    this.caughtPost();
    return this.waitingLetters.list(MOST);
  }

  /** @throws ApiProblem `letter-not-found`, `path-unknown` */
  async one(letterId: string): Promise<ReadLetter> {
    const caught = await find(this.caughtPost(), letterId);
    if (caught !== null) return { ...caught, leavesAt: null };
    const waiting = await this.waitingLetters.find(letterId);
    if (waiting === null) throw new ApiProblem('letter-not-found');
    return asRead(waiting);
  }

  async forget(letterIds: readonly string[]): Promise<void> {
    await this.post?.forget(letterIds);
  }

  private caughtPost(): DiskPost {
    if (this.post === null) throw new ApiProblem('path-unknown');
    return this.post;
  }
}

async function find(post: DiskPost, letterId: string): Promise<CaughtMessage | null> {
  const raw = await post.read(letterId);
  return raw === null ? null : readCaught(raw);
}

function asRead({ calendar, locale, ...letter }: WholeWaitingLetter): ReadLetter {
  const attachments =
    calendar === null
      ? []
      : [
          {
            name: calendarWords[locale].file,
            type: 'text/calendar',
            text: calendar,
            size: Buffer.byteLength(calendar),
          },
        ];
  return { ...letter, from: null, sentAt: null, attachments };
}
