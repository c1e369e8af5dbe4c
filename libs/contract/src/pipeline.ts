import { BALL_HOLDERS, PROCESS_VERSIONS, STAGES } from '#process';
import { z } from 'zod';
import { get } from './examples.js';
import { links } from './links.js';

export const pipelineQuery = z.strictObject({
  process: z.enum(PROCESS_VERSIONS).optional().meta({ description: 'Only cases of this process version.' }),
});
export type PipelineQuery = z.output<typeof pipelineQuery>;

export const pipelineCounts = z
  .object({
    stages: z.array(
      z.object({ stage: z.enum(STAGES), label: z.string(), count: z.int().min(0), _links: links('self') }),
    ),
    balls: z.array(
      z.object({ holder: z.enum(BALL_HOLDERS), label: z.string(), count: z.int().min(0), _links: links('self') }),
    ),
    processes: z
      .array(
        z.object({
          processVersion: z.enum(PROCESS_VERSIONS),
          label: z.string(),
          count: z.int().min(0),
          _links: links('self'),
        }),
      )
      .meta({ description: 'Process versions that any case follows, whichever process was asked for.' }),
    total: z.int().min(0),
    _links: links('self', 'cases'),
  })
  .meta({
    id: 'PipelineCounts',
    description:
      'How many cases stand at each step of the pipeline, and whom they wait for. Each number links to its cases.',
    example: {
      stages: [{ stage: 'opinions', label: 'Synpunkter', count: 1, _links: [get('self', '/cases?stage=opinions')] }],
      balls: [
        {
          holder: 'contact-person',
          label: 'Regionernas kontaktpersoner',
          count: 1,
          _links: [get('self', '/cases?ball=contact-person')],
        },
      ],
      processes: [
        {
          processVersion: 'IN_OUT_2018',
          label: 'Läkemedel, modellen från 2018',
          count: 1,
          _links: [get('self', '/cases?process=IN_OUT_2018')],
        },
      ],
      total: 1,
      _links: [get('self', '/pipeline-counts'), get('cases', '/cases')],
    },
  });
export type PipelineCounts = z.output<typeof pipelineCounts>;
