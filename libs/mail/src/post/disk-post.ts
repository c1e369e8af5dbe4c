import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { toMessage } from './message.js';
import type { OutgoingMail, Post } from './post.js';

/** Name of the folder for caught letters, below the data folder. */
export const POST_FOLDER = 'post';

const EML = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.eml$/;

/** A caught letter, newest first in lists. */
export interface CaughtMail {
  readonly letterId: string;
  readonly caughtAt: Date;
}

/**
 * Letters caught on disk instead of being sent: one file for each letter, named by its id, so that one sent twice is there once.
 *
 * @param folder  made when the first letter is caught
 */
export class DiskPost implements Post {
  private readonly composer = createTransport({ streamTransport: true, buffer: true });

  constructor(private readonly folder: string) {}

  /** A file is there whole or not at all. */
  async send(mail: OutgoingMail): Promise<void> {
    const { message } = await this.composer.sendMail(toMessage(mail));
    await mkdir(this.folder, { recursive: true });
    const path = this.pathOf(mail.letterId);
    // Two programs that catch the same letter at once write two files, and one of them stays.
    const unfinished = `${path}.${process.pid}.${(this.written += 1)}`;
    await writeFile(unfinished, message);
    await rename(unfinished, path);
  }

  async close(): Promise<void> {}

  /** @param limit  at most so many, the latest */
  async list(limit: number): Promise<readonly CaughtMail[]> {
    const names = await readdir(this.folder).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });
    const ids = names.flatMap((name) => EML.exec(name)?.[1] ?? []);
    const caught = await Promise.all(
      ids.map(async (letterId) => ({ letterId, caughtAt: (await stat(this.pathOf(letterId))).mtime })),
    );
    return caught.toSorted((a, b) => b.caughtAt.getTime() - a.caughtAt.getTime()).slice(0, limit);
  }

  /** @returns the message as it would have been sent; null when there is none of this id */
  async read(letterId: string): Promise<Buffer | null> {
    if (!EML.test(`${letterId}.eml`)) return null;
    return readFile(this.pathOf(letterId)).catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw error;
    });
  }

  /** Takes caught letters away; ids of none are passed over. */
  async forget(letterIds: readonly string[]): Promise<void> {
    const known = letterIds.filter((letterId) => EML.test(`${letterId}.eml`));
    await Promise.all(known.map((letterId) => rm(this.pathOf(letterId), { force: true })));
  }

  private written = 0;

  private pathOf(letterId: string): string {
    return join(this.folder, `${letterId}.eml`);
  }
}

const isMissing = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
