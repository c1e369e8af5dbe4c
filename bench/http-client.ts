import { Agent, request } from 'node:http';

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A caller of an API on this machine, on connections that stay open. */
export class HttpClient {
  private readonly agent = new Agent({ keepAlive: true });

  constructor(private readonly root: string) {}

  post(path: string, headers: Readonly<Record<string, string>>, content: object): Promise<Answered> {
    const sent = JSON.stringify(content);
    const all = { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(sent) };
    return new Promise((resolve, reject) => {
      const asking = request(`${this.root}${path}`, { agent: this.agent, method: 'POST', headers: all }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks).toString() }),
        );
        answer.on('error', reject);
      });
      asking.on('error', reject);
      asking.end(sent);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
