export { type Config, readConfig, type ServerConfig, type StandaloneConfig } from './config.js';
export { ConfigError, type WrongVariable } from './config-error.js';
export { type LogLevel } from './environment.js';
