import { z } from 'zod';
import { EXAMPLE_CASE, EXAMPLE_INSTANCE, get } from './examples.js';
import { links } from './links.js';
import { day, id } from './values.js';

export const newPriceOpening = z
  .strictObject({ instanceId: id.meta({ description: 'The region’s signature of the agreement.' }) })
  .meta({ id: 'NewPriceOpening', example: { instanceId: EXAMPLE_INSTANCE } });
export type NewPriceOpening = z.output<typeof newPriceOpening>;

export const priceOpening = z
  .object({
    terms: z.array(z.object({ label: z.string(), value: z.string(), on: day.nullable() })).meta({
      description: 'What was agreed before the region was offered the agreement; empty where nothing was written down.',
    }),
    _links: links('self', 'case'),
  })
  .meta({
    id: 'PriceOpening',
    description: 'The agreed price, as it was opened for one person. It is not to be kept.',
    example: {
      terms: [{ label: 'Villkor', value: 'Exempelvillkor', on: '2026-01-20' }],
      _links: [
        get('self', `/cases/${EXAMPLE_CASE}/acts?instanceId=${EXAMPLE_INSTANCE}`),
        get('case', `/cases/${EXAMPLE_CASE}`),
      ],
    },
  });
export type PriceOpening = z.output<typeof priceOpening>;
