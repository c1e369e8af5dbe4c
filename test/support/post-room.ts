import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '#config';
import { type CaughtMessage, DiskPost, readCaught } from '#mail';
import { migrateQueue } from '#queue';
import { runWorker } from '../../apps/worker/src/bootstrap.js';
import type { RunningWorker } from '../../apps/worker/src/worker.js';
import type { TestApi } from './api.js';

const silent = { info: () => {}, warn: () => {}, error: () => {} };
const idle = { run: async () => 0 };
const MOST_LETTERS = 200;

/** A worker beside an API, whose letters are caught in a folder as in a standalone installation. */
export class PostRoom {
  private constructor(
    private readonly folder: string,
    private readonly worker: RunningWorker,
    private readonly publicUrl: string,
  ) {}

  static async open(api: TestApi, publicUrl: string): Promise<PostRoom> {
    await migrateQueue(api.databaseUrl);
    const folder = await mkdtemp(join(tmpdir(), 'ordna-post-'));
    const config = readConfig({ ORDNA_DATA: folder, PUBLIC_URL: publicUrl, OUTBOX_POLL_MS: '50' });
    const { databaseUrl, clock } = api;
    // Followers are told when a test says so.
    const worker = await runWorker({ config, databaseUrl, clock, log: silent, instead: { follow: idle } });
    await worker.whenIdle();
    return new PostRoom(folder, worker, publicUrl);
  }

  /** All letters that are to be written now have been. */
  whenIdle(): Promise<void> {
    return this.worker.whenIdle();
  }

  /** Letters to the public, the newest first. */
  async toThePublic(): Promise<readonly CaughtMessage[]> {
    const post = new DiskPost(join(this.folder, 'post'));
    const raw = await Promise.all((await post.list(MOST_LETTERS)).map(({ letterId }) => post.read(letterId)));
    const all = await Promise.all(raw.flatMap((one) => (one === null ? [] : [readCaught(one)])));
    return all.filter(({ to }) => to.toLowerCase().includes('exempel.example'));
  }

  /** The path of the link in a letter about following a case: what confirms it, or what ends it. */
  followLink(text: string, part: 'bekrafta' | 'avsluta'): string {
    const links = [...text.matchAll(/https?:\/\/\S+/g)].map(([link]) => link);
    const link = links.find((one) => one.includes(`/oppet/folj/${part}/`)) ?? '';
    return link.slice(this.publicUrl.length);
  }

  async close(): Promise<void> {
    await this.worker.stop();
    await rm(this.folder, { recursive: true });
  }
}
