import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Chance } from '../support/crash/chance.js';
import { crashSettings } from '../support/crash/crash-settings.js';
import { describeWithRedis, startRedis, type TestRedis } from '../support/redis.js';
import { ALL_DAYS, DOWN, OPINION_DAYS, WORKING_DAYS } from '../support/quarter/days.js';
import { ON_PAPER } from '../support/quarter/on-paper.js';
import type { PaperLetter } from '../support/quarter/paper-letter.js';
import { QuarterWorld } from '../support/quarter/quarter-world.js';
import { DeliveredThrice } from '../support/quarter/delivered-thrice.js';
import { KilledWorkers } from '../support/quarter/killed-workers.js';
import { CAME_MEANWHILE, STOOD_IN } from '../support/quarter/tasks-on-paper.js';
import { type QuarterWorkers, WorkerHere } from '../support/quarter/workers.js';

const MINUTES = 60_000;

/** Worked out in README.md; reminders about opinions, nominations, a recommendation, and summaries. */
const COUNTS = {
  'half-time': 580 + 3 + 13 + 37,
  'last-days': 964 + 3 + 32 + 39,
  overdue: 492 + 3 + 14 + 78,
  escalation: 233 + 3 + 4 + 39,
  'check-nomination': 41,
  'answer-opinion': 825,
  'vacant-contact-person': 40,
  extended: 187,
  'handed-over': 158 + 28,
  'open-tasks': 2,
  'compile-round': 39,
  'summarise-area': 224,
  'acknowledge-recommendation': 21,
  vacancy: 1,
  paused: 2,
  resumed: 2,
  digest: 599,
};

const inWords = ({ about, region, kind, on, to }: PaperLetter): string =>
  `${on} ${kind} ${about} ${region ?? '-'} ${to}`;
const listed = (letters: readonly PaperLetter[]): readonly string[] => letters.map(inWords).toSorted();

/** Opinions are not reminded of in July, and nobody gets news. */
const restsInJuly = ({ kind, about, region }: PaperLetter): boolean =>
  kind === 'digest' || (REMINDERS.includes(kind) && about.startsWith('Provmedel') && region !== null);
const REMINDERS: readonly string[] = ['half-time', 'last-days', 'overdue', 'escalation'];

function countsOf(letters: readonly PaperLetter[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { kind } of letters) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

const named = (...rounds: readonly number[]): readonly string[] => rounds.map((n) => `Provmedel ${n}`);

describe('the quarter on paper', () => {
  it('has the numbers of its table', () => {
    expect(countsOf(ON_PAPER)).toEqual(COUNTS);
    expect(STOOD_IN).toEqual(named(1, 2, 3, 4, 5, 6));
    expect(CAME_MEANWHILE).toEqual(['Kännedom', ...named(7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18)]);
    expect(WORKING_DAYS.length + OPINION_DAYS.length).toBeLessThan(2 * ALL_DAYS.length);
  });
});

/** What must be so whoever did the work. */
function itHappensAsOnPaper(start: (world: QuarterWorld) => Promise<QuarterWorkers>): void {
  let world: QuarterWorld;
  let workers: QuarterWorkers;
  let letters: readonly PaperLetter[];

  beforeAll(async () => {
    const from = performance.now();
    world = await QuarterWorld.open();
    workers = await start(world);
    await world.happens(workers);
    letters = await world.letters();
    const kills = workers instanceof KilledWorkers ? `, ${workers.kills} kills` : '';
    process.stderr.write(`quarter: ${((performance.now() - from) / 1000).toFixed(1)} s${kills}\n`);
  }, 8 * MINUTES);

  afterAll(async () => {
    await workers.close();
    await world.close();
  }, MINUTES);

  it('sends as many letters of each kind as the table says', () => {
    expect(countsOf(letters)).toEqual(COUNTS);
  });

  it('sends the same people the same letters on the same days: none missing, none too many', () => {
    expect(listed(letters)).toEqual(listed(ON_PAPER));
  });

  it('sends none on a day off, none while nothing ran, no reminder of an opinion and no news in July, none twice', () => {
    const onDaysOff = letters.filter(({ on }) => !WORKING_DAYS.includes(on) || DOWN.includes(on));
    const inJuly = letters.filter((letter) => restsInJuly(letter) && !OPINION_DAYS.includes(letter.on));
    expect([...onDaysOff, ...inJuly]).toEqual([]);
    expect(new Set(listed(letters)).size).toBe(letters.length);
  });

  it('lists what was open to who stands in for 21, and to its contact person what came meanwhile', async () => {
    const told = await world.query<{ about: string; subject: string }>(
      `SELECT CASE WHEN t.kind = 'acknowledge-recommendation' THEN 'Kännedom' ELSE c.product END AS about, p.subject
       FROM told_task s JOIN task t ON t.id = s.task_id JOIN managed_case c ON c.id = t.case_id
         JOIN person_login p ON p.person_id = s.person_id`,
    );
    const toldTo = (who: string) => told.flatMap(({ about, subject }) => (subject === who ? [about] : [])).toSorted();
    expect(toldTo('contact-deputy-21')).toEqual(STOOD_IN.toSorted());
    expect(toldTo('contact-person-21')).toEqual(CAME_MEANWHILE.toSorted());
    expect(told).toHaveLength(STOOD_IN.length + CAME_MEANWHILE.length);
  });

  it('sends none before seven in the morning', async () => {
    const early = await world.query(
      `SELECT letter_id FROM sent_mail WHERE extract(hour FROM at AT TIME ZONE 'Europe/Stockholm') < 7`,
    );
    expect(early).toEqual([]);
  });

  it('has sent each letter, and never two different ones in its place', async () => {
    expect(await world.query(`SELECT id FROM letter WHERE state <> 'sent'`)).toEqual([]);
    const [sent] = await world.query<{ letters: number; messages: number }>(
      `SELECT count(DISTINCT letter_id)::int AS letters, count(DISTINCT message_id)::int AS messages FROM sent_mail`,
    );
    expect(sent).toEqual({ letters: ON_PAPER.length, messages: ON_PAPER.length });
    expect(await world.query(`SELECT id FROM failed_work`)).toEqual([]);
    expect(await world.query(`SELECT task_id FROM reminder WHERE state = 'waiting'`)).toEqual([]);
  });
}

describe('the quarter with jobs in PostgreSQL', () => {
  itHappensAsOnPaper(
    async (world) => new WorkerHere({ databaseUrl: world.url, redisUrl: null }, world.dataSource, world.clock),
  );
});

describeWithRedis('the quarter with jobs in Redis', () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await startRedis();
  });
  itHappensAsOnPaper(
    async (world) => new WorkerHere({ databaseUrl: world.url, redisUrl: redis.url }, world.dataSource, world.clock),
  );
  afterAll(() => redis.stop());
});

describe('the quarter with every job delivered three times', () => {
  itHappensAsOnPaper(
    async (world) => new DeliveredThrice({ databaseUrl: world.url, redisUrl: null }, world.dataSource, world.clock),
  );
});

describe('the quarter with workers that are killed at random', () => {
  let killed: KilledWorkers;
  itHappensAsOnPaper(async (world) => {
    const { seed } = crashSettings();
    process.stderr.write(`quarter: ORDNA_CRASH_SEED=${seed}\n`);
    killed = new KilledWorkers({ databaseUrl: world.url, redisUrl: null }, new Chance(seed), () => world.undone());
    return killed;
  });

  it('was killed on the way', () => {
    expect(killed.kills).toBeGreaterThan(0);
  });
});
