import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Mandate } from '#process';

interface Wanted {
  readonly subject: string;
  /** As `person_login` names it. */
  readonly issuer: string;
  readonly mandates: readonly Mandate[];
}

/** Adds somebody with what they hold, since long ago. @returns their id */
export async function addPerson(db: Pick<Pool, 'query'>, { subject, issuer, mandates }: Wanted): Promise<string> {
  const id = randomUUID();
  await db.query(`INSERT INTO person (id, name) VALUES ($1, $2)`, [id, `Exempel ${subject}`]);
  await db.query(`INSERT INTO person_login (issuer, subject, person_id) VALUES ($1, $2, $3)`, [issuer, subject, id]);
  for (const mandate of mandates) await addMandate(db, id, mandate);
  return id;
}

export async function addMandate(
  db: Pick<Pool, 'query'>,
  personId: string,
  { role, region, healthCareRegion, company, caseId, field }: Mandate,
): Promise<void> {
  await db.query(
    `INSERT INTO mandate (id, person_id, role, region, health_care_region, company, case_id, field, from_on, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '2015-01-01', '2015-01-01')`,
    [
      randomUUID(),
      personId,
      role,
      region ?? null,
      healthCareRegion ?? null,
      company ?? null,
      caseId ?? null,
      field ?? null,
    ],
  );
}
