import { BODIES, FIELDS, HEALTH_CARE_REGIONS, OPERATION_NAMES, REACHES, ROLES } from '#process';
import { z } from 'zod';
import { day, id, instant, region } from './values.js';

/** A mandate that holds today, with its name in the reader's language. */
const heldMandate = z.object({
  role: z.enum(ROLES),
  region: region.exactOptional(),
  healthCareRegion: z.enum(HEALTH_CARE_REGIONS).exactOptional(),
  company: z.string().exactOptional(),
  caseId: id.exactOptional(),
  field: z.enum(FIELDS).exactOptional(),
  body: z.enum(BODIES).exactOptional(),
  onBehalfOf: id.exactOptional(),
  label: z.string(),
});

/**
 * Something that a person may do, as the table of rights has it, and how far; several reaches where mandates differ. Where it
 * reaches one's own bodies, in which of them.
 */
const heldRight = z.object({
  operation: z.enum(OPERATION_NAMES),
  reaches: z.array(z.enum(REACHES)),
  bodies: z.array(z.enum(BODIES)).exactOptional(),
});

/** Who is signed in: what `GET /app/session` gives the web app. Beside the published API. */
export const signedInView = z.object({
  personId: id,
  name: z.string().nullable().meta({ description: 'Null for someone whose name has been erased.' }),
  mandates: z.array(heldMandate),
  rights: z.array(heldRight).meta({ description: 'Operations that one may do; what is not here, one may not.' }),
  isPractice: z.boolean().meta({ description: 'Whether the people of the installation are invented.' }),
  csrfToken: z.string().meta({ description: 'To be sent as X-CSRF-Token with whatever changes something.' }),
  endsAt: instant,
  today: day.meta({ description: 'The day in Sweden as the server has it.' }),
  secondsLeft: z.int().min(0).meta({ description: 'Until the session ends if nothing more is asked.' }),
});
export type SignedInView = z.output<typeof signedInView>;

/** One of a person's own sessions. */
export const sessionView = z.object({
  id,
  createdAt: instant,
  seenAt: instant,
  endsAt: instant,
  current: z.boolean().meta({ description: 'The one that asks.' }),
});
export type SessionView = z.output<typeof sessionView>;

export const sessionList = z.object({ sessions: z.array(sessionView) });
export type SessionList = z.output<typeof sessionList>;
