import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { Contacts, ContactsLeft, OutdatedOpinion, OutdatedOpinions } from '#casework';
import { contactsOf, missingContacts } from '#network';
import { CASE_KINDS, fieldOf, REGION_CODES, type CaseKind, type IsoDate } from '#process';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { NetworkReader } from './network-reader.js';

/**
 * Open opinions by their open tasks, so that only those are read. Someone who has been asked to answer while nobody was there,
 * or is asked still although nobody is there any more, has to be told. Who has stepped aside from an opinion is not there for it.
 */
const OUTDATED = `
  SELECT DISTINCT i.case_id AS "caseId", i.id AS "instanceId", h.contact AS "contactPerson", h.deputy
  FROM task t
  JOIN instance i ON i.id = t.instance_id AND i.chart = 'opinion'
  JOIN managed_case c ON c.id = t.case_id
  JOIN unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS p (kind, region, contacts, deputies)
    ON p.kind = c.kind AND p.region = i.key
  CROSS JOIN LATERAL (
    SELECT array(SELECT json_array_elements_text(coalesce(i.context->'steppedAside', '[]'))) AS aside) a
  CROSS JOIN LATERAL (
    SELECT EXISTS (SELECT FROM unnest(string_to_array(p.contacts, ' ')) one WHERE one <> ALL (a.aside)) AS contact,
      EXISTS (SELECT FROM unnest(string_to_array(p.deputies, ' ')) one WHERE one <> ALL (a.aside)) AS deputy) h
  WHERE t.status IN ('open', 'claimed') AND t.role IN ('contact-person', 'contact-deputy', 'coordinator')
    AND ((i.context->>'vacant')::boolean IS DISTINCT FROM NOT (h.contact OR h.deputy)
      OR (i.context->>'deputy')::boolean IS DISTINCT FROM h.deputy
      OR (NOT h.contact AND i.context->>'answeredBy' = 'contact-person'))
  ORDER BY 1, 2`;

const rows = z.array(
  z.object({ caseId: z.string(), instanceId: z.string(), contactPerson: z.boolean(), deputy: z.boolean() }),
);

/** Whom the regions have, as far as opinion rounds need to know. */
export class ContactsPg implements Contacts, OutdatedOpinions {
  private readonly pool: Pool;
  private readonly networks: NetworkReader;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
    this.networks = NetworkReader.of(this.pool);
  }

  async missing(kind: CaseKind, on: IsoDate): ReturnType<Contacts['missing']> {
    const { network } = await this.networks.read();
    return missingContacts(network, fieldOf(kind), on);
  }

  async left(kind: CaseKind, region: string, aside: readonly string[], on: IsoDate): Promise<ContactsLeft> {
    const { network } = await this.networks.read();
    const people = contactsOf(network, region, fieldOf(kind), on);
    const isLeft = (id: string): boolean => !aside.includes(id);
    return { contactPerson: people['contact-person'].some(isLeft), deputy: people['contact-deputy'].some(isLeft) };
  }

  async outdated(on: IsoDate): Promise<readonly OutdatedOpinion[]> {
    const { network } = await this.networks.read();
    const held = CASE_KINDS.flatMap((kind) => {
      const field = fieldOf(kind);
      return REGION_CODES.map((region) => ({ kind, region, people: contactsOf(network, region, field, on) }));
    });
    const found = await this.pool.query(OUTDATED, [
      held.map(({ kind }) => kind),
      held.map(({ region }) => region),
      held.map(({ people }) => people['contact-person'].join(' ')),
      held.map(({ people }) => people['contact-deputy'].join(' ')),
    ]);
    return rows.parse(found.rows);
  }
}
