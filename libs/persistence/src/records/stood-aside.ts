import { whoSteppedAsideInCase } from '../opinions/stepped-aside.js';

/**
 * SQL for the ids of who has declared a conflict in an item of a case, or in a region's opinion on it, as a JSON list, for `managed_case c`.
 */
export const stoodAsideIn = (caseId: string): string => `
  SELECT coalesce(json_agg(one.person), '[]') FROM (${fromItems(caseId)} UNION ${whoSteppedAsideInCase(caseId)}) one`;

/** Who declared it themselves, or was in the seat on the day when the secretariat noted it. */
const fromItems = (caseId: string): string => `
  SELECT coalesce(r.one->>'person', m.person_id::text) AS person
  FROM instance k CROSS JOIN LATERAL json_array_elements(coalesce(k.context->'conflictRecord', '[]')) AS r (one)
  LEFT JOIN mandate m ON r.one->>'person' IS NULL AND m.role IN ('council-member', 'council-chair')
    AND coalesce(m.health_care_region, m.seat) = r.one->>'seat' AND m.from_on <= (r.one->>'on')::date
    AND coalesce(least(m.to_on, m.ended_on), 'infinity') >= (r.one->>'on')::date
    AND coalesce(m.field, 'any') IN ('any', CASE c.kind WHEN 'medtech' THEN 'devices' ELSE 'medicines' END)
  WHERE k.case_id = ${caseId} AND k.chart = 'council-item' AND coalesce(r.one->>'person', m.person_id::text) IS NOT NULL`;
