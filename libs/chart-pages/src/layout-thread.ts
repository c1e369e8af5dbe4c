import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { ElkNode } from 'elkjs/lib/elk.bundled.js';

interface Waiting {
  readonly done: (laidOut: ElkNode) => void;
  readonly failed: (error: Error) => void;
}

/** Given as text, so that it is the same file whether the sources are run or what is built of them. */
const IN_THE_THREAD = `
  const { parentPort, workerData } = require('node:worker_threads');
  const Elk = require(workerData);
  const elk = new Elk();
  parentPort.on('message', ({ number, graph }) => {
    elk.layout(graph).then(
      (laidOut) => parentPort.postMessage({ number, laidOut }),
      (error) => parentPort.postMessage({ number, error: String(error) }),
    );
  });`;

interface Answer {
  readonly number: number;
  /** Null: the kernel could not. */
  readonly laidOut: ElkNode | null;
  readonly error: string | null;
}

/** What the thread above says; nobody else speaks to us there. */
function readAnswer(message: unknown): Answer {
  const { number, laidOut = null, error = null } = message as Partial<Answer>;
  if (typeof number !== 'number') throw new TypeError('The layout thread answered something unknown');
  return { number, laidOut, error };
}

/**
 * The Eclipse Layout Kernel in a thread of its own. A large chart takes it more than a second, in which this process would answer
 * nobody. The thread is started when it is first needed, stays for the next chart, and keeps no process from ending.
 */
class LayoutThread {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  /** @throws Error  what the layout kernel says of a graph it cannot place, or why its thread ended */
  layOut(graph: ElkNode): Promise<ElkNode> {
    return new Promise((done, failed) => {
      const worker = (this.worker ??= this.start());
      this.last += 1;
      this.waiting.set(this.last, { done, failed });
      worker.ref();
      // A thread has no origin that a second argument could name; the rule is about windows.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      worker.postMessage({ number: this.last, graph });
    });
  }

  private start(): Worker {
    const kernel = createRequire(import.meta.url).resolve('elkjs/lib/elk.bundled.js');
    const worker = new Worker(IN_THE_THREAD, { eval: true, workerData: kernel });
    worker.on('message', (message) => this.heard(worker, message));
    worker.on('error', (error) => this.ended(worker, error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', (code) => this.ended(worker, new Error(`The layout thread ended with ${code}`)));
    return worker;
  }

  private heard(worker: Worker, message: unknown): void {
    const { number, laidOut, error } = readAnswer(message);
    const one = this.waiting.get(number);
    this.waiting.delete(number);
    if (this.waiting.size === 0) worker.unref();
    if (laidOut) one?.done(laidOut);
    else one?.failed(new Error(error ?? 'The layout kernel gave no answer'));
  }

  private ended(worker: Worker, error: Error): void {
    if (this.worker !== worker) return;
    this.worker = null;
    const left = [...this.waiting.values()];
    this.waiting.clear();
    for (const { failed } of left) failed(error);
  }
}

export const layoutThread = new LayoutThread();
