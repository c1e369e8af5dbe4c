import { CASE_KINDS, CHART_IDS, PROCESS_VERSIONS } from '#process';
import { z } from 'zod';
import { get, post } from './examples.js';
import { links } from './links.js';
import { facts } from './values.js';

export const openingAct = z
  .object({
    chart: z.enum(CHART_IDS),
    chartLabel: z.string(),
    act: z.string(),
    label: z.string(),
    sentence: z.string().meta({ description: 'What it leads to, as a sentence.' }),
    processVersion: z.enum(PROCESS_VERSIONS),
    processLabel: z.string(),
    former: z.boolean().meta({ description: 'Another process has followed this one; for cases that began under it.' }),
    kinds: z
      .array(z.object({ kind: z.enum(CASE_KINDS), label: z.string() }))
      .meta({ description: 'Kinds of cases that the caller may begin so; none where something is in the way.' }),
    as: z.string().meta({ description: 'What the caller holds by which they begin it, in words.' }),
    company: z.string().nullable().meta({ description: 'The company that alone the caller may begin cases for.' }),
    whyNot: z.string().nullable().meta({ description: 'What keeps the caller from it, as a sentence.' }),
    source: z.string(),
    factsSchema: z
      .record(z.string(), z.unknown())
      .meta({ description: 'JSON Schema (2020-12) of the facts the act takes.' }),
    factsKnown: facts.meta({ description: 'Facts that follow from who the caller is, for a form to begin with.' }),
  })
  .meta({ id: 'OpeningAct', description: 'An act by which the caller may begin a case.' });
export type OpeningActView = z.output<typeof openingAct>;

export const openingActList = z.object({ openingActs: z.array(openingAct), _links: links('self', 'open') }).meta({
  id: 'OpeningActList',
  example: {
    openingActs: [
      {
        chart: 'horizon-item',
        chartLabel: 'Horisontspaning',
        act: 'SIGNAL_RECORDED',
        label: 'Registrera en signal',
        sentence: 'Läkemedlet bevakas, och horisontspaningen bedömer om det ska få en tidig bedömningsrapport.',
        processVersion: 'IN_OUT_2018',
        processLabel: 'Nationell samverkan sedan 2018',
        former: false,
        kinds: [{ kind: 'medicine', label: 'Läkemedel' }],
        as: 'horisontspanare',
        company: null,
        whyNot: null,
        source: 'domain/states.md#1 S A11, A23',
        factsSchema: { type: 'object', properties: {}, required: [], additionalProperties: false },
        factsKnown: {},
      },
    ],
    _links: [get('self', '/opening-acts'), post('open', '/cases')],
  },
});
export type OpeningActList = z.output<typeof openingActList>;
