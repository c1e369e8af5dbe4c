import { BODIES, DIGESTS, END_REASONS, FIELDS, HEALTH_CARE_REGIONS, ORGANISATION_KINDS } from '#process';
import { z } from 'zod';
import { day, instant, role } from '../reading/columns.js';

/** How the network's rows are asked for and read; `o`, `p`, `m`, `a` and `h` are the tables. */
export const ORGANISATION = `o.id, o.kind, o.code, o.name_sv AS "nameSv", o.name_en AS "nameEn", o.former_names AS "formerNames",
  o.from_on::text AS "from", o.to_on::text AS "to"`;
export const organisationRow = z.object({
  id: z.string(),
  kind: z.enum(ORGANISATION_KINDS),
  code: z.string(),
  nameSv: z.string(),
  nameEn: z.string(),
  formerNames: z.array(z.object({ name: z.string(), until: day.nullable() })),
  from: day.nullable(),
  to: day.nullable(),
});

export const PERSON = `p.id, p.kind, p.name, p.email, p.locale, p.digest, p.organisation_id AS "organisationId", p.revision,
  p.erased_at AS "erasedAt"`;
export const personRow = z.object({
  id: z.string(),
  kind: z.enum(['person', 'service']),
  name: z.string().nullable(),
  email: z.string().nullable(),
  locale: z.enum(['sv', 'en']),
  digest: z.enum(DIGESTS),
  organisationId: z.string().nullable(),
  revision: z.int(),
  erasedAt: instant.nullable(),
});

export const MANDATE = `m.id, m.person_id AS "personId", m.role, m.region, m.health_care_region AS "healthCareRegion", m.company,
  m.case_id AS "caseId", m.field, m.body, m.seat, m.rank, m.appointed_by AS "appointedBy", m.decision_ref AS "decisionRef",
  m.from_on::text AS "from", m.to_on::text AS "to", m.ended_on::text AS "endedOn", m.ended_reason AS "endedReason", m.revision`;
export const mandateRow = z.object({
  id: z.string(),
  personId: z.string(),
  role,
  region: z.string().nullable(),
  healthCareRegion: z.enum(HEALTH_CARE_REGIONS).nullable(),
  company: z.string().nullable(),
  caseId: z.string().nullable(),
  field: z.enum(FIELDS).nullable(),
  body: z.enum(BODIES).nullable(),
  seat: z.string().nullable(),
  rank: z.int().nullable(),
  appointedBy: z.string().nullable(),
  decisionRef: z.string().nullable(),
  from: day,
  to: day.nullable(),
  endedOn: day.nullable(),
  endedReason: z.enum(END_REASONS).nullable(),
  revision: z.int(),
});

export const ABSENCE = `a.id, a.person_id AS "personId", a.substitute_id AS "substituteId", a.from_on::text AS "from",
  a.to_on::text AS "to", a.cancelled_at IS NOT NULL AS cancelled`;
export const absenceRow = z.object({
  id: z.string(),
  personId: z.string(),
  substituteId: z.string().nullable(),
  from: day,
  to: day,
  cancelled: z.boolean(),
});

export const HAND_OVER = `h.id, h.person_id AS "personId", h.receiver_id AS "receiverId", h.task_id AS "taskId",
  h.case_id AS "caseId", h.from_on::text AS "from", h.to_on::text AS "to", h.cancelled_at IS NOT NULL AS cancelled`;
export const handOverRow = z.object({
  id: z.string(),
  personId: z.string(),
  receiverId: z.string(),
  taskId: z.string().nullable(),
  caseId: z.string().nullable(),
  from: day,
  to: day,
  cancelled: z.boolean(),
});

export const taskRow = z.object({ caseId: z.string(), role, region: z.string().nullable() });
