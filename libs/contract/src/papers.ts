import { z } from 'zod';
import { EXAMPLE_CASE, EXAMPLE_HASH, EXAMPLE_TASK, get } from './examples.js';
import { links } from './links.js';

/** The compiled table as a file, for those who ask for it within JSON. */
export const compilationTable = z
  .object({ fileName: z.string(), table: z.string(), _links: links('self', 'compilation') })
  .meta({
    id: 'CompilationTable',
    description: 'The table as CSV.',
    example: {
      fileName: `yttranden-${EXAMPLE_TASK}.csv`,
      table: 'Länskod,Region\r\n12,Region Skåne\r\n',
      _links: [
        get('self', `/cases/${EXAMPLE_CASE}/opinion-rounds/${EXAMPLE_TASK}/compilation/table`),
        get('compilation', `/cases/${EXAMPLE_CASE}/opinion-rounds/${EXAMPLE_TASK}/compilation`),
      ],
    },
  });
export type CompilationTable = z.output<typeof compilationTable>;

/** A paper as a file, for those who ask for it within JSON. */
export const receiptDocument = z
  .object({
    fileName: z.string(),
    content: z.string().meta({ description: 'The PDF in Base64.' }),
    _links: links('self', 'receipt'),
  })
  .meta({
    id: 'ReceiptDocument',
    description: 'The receipt as PDF.',
    example: {
      fileName: 'kvitto-9f86d081.pdf',
      content: 'JVBERi0xLjc=',
      _links: [
        get('self', `/cases/${EXAMPLE_CASE}/receipts/${EXAMPLE_HASH}/document`),
        get('receipt', `/cases/${EXAMPLE_CASE}/receipts/${EXAMPLE_HASH}`),
      ],
    },
  });
export type ReceiptDocument = z.output<typeof receiptDocument>;
