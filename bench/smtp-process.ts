import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';
import { z } from 'zod';

/** An SMTP server in a process of its own, that takes every message and remembers its Message-ID. */
const question = z.union([z.object({ begin: z.literal(true) }), z.object({ count: z.literal(true) })]);

const known = new Set<string>();
let messages = 0;

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  logger: false,
  maxClients: 50,
  onData: (stream, _session, callback) => {
    let head = '';
    stream.on('data', (part: Buffer) => {
      if (head.length < 4_000) head += part.toString('latin1');
    });
    stream.on('end', () => {
      messages += 1;
      known.add(/^message-id:\s*(\S+)/im.exec(head)?.[1] ?? `none-${messages}`);
      callback();
    });
  },
});
// A client that is killed in the midst of a message ends its own connection only.
server.on('error', () => undefined);
server.listen(0, '127.0.0.1');
await once(server.server, 'listening');

process.on('message', (message) => {
  const asked = question.parse(message);
  if ('count' in asked) process.send?.({ messages, distinct: known.size });
  else process.send?.({ url: urlOf() });
});
process.once('disconnect', () => server.close());

function urlOf(): string {
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return `smtp://127.0.0.1:${address.port}`;
}
