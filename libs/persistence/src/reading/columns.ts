import {
  BALL_HOLDERS,
  CASE_KINDS,
  CHART_IDS,
  isoDate,
  PRECISIONS,
  PROCESS_VERSIONS,
  ROLES,
  STAGES,
  type JsonRecord,
} from '#process';
import { z } from 'zod';

/** How columns are read. Days are asked for as text, since the driver would make instants of them. */
export const day = z.string().transform(isoDate);
export const instant = z.date();
export const count = z.coerce.number().int();
export const jsonRecord = z.custom<JsonRecord>(
  (found) => typeof found === 'object' && found !== null && !Array.isArray(found),
);
export const kind = z.enum(CASE_KINDS);
export const role = z.enum(ROLES);
export const chart = z.enum(CHART_IDS);
export const stage = z.enum(STAGES);
export const ballHolder = z.enum(BALL_HOLDERS);
export const processVersion = z.enum(PROCESS_VERSIONS);
export const precision = z.enum(PRECISIONS);
export const balls = z.array(z.object({ holder: ballHolder, since: day, state: z.string() }));
