import { EventEmitter } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { Running } from './running.js';
import { stopRequested } from './stop-signal.js';

function recorder(failing?: string) {
  const stopped: string[] = [];
  const failed: string[] = [];
  const running = new Running((part) => failed.push(part));
  for (const name of ['database', 'worker', 'api']) {
    running.started({
      name,
      stop: async () => {
        await Promise.resolve();
        stopped.push(name);
        if (name === failing) throw new Error('does not answer');
      },
    });
  }
  return { running, stopped, failed };
}

describe('stopping', () => {
  it('goes backwards through what was started', async () => {
    const { running, stopped } = recorder();
    await running.stop();
    expect(stopped).toEqual(['api', 'worker', 'database']);
  });

  it('goes on past a part that fails, and says which', async () => {
    const { running, stopped, failed } = recorder('worker');
    await running.stop();
    expect(stopped).toEqual(['api', 'worker', 'database']);
    expect(failed).toEqual(['worker']);
  });

  it('stops each part once', async () => {
    const { running, stopped } = recorder();
    await Promise.all([running.stop(), running.stop()]);
    await running.stop();
    expect(stopped).toHaveLength(3);
  });
});

describe('Ctrl-C', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('asks once to stop: %s', async (signal) => {
    const source = new EventEmitter();
    let impatience = 0;
    const asked = stopRequested(source, () => (impatience += 1));
    source.emit(signal);
    await asked;
    expect(impatience).toBe(0);
  });

  it('forces when pressed again, unless npm has only passed on the first one', async () => {
    const source = new EventEmitter();
    let impatience = 0;
    let time = 1_000;
    const asked = stopRequested(
      source,
      () => (impatience += 1),
      () => time,
    );
    source.emit('SIGINT');
    time += 20;
    source.emit('SIGINT');
    await asked;
    expect(impatience).toBe(0);
    time += 1_000;
    source.emit('SIGINT');
    expect(impatience).toBe(1);
  });
});
