import { isIsoDate, PRECISIONS, REGION_CODES, type Json } from '#process';
import { z } from 'zod';

/** Any UUID. Ids made from a hash carry no version digit, so the stricter `z.uuid()` would refuse them. */
export const id = z.guid().toLowerCase();

/** A day that exists, in the years 1900–2199; never a time where a day will do. */
export const day = z.iso.date().refine(isIsoDate, { error: 'no-such-date' }).meta({ example: '2026-02-01' });

/** An instant in UTC, as answers give it. */
export const instant = z.iso.datetime({ offset: true }).meta({ example: '2026-02-01T08:30:00Z' });

/** SHA-256 as 64 hexadecimal digits. */
export const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const precision = z.enum(PRECISIONS);
export const region = z.enum(REGION_CODES);

/** Plain text of one line or more; PostgreSQL cannot hold NUL and letters should not hold the rest. */
export const text = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    // oxlint-disable-next-line no-control-regex -- finding control characters is what it is for
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ud800-\udfff]*$/u, { error: 'control-character' })
    .refine((value) => value.trim() !== '', { error: 'empty' });

/** The facts of an act or a reason: each act's own fields say what they are. */
export const facts = z.record(z.string(), z.custom<Json>());
