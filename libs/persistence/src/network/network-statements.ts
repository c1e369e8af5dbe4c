import type { NetworkChange, NetworkEntry } from '#network';

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** A change in its own words; `guard` holds one row when the network is still the one that was decided on. */
interface Change {
  readonly text: string;
  readonly values: readonly unknown[];
  /** What goes with it. */
  readonly also?: string;
}

/** Values of the frame: number, time, actor, on behalf of, deed, subject, details. Those of the change come after. */
const FRAME_VALUES = 7;
const placed = (text: string): string => text.replace(/:(\d+)/g, (_all, n: string) => `$${Number(n) + FRAME_VALUES}`);

/** One statement: nothing is written when the network has another number by now, and the entry is written with the change or not at all. */
export function statementFor(change: NetworkChange, entry: NetworkEntry, on: bigint, now: Date): Statement {
  const { text, values, also } = changeOf(change);
  return {
    text: `
      WITH guard AS MATERIALIZED (SELECT FROM network_revision r WHERE r.revision = $1::bigint FOR UPDATE),
      done AS (${placed(text)} RETURNING 1),${also === undefined ? '' : ` beside AS (${placed(also)}),`}
      noted AS (
        INSERT INTO network_entry (recorded_at, actor_id, on_behalf_of, what, subject_id, details)
        SELECT $2::timestamptz, $3::uuid, $4::uuid, $5::text, $6::uuid, $7::jsonb FROM guard)
      SELECT EXISTS (SELECT FROM guard) AS written FROM (SELECT count(*) FROM done) AS counted`,
    values: [
      on.toString(),
      now,
      entry.actorId,
      entry.onBehalfOf,
      entry.what,
      entry.subjectId,
      JSON.stringify(entry.details),
      ...values,
    ],
  };
}

function changeOf(change: NetworkChange): Change {
  switch (change.type) {
    case 'add-organisation': {
      const { id, kind, code, nameSv, nameEn, formerNames, from, to } = change.organisation;
      return {
        text: `INSERT INTO organisation (id, kind, code, name_sv, name_en, former_names, from_on, to_on)
          SELECT :1::uuid, :2::text, :3::text, :4::text, :5::text, :6::jsonb, :7::date, :8::date FROM guard`,
        values: [id, kind, code, nameSv, nameEn, JSON.stringify(formerNames), from, to],
      };
    }
    case 'correct-organisation': {
      const { id, nameSv, nameEn, formerNames } = change.organisation;
      return {
        text: `UPDATE organisation SET name_sv = :2::text, name_en = :3::text, former_names = :4::jsonb FROM guard
          WHERE id = :1::uuid`,
        values: [id, nameSv, nameEn, JSON.stringify(formerNames)],
      };
    }
    case 'add-person': {
      const { id, kind, name, email, locale, digest, organisationId } = change.person;
      return {
        text: `INSERT INTO person (id, kind, name, email, locale, digest, organisation_id)
          SELECT :1::uuid, :2::text, :3::text, :4::text, :5::text, :6::text, :7::uuid FROM guard`,
        values: [id, kind, name, email, locale, digest, organisationId],
      };
    }
    case 'correct-person': {
      const { id, name, email, locale, digest, organisationId } = change.person;
      return {
        text: `UPDATE person SET name = :2::text, email = :3::text, locale = :4::text, digest = :5::text,
          organisation_id = :6::uuid, revision = revision + 1 FROM guard WHERE id = :1::uuid AND erased_at IS NULL`,
        values: [id, name, email, locale, digest, organisationId],
      };
    }
    case 'add-login':
      return {
        text: `INSERT INTO person_login (person_id, issuer, subject) SELECT :1::uuid, :2::text, :3::text FROM guard`,
        values: [change.personId, change.issuer, change.subject],
      };
    case 'remove-login':
      return {
        text: `DELETE FROM person_login l USING guard WHERE l.person_id = :1::uuid AND l.issuer = :2::text AND l.subject = :3::text`,
        values: [change.personId, change.issuer, change.subject],
        also: `DELETE FROM web_session s USING guard WHERE s.person_id = :1::uuid`,
      };
    case 'give-mandate': {
      const m = change.mandate;
      return {
        text: `INSERT INTO mandate (id, person_id, role, region, health_care_region, company, case_id, field, body, seat,
            rank, appointed_by, decision_ref, from_on, to_on, recorded_at)
          SELECT :1::uuid, :2::uuid, :3::text, :4::text, :5::text, :6::text, :7::uuid, :8::text, :9::text, :10::text,
            :11::integer, :12::uuid, :13::text, :14::date, :15::date, $2::timestamptz FROM guard`,
        values: [
          change.id,
          m.personId,
          m.role,
          m.region,
          m.healthCareRegion,
          m.company,
          m.caseId,
          m.field,
          m.body,
          m.seat,
          m.rank,
          m.appointedBy,
          m.decisionRef,
          m.from,
          m.to,
        ],
      };
    }
    case 'end-mandate':
      return {
        text: `UPDATE mandate SET ended_on = :2::date, ended_reason = :3::text, revision = revision + 1 FROM guard
          WHERE id = :1::uuid`,
        values: [change.id, change.on, change.reason],
      };
    case 'report-absence': {
      const { id, personId, substituteId, from, to } = change.absence;
      return {
        text: `INSERT INTO absence (id, person_id, substitute_id, from_on, to_on, recorded_at)
          SELECT :1::uuid, :2::uuid, :3::uuid, :4::date, :5::date, $2::timestamptz FROM guard`,
        values: [id, personId, substituteId, from, to],
      };
    }
    case 'hand-over': {
      const { id, personId, receiverId, taskId, caseId, from, to } = change.handOver;
      return {
        text: `INSERT INTO hand_over (id, person_id, receiver_id, task_id, case_id, from_on, to_on, recorded_at)
          SELECT :1::uuid, :2::uuid, :3::uuid, :4::uuid, :5::uuid, :6::date, :7::date, $2::timestamptz FROM guard`,
        values: [id, personId, receiverId, taskId, caseId, from, to],
      };
    }
    case 'cancel-absence':
      return {
        text: `UPDATE absence SET cancelled_at = $2::timestamptz FROM guard WHERE id = :1::uuid`,
        values: [change.id],
      };
    case 'take-back':
      return {
        text: `UPDATE hand_over SET cancelled_at = $2::timestamptz FROM guard WHERE id = :1::uuid`,
        values: [change.id],
      };
  }
}
