import type { Clock } from '#casework';
import type { Config } from '#config';
import type { Log } from './log.js';

export interface ApiOptions {
  readonly config: Config;
  /** A migrated database. In standalone mode the embedded one, which the configuration does not know. */
  readonly databaseUrl: string;
  readonly log: Log;
  /** Address for links to requests whose own host cannot be read; the configured one when left out. */
  readonly publicUrl?: string;
  /** The machine's time when left out. */
  readonly clock?: Clock;
}

/** Whether our own issuer signs people in: standalone, and no other provider is named. */
export const ownSignsIn = ({ mode, oidc }: Config): boolean => mode === 'standalone' && oidc === null;
