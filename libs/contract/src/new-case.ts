import { CASE_KINDS, CHART_IDS, PROCESS_VERSIONS } from '#process';
import { z } from 'zod';
import { day, facts, precision, text } from './values.js';

/** What every act carries besides its own facts. */
export const actEnvelope = {
  facts: facts
    .default({})
    .meta({ description: 'The facts of the act; its schema stands in the list of acts and in the chart.' }),
  occurredOn: day.optional().meta({
    example: '2026-02-01',
    description: 'Day it happened; the first day of the month or year when only that is known. Left out: today.',
  }),
  occurredPrecision: precision.optional().meta({ description: 'How exactly the day is known. Left out: to the day.' }),
  reason: text(4000).optional().meta({ description: 'Why, in words; kept in the journal.' }),
  documents: z.array(text(200)).max(100).optional().meta({ description: 'Ids of documents the act rests on.' }),
};

/** A new case: what it is about, the chart it opens on and the act that opens it. */
export const newCase = z
  .strictObject({
    profile: z.strictObject({
      caseKey: text(200).optional().meta({
        description: 'Product, indication and population in one key. Left out: made of product and indication.',
      }),
      processVersion: z.enum(PROCESS_VERSIONS),
      kind: z.enum(CASE_KINDS),
      product: text(200),
      substance: text(200),
      indication: text(1000),
      company: text(200),
    }),
    chart: z.enum(CHART_IDS),
    act: text(100),
    ...actEnvelope,
  })
  .meta({
    id: 'NewCase',
    example: {
      profile: {
        caseKey: 'exempelmedel+exempelsjukdom',
        processVersion: 'IN_OUT_2018',
        kind: 'medicine',
        product: 'Exempelmedel',
        substance: 'exempelsubstans',
        indication: 'Exempelsjukdom hos vuxna',
        company: 'Exempelbolaget AB',
      },
      chart: 'horizon-item',
      act: 'SIGNAL_RECORDED',
      facts: {},
      occurredOn: '2026-02-01',
    },
  });
export type NewCase = z.output<typeof newCase>;
