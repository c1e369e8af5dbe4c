import type { LogLevel } from '#config';
import { pino } from 'pino';
import type { WorkLog } from './worker.js';

/** The worker's lines on standard output, as JSON. */
export const createWorkLog = (level: LogLevel): WorkLog =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
