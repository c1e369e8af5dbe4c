import { createServer } from 'node:net';
import type { Config } from '#config';

/**
 * Settles the port before anything starts, when any free one may be taken: addresses that sign-in and letters are bound to name it.
 *
 * @returns the configuration with a port, and our address with it where no other was given
 */
export async function withSettledPort(config: Config): Promise<Config> {
  if (config.port !== 0) return config;
  const port = await freePort(config.host);
  const publicUrl = config.publicUrl === 'http://localhost:0' ? `http://localhost:${port}` : config.publicUrl;
  return { ...config, port, publicUrl };
}

function freePort(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, host, () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
