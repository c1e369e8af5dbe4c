import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/**
 * Where a statement is caught: not yet at the server; at the server, which is working on it; or done and answered, but the
 * answer held back. In the first and last case nothing more goes over that connection.
 */
export type Point = 'before-server' | 'at-server' | 'after-server';

interface Trap {
  readonly point: Point;
  matches(sent: string): boolean;
  caught(): void;
}

/** Statements to wait for. */
export interface Catching {
  /** Resolves when one is caught, with false when none was in time. */
  readonly caught: Promise<boolean>;
  readonly letGo: () => void;
}

/**
 * A way to the database for one process. It stays where it is when the database comes back on another port, as a real
 * server's address does, and on it a statement can be caught at a chosen point.
 */
export class Gate {
  private readonly sockets = new Set<Socket>();
  private trap: Trap | null = null;
  private target: number | null = null;

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {
    server.on('connection', (client) => this.admit(client));
  }

  static async open(): Promise<Gate> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('A gate has a port');
    return new Gate(server, address.port);
  }

  /** @param port  where the database listens now; null while it does not */
  leadTo(port: number | null): void {
    this.target = port;
  }

  /** Waits for a statement; one wait at a time. */
  waitFor(matches: (sent: string) => boolean, point: Point, withinMs: number): Catching {
    let letGo = (): void => undefined;
    const caught = new Promise<boolean>((resolve) => {
      const end = (was: boolean): void => {
        clearTimeout(timer);
        if (this.trap === trap) this.trap = null;
        resolve(was);
      };
      const trap: Trap = { point, matches, caught: () => end(true) };
      const timer = setTimeout(() => end(false), withinMs);
      letGo = () => end(false);
      this.trap = trap;
    });
    return { caught, letGo };
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    if (this.server.listening) await once(this.server, 'close');
  }

  private admit(client: Socket): void {
    if (this.target === null) {
      client.destroy();
      return;
    }
    const server = connect(this.target, '127.0.0.1');
    this.join(client, server);
    let answering: Trap | null = null;
    let isHeld = false;
    client.on('data', (chunk) => {
      const trap = isHeld ? null : this.sprung(chunk);
      if (trap?.point === 'before-server') isHeld = true;
      if (!isHeld) server.write(chunk);
      if (trap?.point === 'after-server') answering = trap;
      else trap?.caught();
    });
    server.on('data', (chunk) => {
      if (answering !== null) isHeld = true;
      if (!isHeld) client.write(chunk);
      answering?.caught();
      answering = null;
    });
  }

  private sprung(chunk: Buffer): Trap | null {
    const { trap } = this;
    if (trap === null || !trap.matches(chunk.toString('latin1'))) return null;
    this.trap = null;
    return trap;
  }

  /** When one end is gone, so is the other. */
  private join(...ends: readonly [Socket, Socket]): void {
    for (const [index, socket] of ends.entries()) {
      const other = ends[1 - index];
      this.sockets.add(socket.setNoDelay(true));
      // Heard so that it does not end the test; `close` follows.
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.sockets.delete(socket);
        other?.destroy();
      });
    }
  }
}
