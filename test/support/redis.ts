import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describeWith, findNeed, type Need } from './needs.js';

const REDIS: Need = { program: 'redis-server', install: 'apt-get install redis-server' };

/** A Redis of one spec file's own: empty, in memory, on 127.0.0.1. */
export interface TestRedis {
  readonly url: string;
  stop(): Promise<void>;
}

export function redisAvailable(): boolean {
  return findNeed(REDIS) !== null;
}

/** `describe` for suites that need Redis. */
export function describeWithRedis(name: string, suite: () => void): void {
  describeWith(REDIS, name, suite);
}

/** @throws Error  with what redis-server said, when it does not start */
export async function startRedis(): Promise<TestRedis> {
  const folder = await mkdtemp(join(tmpdir(), 'ordna-test-redis-'));
  const port = await findFreePort();
  const settings = { port: String(port), bind: '127.0.0.1', save: '', appendonly: 'no', dir: folder, daemonize: 'no' };
  const server = spawn(
    REDIS.program,
    Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]),
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await untilReady(server);
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      const ended = once(server, 'exit');
      if (server.kill('SIGKILL')) await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function untilReady(server: ChildProcess): Promise<void> {
  if (server.stdout === null) throw new Error('redis-server has no output to read');
  const said: string[] = [];
  for await (const line of createInterface({ input: server.stdout })) {
    said.push(line);
    if (line.includes('Ready to accept connections')) {
      server.stdout.resume();
      return;
    }
  }
  throw new Error(`redis-server did not start:\n${said.join('\n')}`);
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port on 127.0.0.1');
  return address.port;
}
