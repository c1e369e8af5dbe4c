import { CHART_IDS, isoDate, ROLES } from '#process';
import { z } from 'zod';
import { EXAMPLE_CASE, EXAMPLE_HASH, EXAMPLE_INSTANCE, get, NO_HASH, onePage } from './examples.js';
import { links, page, paging } from './links.js';
import { day, facts, hash, id, instant, precision } from './values.js';

export const JOURNAL_SORTS = ['-seq', 'seq'] as const;

export const journalQuery = z.strictObject({
  sort: z.enum(JOURNAL_SORTS).default('-seq').meta({ description: '-seq: newest first; seq: oldest first.' }),
  ...paging,
});
export type JournalQuery = z.output<typeof journalQuery>;

export const entryId = hash.meta({ description: 'Id of the entry: its own hash.' });

/** What an entry is to its reader: a decision, something around the case that changes nothing in it, or any other step. */
export const ENTRY_KINDS = ['decision', 'context', 'step'] as const;

export const journalEntry = z
  .object({
    id: hash.meta({ description: 'The hash of the entry, which is also its id.' }),
    seq: z.int().min(1).meta({ description: 'Place in the journal of the case, from 1.' }),
    revision: z.int().min(1),
    act: z.string(),
    label: z.string(),
    instanceId: id,
    chart: z.enum(CHART_IDS),
    version: z.int(),
    key: z.string().nullable(),
    kind: z.enum(ENTRY_KINDS),
    runLabel: z.string().meta({ description: 'The run of a chart in words, with its region.' }),
    fromStates: z.array(z.object({ path: z.string(), label: z.string() })).meta({ description: 'States left.' }),
    toStates: z.array(z.object({ path: z.string(), label: z.string() })).meta({ description: 'States come to.' }),
    cause: z.enum(['act', 'deadline', 'consequence']),
    role: z.enum(ROLES),
    roleLabel: z.string(),
    region: z.string().nullable(),
    person: z
      .string()
      .nullable()
      .meta({ description: 'Name of the acting person; shown to internal roles only, and null when erased.' }),
    onBehalfOf: z.string().nullable().meta({ description: 'Name of the person stood in for; as person.' }),
    facts: facts
      .nullable()
      .meta({ description: 'Null when the caller may not read them (yet). Confidential facts are never here.' }),
    reason: z.string().nullable(),
    documents: z.array(z.string()),
    occurredOn: day.nullable().meta({ example: '2026-02-01', description: 'When it happened; null when unknown.' }),
    occurredPrecision: precision,
    recordedAt: instant.meta({ example: '2026-02-01T08:30:00Z', description: 'When it was recorded.' }),
    origin: z.enum(['live', 'history']),
    inferred: z.boolean().meta({ description: 'Not observed: the process requires it.' }),
    deadline: z
      .object({ kind: z.string(), dueOn: day })
      .nullable()
      .meta({ description: 'The deadline that raised the act.' }),
    sourceUrl: z.string().nullable(),
    note: z.string().nullable(),
    prevHash: hash,
    hash,
    _links: links('self', 'case'),
  })
  .meta({
    id: 'JournalEntry',
    description: 'One entry of the journal: who did what, when it happened and when it was recorded.',
  });
export type JournalEntry = z.output<typeof journalEntry>;

export const exampleEntry: JournalEntry = {
  id: EXAMPLE_HASH,
  seq: 3,
  revision: 3,
  act: 'ACKNOWLEDGE',
  label: 'Bekräfta mottagandet',
  instanceId: EXAMPLE_INSTANCE,
  chart: 'opinion',
  version: 1,
  key: '12',
  kind: 'step',
  runLabel: 'En regions yttrande, Region Skåne',
  fromStates: [{ path: 'sent', label: 'Skickad till regionen' }],
  toStates: [{ path: 'inProgress', label: 'Regionen arbetar' }],
  cause: 'act',
  role: 'contact-person',
  roleLabel: 'kontaktperson',
  region: '12',
  person: 'Exempel Skånsson',
  onBehalfOf: null,
  facts: {},
  reason: null,
  documents: [],
  occurredOn: isoDate('2026-02-01'),
  occurredPrecision: 'day',
  recordedAt: '2026-02-01T08:30:00Z',
  origin: 'live',
  inferred: false,
  deadline: null,
  sourceUrl: null,
  note: null,
  prevHash: NO_HASH,
  hash: EXAMPLE_HASH,
  _links: [
    get('self', `/cases/${EXAMPLE_CASE}/journal-entries/${EXAMPLE_HASH}`),
    get('case', `/cases/${EXAMPLE_CASE}`),
  ],
};

/** An entry read by itself, under its own name so that its example stands beside it. */
export const journalEntryView = z.object(journalEntry.shape).meta({ id: 'JournalEntryView', example: exampleEntry });

export const journalPage = page('entries', journalEntry).meta({
  id: 'JournalPage',
  example: { entries: [exampleEntry], ...onePage(`/cases/${EXAMPLE_CASE}/journal-entries`) },
});
export type JournalPage = z.output<typeof journalPage>;
