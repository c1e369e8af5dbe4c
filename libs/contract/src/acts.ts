import { CHART_IDS, ROLES, SCOPES, STAGES } from '#process';
import { z } from 'zod';
import { actEnvelope } from './new-case.js';
import { EXAMPLE_CASE, EXAMPLE_HASH, EXAMPLE_INSTANCE, get, post } from './examples.js';
import { links } from './links.js';
import { facts, hash, id, text } from './values.js';

export const actQuery = z.strictObject({
  instanceId: id.optional().meta({ description: 'Only acts on this run of a chart. Left out: all runs of the case.' }),
});
export type ActQuery = z.output<typeof actQuery>;

/** Why an act is not possible, and what would make it so. */
export const whyNot = z
  .object({
    code: z.string(),
    facts,
    sentence: z.string(),
    remedies: z
      .array(
        z.object({
          act: z.string(),
          label: z.string(),
          allowed: z.boolean().meta({ description: 'The caller may do it now.' }),
        }),
      )
      .meta({ description: 'Acts that can make it possible; alternatives, cheapest first.' }),
  })
  .meta({ id: 'WhyNot', description: 'Why an act is not possible, and the way forward.' });

export const offeredAct = z
  .object({
    act: z.string(),
    label: z.string(),
    instanceId: id,
    chart: z.enum(CHART_IDS),
    key: z.string().nullable(),
    chartLabel: z.string().meta({ description: 'What the chart is called.' }),
    keyLabel: z.string().nullable().meta({ description: 'The region of the run, or what else tells it apart.' }),
    allowed: z.boolean(),
    whyNot: whyNot.nullable(),
    tasks: z.array(z.string()).meta({ description: 'Kinds of the open tasks that it is a step of.' }),
    awaited: z.boolean().meta({ description: 'A state that waits for somebody takes it: what the case waits for.' }),
    roles: z.array(z.enum(ROLES)),
    scope: z.enum(SCOPES).nullable(),
    source: z.string().meta({ description: 'Where the rule stands, or our default.' }),
    factsSchema: z
      .record(z.string(), z.unknown())
      .meta({ description: 'JSON Schema (2020-12) of the facts the act takes.' }),
    factsExample: facts,
    factsKnown: facts.meta({ description: 'What a form begins with, as far as it is known.' }),
  })
  .meta({ id: 'OfferedAct', description: 'An act that the present state knows: possible for the caller, or why not.' });
export type OfferedActView = z.output<typeof offeredAct>;

export const actList = z
  .object({ acts: z.array(offeredAct), revision: z.int(), _links: links('self', 'case', 'perform') })
  .meta({
    id: 'ActList',
    example: {
      acts: [
        {
          act: 'REOPEN',
          label: 'Öppna ärendet igen',
          instanceId: EXAMPLE_INSTANCE,
          chart: 'medicine-case',
          key: null,
          chartLabel: 'Läkemedelsärende',
          keyLabel: null,
          allowed: false,
          whyNot: {
            code: 'role-not-allowed',
            facts: { roles: ['coordinator'] },
            sentence: 'Det här gör samordnaren.',
            remedies: [],
          },
          tasks: [],
          awaited: false,
          roles: ['coordinator'],
          scope: null,
          source: 'domain/states.md#4',
          factsSchema: { type: 'object', properties: {}, required: [], additionalProperties: false },
          factsExample: {},
          factsKnown: {},
        },
      ],
      revision: 2,
      _links: [
        get('self', `/cases/${EXAMPLE_CASE}/acts`),
        get('case', `/cases/${EXAMPLE_CASE}`),
        post('perform', `/cases/${EXAMPLE_CASE}/acts`),
      ],
    },
  });
export type ActList = z.output<typeof actList>;

/** One act to perform. */
export const newAct = z
  .strictObject({
    act: text(100),
    instanceId: id.optional().meta({ description: 'The run of a chart it concerns. Left out: the main one.' }),
    ...actEnvelope,
  })
  .meta({
    id: 'NewAct',
    example: { act: 'ACKNOWLEDGE', instanceId: EXAMPLE_INSTANCE, facts: {}, occurredOn: '2026-02-01' },
  });
export type NewAct = z.output<typeof newAct>;

/** What an act led to. The same idempotency key gives the same answer again. */
export const performedAct = z
  .object({
    caseId: id,
    revision: z.int().meta({ description: 'Revision of the case after the step; also its ETag.' }),
    stage: z.enum(STAGES),
    stageLabel: z.string(),
    states: z
      .array(z.string())
      .meta({ description: 'Innermost states of the case after the step, as paths in its chart.' }),
    entries: z
      .array(
        z.object({
          id: hash,
          seq: z.int(),
          act: z.string(),
          label: z.string(),
          instanceId: id,
          fromStates: z.array(z.string()),
          toStates: z.array(z.string()),
        }),
      )
      .min(1)
      .meta({ description: 'What was written in the journal: the act first, then what followed from it by itself.' }),
    _links: links('self', 'case', 'acts', 'journal-entries'),
  })
  .meta({
    id: 'PerformedAct',
    example: {
      caseId: EXAMPLE_CASE,
      revision: 3,
      stage: 'opinions',
      stageLabel: 'Synpunkter',
      states: ['handling.consultation'],
      entries: [
        {
          id: EXAMPLE_HASH,
          seq: 3,
          act: 'ACKNOWLEDGE',
          label: 'Bekräfta mottagandet',
          instanceId: EXAMPLE_INSTANCE,
          fromStates: ['sent'],
          toStates: ['inProgress'],
        },
      ],
      _links: [
        get('self', `/cases/${EXAMPLE_CASE}/journal-entries/${EXAMPLE_HASH}`),
        get('case', `/cases/${EXAMPLE_CASE}`),
        get('acts', `/cases/${EXAMPLE_CASE}/acts`),
        get('journal-entries', `/cases/${EXAMPLE_CASE}/journal-entries`),
      ],
    },
  });
export type PerformedAct = z.output<typeof performedAct>;
