export {
  type Config,
  type MailConfig,
  type OidcConfig,
  readConfig,
  type ServerConfig,
  type StandaloneConfig,
} from './config.js';
export { ConfigError, type WrongVariable } from './config-error.js';
export { type LogLevel } from './environment.js';
