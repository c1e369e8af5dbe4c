import { readFile } from 'node:fs/promises';
import { type Actor, type CaseProfile, type PerformAct, SystemClock } from '#casework';
import { OWN_ISSUER } from '#identity';
import { ActorDirectoryPg, CaseStorePg, ClearancesPg, ClearedDirectory, type DataSource } from '#persistence';
import { CASE_KINDS, CHART_IDS, PROCESS_VERSIONS, stockholmDate, type JsonRecord } from '#process';
import { z } from 'zod';
import { UsageError } from './command.js';

const facts = z.custom<JsonRecord>((found) => typeof found === 'object' && found !== null && !Array.isArray(found));

const step = z.object({
  /** Who of the demo persons does it. */
  as: z.string(),
  act: z.string(),
  /** The run of a chart it is done in; the main one when left out. */
  at: z.object({ chart: z.enum(CHART_IDS), key: z.string().optional() }).optional(),
  facts: facts.default({}),
  /** One of the file's answers, instead of facts. */
  answer: z.string().optional(),
});
type Step = z.output<typeof step>;

const practice = z.object({
  cases: z.array(
    z.object({
      id: z.string(),
      profile: z.object({
        caseKey: z.string(),
        processVersion: z.enum(PROCESS_VERSIONS),
        kind: z.enum(CASE_KINDS),
        product: z.string(),
        substance: z.string(),
        indication: z.string(),
        company: z.string(),
      }),
      chart: z.enum(CHART_IDS),
      steps: z.array(step).min(1),
    }),
  ),
  answers: z.record(z.string(), facts),
});
type Practice = z.output<typeof practice>;
type PracticeCase = Practice['cases'][number];

export const readPractice = async (file: string): Promise<Practice> =>
  practice.parse(JSON.parse(await readFile(file, 'utf8')));

/** Performs invented cases as the demo persons would, through the same use case as everybody else. Repeating it adds nothing. */
export class PracticeCases {
  private readonly directory: ClearedDirectory;
  private readonly cases: CaseStorePg;
  private readonly clock = new SystemClock();

  constructor(
    dataSource: DataSource,
    private readonly performAct: PerformAct,
    private readonly answers: Practice['answers'],
  ) {
    this.directory = new ClearedDirectory(new ActorDirectoryPg(dataSource), new ClearancesPg(dataSource));
    this.cases = new CaseStorePg(dataSource);
  }

  /** @returns the case's id */
  async play({ id, profile, chart, steps: [opening, ...steps] }: PracticeCase): Promise<string> {
    if (!opening) throw new UsageError(`${id} har inga steg.`);
    const whole: CaseProfile = { ...profile, origin: 'live', historyId: null };
    const actor = await this.actor(opening.as);
    const request = {
      profile: whole,
      chart,
      act: opening.act,
      facts: this.factsOf(opening),
      idempotencyKey: keyOf(id, 0),
    };
    const { caseId } = await this.performAct.open(actor, request);
    for (const [at, next] of steps.entries()) await this.perform(caseId, next, keyOf(id, at + 1));
    return caseId;
  }

  private async perform(caseId: string, next: Step, idempotencyKey: string): Promise<void> {
    const instanceId = next.at && (await this.instance(caseId, next.at));
    const request = { caseId, instanceId, act: next.act, facts: this.factsOf(next), idempotencyKey };
    await this.performAct.run(await this.actor(next.as), request);
  }

  private async instance(caseId: string, { chart, key }: NonNullable<Step['at']>): Promise<string> {
    const found = await this.cases.load(caseId);
    const runs = [...(found?.state.instances.values() ?? [])];
    const instance = runs.findLast((one) => one.chart === chart && (key === undefined || one.key === key));
    if (!instance) throw new UsageError(`${chart} ${key ?? ''} finns inte i ärendet.`);
    return instance.id;
  }

  private factsOf({ facts: own, answer }: Step): JsonRecord {
    return answer === undefined ? own : (this.answers[answer] ?? own);
  }

  private async actor(subject: string): Promise<Actor> {
    const today = stockholmDate(this.clock.now());
    const standing = await this.directory.standingOf({ issuer: OWN_ISSUER, subject }, today, 'asked');
    if (standing === null)
      throw new UsageError(`Exempelpersonen ${subject} finns inte. Starta Ordna en gång med npm start.`);
    return standing.actor;
  }
}

const keyOf = (id: string, at: number): string => `practice-${id}-${at}`;
