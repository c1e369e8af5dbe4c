import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { draftBody, newLocalQuestion, problem } from '#contract';
import { openTestApi, type TestApi } from '../support/api.js';
import { OpinionCase, sentLink } from '../support/opinion-case.js';

let api: TestApi;
let at: OpinionCase;
let db: pg.Pool;
beforeAll(async () => {
  api = await openTestApi();
  db = new pg.Pool({ connectionString: api.databaseUrl, max: 2 });
  at = await OpinionCase.open(api);
  await at.does('contact-person-12', 'ACKNOWLEDGE', '12');
});
afterAll(async () => {
  await db.end();
  await api.close();
});
afterEach(() => expect(api.errors).toEqual([]));

const RUNS = { numRuns: 60 };
const VALID = {
  draft: {
    stance: 'yes',
    judgements: [{ criterion: 'severity', judgement: 'met', reason: 'x' }],
    text: 'y',
    decidedBy: 'z',
  },
  question: {
    askedOf: 'unit',
    question: 'Hur många?',
    answerBy: '2026-02-12',
    recipient: { name: 'Exempel Kollegasson', email: 'kollega@region.example' },
  },
};

/** A valid body with one of its fields, at any depth, made into something else. */
const spoiled = (valid: object): fc.Arbitrary<unknown> =>
  fc
    .tuple(fc.constantFrom(...pathsOf(valid)), fc.jsonValue({ maxDepth: 2 }))
    .map(([path, value]) => withAt(valid, path, value));

const pathsOf = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => [[...path, name], ...pathsOf(inner, [...path, name])])
    : [];

function withAt(of: object, [first = '', ...rest]: readonly string[], value: unknown): unknown {
  const inner: unknown = Object.entries(of).find(([name]) => name === first)?.[1];
  const changed =
    rest.length === 0 ? value : withAt(typeof inner === 'object' && inner !== null ? inner : {}, rest, value);
  return Array.isArray(of)
    ? of.map((one, index) => (String(index) === first ? changed : (one as unknown)))
    : { ...of, [first]: changed };
}

/** Taken, or refused with a problem document; never on our side. */
function expectSound(answer: { statusCode: number; json(): unknown }): void {
  expect(answer.statusCode).toBeLessThan(500);
  if (answer.statusCode < 400) return;
  problem.parse(answer.json());
}

describe('bodies that are not what they should be', () => {
  it('are refused field by field, or taken where they are sound: drafts', async () => {
    const path = `/cases/${at.id}/opinions/${at.opinion('12')}/draft`;
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.jsonValue(), spoiled(VALID.draft)), async (body) => {
        const answer = await api.ask('contact-person-12', 'PUT', path, { body, headers: { 'if-match': '"0"' } });
        expectSound(answer);
        expect([200, 400, 412]).toContain(answer.statusCode);
        expect(answer.statusCode === 400).toBe(!draftBody.safeParse(body).success);
      }),
      RUNS,
    );
  });

  it('are refused field by field, or taken where they are sound: questions within a region', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.jsonValue(), spoiled(VALID.question)), async (body) => {
        const answer = await api.ask('contact-person-12', 'POST', at.local('12'), { body });
        expectSound(answer);
        const isSound = newLocalQuestion.safeParse(body).success;
        expect(isSound || answer.statusCode === 400).toBe(true);
      }),
      RUNS,
    );
  });

  it('are refused where none is needed', async () => {
    const { rows } = await db.query<{ id: string }>(`SELECT q.id FROM local_question q LIMIT 1`);
    const asked = rows[0]?.id ?? '0198c1f2-6a50-7c3e-9d55-2f1f0c7a1b01';
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.constantFrom('withdrawals', 'links'), async (body, what) => {
        expectSound(await api.ask('contact-person-12', 'POST', `${at.local('12')}/${asked}/${what}`, { body }));
      }),
      RUNS,
    );
  });
});

describe('addresses that are not what they should be', () => {
  it('are not found or refused', async () => {
    const odd = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => encodeURIComponent(text)),
      fc.uuid(),
      fc.constantFrom(at.id, at.round, at.opinion('12'), '0'.repeat(64), '..', '%00', '-1'),
    );
    const paths = [
      (a: string, b: string) => `/cases/${a}/opinion-rounds/${b}`,
      (a: string, b: string) => `/cases/${a}/opinion-rounds/${b}/compilation`,
      (a: string, b: string) => `/cases/${a}/opinion-rounds/${b}/compilation/table`,
      (a: string, b: string) => `/cases/${a}/opinions/${b}/draft?revision=${a}`,
      (a: string, b: string) => `/cases/${a}/opinions/${b}/local-questions/${a}`,
      (a: string, b: string) => `/cases/${a}/opinions/${b}/receipts`,
      (a: string, b: string) => `/cases/${a}/receipts/${b}/document`,
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), odd, odd, async (path, a, b) => {
        expectSound(await api.ask('contact-person-12', 'GET', path(a, b)));
      }),
      { numRuns: 150 },
    );
  });
});

describe('a form that nobody filled in by hand', () => {
  it('gets a page whatever was sent, and never an answer of ours that is not meant', async () => {
    const asked = (await api.ask('contact-person-12', 'POST', at.local('12'), { body: VALID.question })).json<{
      id: string;
    }>();
    const link = (await sentLink(db, asked.id, 1, api.clock.now())) ?? '';
    let from = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.constantFrom('svar=', 'svar=a&svar=b', 'svar[]=x', '__proto__=x', 'svar=%00', 'svar=%ff', '&&&='),
        ),
        fc.constantFrom(
          'application/x-www-form-urlencoded',
          'application/json',
          'text/plain',
          'multipart/form-data; boundary=x',
        ),
        async (payload, type) => {
          const answer = await api.app.inject({
            method: 'POST',
            url: link,
            headers: { host: 'localhost:3000', 'content-type': type },
            payload,
            remoteAddress: `192.0.2.${(from += 1) % 250}`,
          });
          // Once it is answered by chance, the rest are refused, and after some of those shut out.
          expect([200, 400, 410, 415, 422, 429]).toContain(answer.statusCode);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('has no other methods', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH'] as const) {
      const answer = await api.app.inject({ method, url: '/fraga/x', headers: { host: 'localhost:3000' } });
      expect([method, [404, 405].includes(answer.statusCode)]).toEqual([method, true]);
    }
  });
});
