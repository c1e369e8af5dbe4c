import { PROCESS_VERSIONS } from '#process';
import { z } from 'zod';
import { EXAMPLE_CASE, EXAMPLE_INSTANCE, EXAMPLE_TASK, get } from './examples.js';
import { links } from './links.js';
import { ASKED_OF } from './opinions.js';
import { day, id, instant } from './values.js';

/** How many tasks stand in each view of a person's list, and what it can be narrowed to. */
export const taskCounts = z
  .object({
    today: day.meta({ description: 'The day in Sweden that the counts are of.' }),
    mine: z.int().meta({ description: 'To be done by the caller, also in an absent person’s place.' }),
    late: z.int().meta({ description: 'Of these: past their last day.' }),
    thisWeek: z.int().meta({ description: 'Of these: due by the end of this week.' }),
    standIn: z.int().meta({ description: 'In which the caller stands in, or could, for somebody else.' }),
    waiting: z.int().meta({ description: 'Questions within the region that wait for their answer.' }),
    kinds: z.array(z.object({ kind: z.string(), label: z.string(), count: z.int() })),
    processes: z.array(z.object({ process: z.enum(PROCESS_VERSIONS), label: z.string(), count: z.int() })),
    _links: links('self', 'tasks'),
  })
  .meta({
    id: 'TaskCounts',
    example: {
      today: '2026-02-05',
      mine: 5,
      late: 1,
      thisWeek: 2,
      standIn: 1,
      waiting: 2,
      kinds: [{ kind: 'answer-opinion', label: 'Lämna yttrande', count: 5 }],
      processes: [{ process: 'IN_OUT_2018', label: 'In- och utfasningsprocessen 2018', count: 5 }],
      _links: [get('self', '/task-counts'), get('tasks', '/tasks')],
    },
  });
export type TaskCounts = z.output<typeof taskCounts>;

const questionUnderWay = z.object({
  id,
  taskId: id,
  caseId: id,
  product: z.string(),
  indication: z.string(),
  askedOf: z.enum(ASKED_OF),
  askedOfLabel: z.string(),
  question: z.string(),
  answerBy: day,
  workingDaysLeft: z.int(),
  status: z.enum(['asked', 'answered', 'expired']),
  statusLabel: z.string(),
  answeredAt: instant.nullable().meta({ example: '2026-02-11T12:00:00Z' }),
});

/** What the region's people have asked colleagues in tasks that are still open. */
export const questionsUnderWay = z
  .object({ questions: z.array(questionUnderWay), _links: links('self', 'tasks') })
  .meta({
    id: 'QuestionsUnderWay',
    example: {
      questions: [
        {
          id: EXAMPLE_INSTANCE,
          taskId: EXAMPLE_TASK,
          caseId: EXAMPLE_CASE,
          product: 'Exempelmedel',
          indication: 'Exempelsjukdom hos vuxna',
          askedOf: 'unit',
          askedOfLabel: 'en enhet i regionen',
          question: 'Hur många patienter är aktuella hos er?',
          answerBy: '2026-02-12',
          workingDaysLeft: 4,
          status: 'asked',
          statusLabel: 'Väntar på svar',
          answeredAt: null,
        },
      ],
      _links: [get('self', '/local-questions'), get('tasks', '/tasks')],
    },
  });
export type QuestionsUnderWay = z.output<typeof questionsUnderWay>;
