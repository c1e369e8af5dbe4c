import { Agent, type IncomingMessage, request } from 'node:http';

export interface Answered {
  readonly status: number;
  readonly body: string;
}

/** A caller of an API on this machine, on connections that stay open. */
export class HttpClient {
  private readonly agent = new Agent({ keepAlive: true });
  private readonly host: string;
  private readonly port: string;

  /**
   * @param address  where the API listens
   * @param root  what each path begins with
   */
  constructor(
    address: string,
    private readonly root: string,
  ) {
    ({ hostname: this.host, port: this.port } = new URL(address));
  }

  post(path: string, headers: Readonly<Record<string, string>>, content: object): Promise<Answered> {
    const { agent, host, port } = this;
    const sent = JSON.stringify(content);
    const length = Buffer.byteLength(sent);
    const all = { ...headers, 'content-type': 'application/json', 'content-length': length };
    return new Promise((resolve, reject) => {
      const asking = request({ agent, host, port, path: `${this.root}${path}`, method: 'POST', headers: all });
      asking.on('response', (answer) => void read(answer).then(resolve, reject));
      asking.on('error', reject);
      asking.end(sent);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

async function read(answer: IncomingMessage): Promise<Answered> {
  let body = '';
  for await (const part of answer.setEncoding('utf8')) body += String(part);
  return { status: answer.statusCode ?? 0, body };
}
