import type { FactProblem, Json, Reason } from '#process';
import { z } from 'zod';

const reasonFact: z.ZodType<Reason> = z.object({ code: z.string(), facts: z.record(z.string(), z.json()) });

const factProblems: z.ZodType<readonly FactProblem[]> = z.array(
  z.object({
    path: z.string(),
    code: z.string(),
    limit: z.number().exactOptional(),
    choices: z.array(z.string()).exactOptional(),
  }),
);

/** The reason among the facts of `act-not-allowed`. @throws ZodError when whoever refused gave none */
export const readReason = (fact: Json | undefined): Reason => reasonFact.parse(fact);

/** The fields at fault among the facts of a refused request; none when left out. @throws ZodError when they are not such */
export const readFactProblems = (fact: Json | undefined): readonly FactProblem[] => factProblems.parse(fact ?? []);
