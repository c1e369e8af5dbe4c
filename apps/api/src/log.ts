import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import type { LogLevel } from '#config';

/** The log of the process. Lines carry ids and codes, never names, never the text of what someone wrote. */
export class Log implements LoggerService {
  constructor(private readonly lines: Logger) {}

  /** An error nobody foresaw, with its whole chain of causes. */
  unforeseen(error: unknown, about: Readonly<Record<string, string>>): void {
    this.lines.error({ ...about, err: error }, 'unforeseen');
  }

  /** What somebody was refused to do: the codes alone, since facts may hold what they wrote. */
  refused(about: Readonly<Record<string, string>>): void {
    this.lines.info(about, 'refused');
  }

  log(message: unknown, ...context: unknown[]): void {
    this.lines.info({ context: context.at(-1) }, String(message));
  }
  error(message: unknown, ...context: unknown[]): void {
    this.lines.error({ context: context.at(-1) }, String(message));
  }
  warn(message: unknown, ...context: unknown[]): void {
    this.lines.warn({ context: context.at(-1) }, String(message));
  }
  debug(message: unknown, ...context: unknown[]): void {
    this.lines.debug({ context: context.at(-1) }, String(message));
  }
}

export const createLog = (level: LogLevel): Log =>
  new Log(pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }));
