import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** A message as it came in, with its envelope. */
export interface Received {
  readonly from: string;
  readonly to: string;
  readonly raw: Buffer;
}

/** What the server does with the next messages, one each; when none is left, it takes them. */
export type Behaviour =
  | { readonly answers: number; readonly text?: string; readonly at?: 'recipient' | 'data' }
  /** Takes the message whole and then hangs up without a word. */
  | 'hangs-up-after-data';

export interface TestSmtp {
  readonly url: string;
  readonly received: readonly Received[];
  behave(...next: readonly Behaviour[]): void;
  close(): Promise<void>;
}

/** A real SMTP server on this machine. */
export async function startSmtp(): Promise<TestSmtp> {
  const received: Received[] = [];
  const plan: Behaviour[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: (_address, _session, callback) => {
      const next = plan[0];
      if (next === undefined || next === 'hangs-up-after-data' || next.at !== 'recipient') return callback();
      plan.shift();
      callback(refusal(next.answers, next.text));
    },
    onData: (stream, session, callback) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const next = plan.shift();
        if (next === undefined || next === 'hangs-up-after-data') received.push(toReceived(session, parts));
        if (next === undefined) return callback();
        if (next === 'hangs-up-after-data') return hangUp(server);
        callback(refusal(next.answers, next.text));
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    behave: (...next) => void plan.push(...next),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const toReceived = (session: SMTPServerSession, parts: readonly Buffer[]): Received => ({
  from: session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address,
  to: session.envelope.rcptTo.map(({ address }) => address).join(','),
  raw: Buffer.concat(parts),
});

const refusal = (responseCode: number, text = 'not now'): Error => Object.assign(new Error(text), { responseCode });

/** The library has no words for it: every socket it holds is torn down. */
function hangUp(server: SMTPServer): void {
  // oxlint-disable-next-line no-underscore-dangle -- the library's own name
  for (const connection of server.connections) connection._socket.destroy();
}
