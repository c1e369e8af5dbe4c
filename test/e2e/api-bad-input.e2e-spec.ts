import { connect } from 'node:net';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { performedAct, problem, exampleFacts } from '#contract';
import { charts, type FactField, type FactFields, type Json, type JsonRecord } from '#process';
import type { AskOptions } from '../support/api.js';
import { apiForAll } from '../support/api-for-all.js';

const api = apiForAll();
let caseId: string;
let before: string;

const SIGNAL = { substance: 'exempelsubstans', indication: 'Exempelsjukdom', source: 'database' };
const profile = {
  caseKey: 'a+b',
  processVersion: 'IN_OUT_2018',
  kind: 'medicine',
  product: 'Prövmedel',
  substance: 's',
  indication: 'i',
  company: 'c',
};
const OPENING = { profile, chart: 'horizon-item', act: 'SIGNAL_RECORDED', facts: SIGNAL };
const SCORED = {
  criteria: [{ criterion: 'clinical-advantage', met: true, reason: 'Skäl.' }],
  phase: 'phase-3',
  relevantInSweden: true,
};
const ACT = { act: 'CRITERIA_SCORED', facts: SCORED };

beforeAll(async () => {
  caseId = performedAct.parse((await api.ask('scanner', 'POST', '/cases', { body: OPENING })).json()).caseId;
  before = await everything();
});

/** All that a request could have changed, in one text. */
async function everything(): Promise<string> {
  const client = new pg.Client({ connectionString: api.databaseUrl });
  await client.connect();
  const tables = [
    'managed_case',
    'instance',
    'journal_entry',
    'deadline',
    'task',
    'outbox',
    'confidential_fact',
    'text_version',
    'kept_answer',
  ];
  const texts = await tables.reduce<Promise<string[]>>(
    async (soFar, table) => [
      ...(await soFar),
      JSON.stringify((await client.query(`SELECT t.* FROM ${table} t ORDER BY t::text`)).rows),
    ],
    Promise.resolve([]),
  );
  await client.end();
  return texts.join('\n');
}

/** Refused with a problem document, never on our side. @returns its status and code */
async function expectRefusal(path: string, options: AskOptions): Promise<readonly [number, string]> {
  const answer = await api.ask('scanner', 'POST', path, options);
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  const found = problem.parse(answer.json());
  expect(found.status).toBe(answer.statusCode);
  expect(answer.statusCode).toBeGreaterThanOrEqual(400);
  expect(answer.statusCode).toBeLessThan(500);
  return [answer.statusCode, found.code];
}

const withFacts = (facts: string): string => `{"act":"CRITERIA_SCORED","facts":${facts}}`;
const scoredBecause = (reason: string): string =>
  withFacts(
    `{"criteria":[{"criterion":"clinical-advantage","met":true,"reason":${reason}}],"phase":"phase-3","relevantInSweden":true}`,
  );

describe('bytes that are not what they should be', () => {
  afterEach(async () => expect(await everything()).toBe(before));

  it.each<readonly [string, string | Buffer, number, string]>([
    ['no body', '', 400, 'body-malformed'],
    ['half a body', '{"act":', 400, 'body-malformed'],
    ['a body that goes on after its end', '{}{}', 400, 'body-malformed'],
    ['a text', '"hej"', 400, 'request-invalid'],
    ['a list', '[]', 400, 'request-invalid'],
    ['null', 'null', 400, 'request-invalid'],
    ['another encoding', Buffer.from('{"act":"Å"}', 'latin1'), 400, 'body-malformed'],
    ['overlong UTF-8', Buffer.from([0x22, 0xc0, 0x80, 0x22]), 400, 'body-malformed'],
    ['UTF-16', Buffer.from('{"act":"X"}', 'utf16le'), 400, 'body-malformed'],
    ['NUL as a byte', scoredBecause('"a\u0000b"'), 400, 'body-malformed'],
    ['NUL as an escape', scoredBecause('"a\\u0000b"'), 400, 'body-malformed'],
    ['half a surrogate pair', scoredBecause('"a\\ud800b"'), 400, 'body-malformed'],
    ['a control character', scoredBecause('"a\\u0007b"'), 400, 'facts-invalid'],
    ['a name given twice', '{"act":"A","act":"CRITERIA_SCORED","facts":{}}', 400, 'body-malformed'],
    ['a name given twice, escaped', '{"act":"A","\\u0061ct":"CRITERIA_SCORED","facts":{}}', 400, 'body-malformed'],
    ['__proto__', '{"act":"CRITERIA_SCORED","facts":{"__proto__":{"phase":"phase-3"}}}', 400, 'body-malformed'],
    ['__proto__, escaped', '{"act":"CRITERIA_SCORED","facts":{"\\u005f_proto__":{}}}', 400, 'body-malformed'],
    ['constructor', withFacts('{"constructor":{"prototype":{}}}'), 400, 'body-malformed'],
    ['toString as an act', '{"act":"toString","facts":{}}', 400, 'act-unknown'],
    ['a nest of lists', withFacts(`{"criteria":${'['.repeat(100_000)}${']'.repeat(100_000)}}`), 400, 'body-malformed'],
    ['a nest of objects', '{"a":'.repeat(30) + '1' + '}'.repeat(30), 400, 'body-malformed'],
    ['a number beyond infinity', withFacts('{"phase":1e999}'), 400, 'body-malformed'],
    ['a number beyond exactness', withFacts('{"phase":9007199254740993}'), 400, 'body-malformed'],
    ['NaN', withFacts('{"phase":NaN}'), 400, 'body-malformed'],
    ['64 KiB of text in one field', scoredBecause(`"${'å'.repeat(32_768)}"`), 400, 'facts-invalid'],
    ['a million names', `{${Array.from({ length: 40_000 }, (_, n) => `"k${n}":1`).join(',')}}`, 400, 'request-invalid'],
    ['more than 1 MiB', `"${'a'.repeat(1_048_577)}"`, 413, 'body-too-large'],
  ])('%s', async (_what, raw, status, code) => {
    expect(await expectRefusal(`/cases/${caseId}/acts`, { raw })).toEqual([status, code]);
    await expectRefusal('/cases', { raw });
  });

  it.each([
    ['text/plain', 415],
    ['application/xml', 415],
    ['application/x-www-form-urlencoded', 415],
    ['multipart/form-data; boundary=x', 415],
    ['application/json; charset=latin1', 415],
    ['application/jsonp', 415],
    ['', 415],
  ])('the media type %p', async (type, status) => {
    const sent = { raw: JSON.stringify(ACT), headers: { 'content-type': type } };
    expect(await expectRefusal(`/cases/${caseId}/acts`, sent)).toEqual([status, 'media-type-unsupported']);
  });

  it.each([
    ['2026-02-30', undefined],
    ['2025-02-29', 'day'],
    ['2026-13-01', 'month'],
    ['0000-00-00', 'year'],
    ['1899-12-31', 'day'],
    ['1950-01-01', 'day'],
    ['2026-2-1', 'day'],
    ['2026-02-01T00:00:00Z', 'day'],
    ['i går', 'day'],
    ['', 'day'],
    ['2026-02-01\u0000', 'day'],
    ['2026-02-01', 'minute'],
  ])('the day %p to the precision %p', async (occurredOn, occurredPrecision) => {
    await expectRefusal(`/cases/${caseId}/acts`, { body: { ...ACT, occurredOn, occurredPrecision } });
  });
});

describe('addresses that are not what they should be', () => {
  const expectProblem = async (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH',
    path: string,
    status: number,
    code: string,
    options: AskOptions = {},
  ) => {
    const answer = await api.ask('coordinator', method, path, options);
    expect([answer.statusCode, problem.parse(answer.json()).code]).toEqual([status, code]);
    return answer;
  };

  it.each([
    ['//no-such-page', 404, 'path-unknown'],
    ['//nothing/here', 404, 'path-unknown'],
    ['/nothing', 404, 'path-unknown'],
    ['/cases/1/2/3/4', 404, 'path-unknown'],
    ['/cases/%00', 400, 'request-invalid'],
    ['/cases/%ff', 400, 'address-malformed'],
    ['/cases/%', 400, 'address-malformed'],
    [`/cases/${'a'.repeat(3000)}`, 400, 'address-malformed'],
    ["/cases/1'%20OR%201=1", 400, 'request-invalid'],
    ['/cases/42', 400, 'request-invalid'],
    ['/cases?page=0', 400, 'request-invalid'],
    ['/cases?page=1e9', 400, 'request-invalid'],
    ['/cases?page=x', 400, 'request-invalid'],
    ['/cases?page=1&page=2', 400, 'request-invalid'],
    ['/cases?limit=-1', 400, 'request-invalid'],
    ['/cases?stage=toString', 400, 'request-invalid'],
    ['/cases?nothing=1', 400, 'request-invalid'],
    ['/cases?q=%00', 400, 'request-invalid'],
    ['/cases?q=%ff', 400, 'address-malformed'],
    ['/cases?late=maybe', 400, 'request-invalid'],
    ['/cases?sort=product%20desc', 400, 'request-invalid'],
    ['/tasks/x', 400, 'request-invalid'],
    ['/tasks?status=gone', 400, 'request-invalid'],
    ['/deadlines?process=NONE', 400, 'request-invalid'],
    ['/charts/opinion/picture?caseId=1', 400, 'request-invalid'],
    ['/charts/opinion?version=1.5', 400, 'request-invalid'],
    ['/failed-jobs/x', 400, 'request-invalid'],
    ['/letters/x', 400, 'request-invalid'],
    ['/incoming-documents/x', 400, 'request-invalid'],
    ['/calendar-feeds/x', 400, 'request-invalid'],
  ])('GET %s is %i %s', async (path, status, code) => {
    await expectProblem('GET', path, status, code);
  });

  it.each([
    ['PUT', '/cases', 'GET, HEAD, POST'],
    ['DELETE', '/cases/0198c1f2-6a50-7c3e-9d55-2f1f0c7a1b01', 'GET, HEAD'],
    ['PATCH', '/charts/opinion', 'GET, HEAD'],
    ['POST', '/api-info', 'GET, HEAD'],
    ['POST', '//health/live', 'GET, HEAD'],
  ] as const)('%s %s is a method that is not taken there', async (method, path, allowed) => {
    const answer = await expectProblem(method, path, 405, 'method-not-allowed', { body: {} });
    expect(answer.headers['allow']).toBe(allowed);
  });

  it('answers in the caller’s language, Swedish otherwise', async () => {
    const sv = problem.parse((await expectProblem('GET', '/nothing', 404, 'path-unknown')).json());
    const en = problem.parse(
      (await expectProblem('GET', '/nothing', 404, 'path-unknown', { headers: { 'accept-language': 'en' } })).json(),
    );
    expect([sv.title, en.title]).toEqual(['Adressen finns inte', 'The address does not exist']);
  });

  it('answers even a request whose head cannot be read', async () => {
    await api.app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = new URL(await api.app.getUrl());
    const said = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () =>
        socket.write('GET / HTTP/1.1\r\nHost: x\r\nBad Header\r\n\r\n'),
      );
      const parts: string[] = [];
      socket
        .on('data', (part) => parts.push(String(part)))
        .on('end', () => resolve(parts.join('')))
        .on('error', reject);
    });
    const [head = '', body = ''] = said.split('\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 400 /);
    expect(problem.parse(JSON.parse(body)).code).toBe('address-malformed');
  });
});

/** Values that no field of this kind takes, and odd ones that some field might. */
const nasty: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    null,
    true,
    -1,
    1e15,
    0.5,
    '',
    ' ',
    '\u0007',
    '💥',
    '__proto__',
    'toString',
    '2026-02-30',
    '9999-12-31',
    '99',
    '<script>',
    "'; DROP TABLE managed_case; --",
    [],
    {},
    [[]],
    { a: { b: [] } },
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.integer(),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>,
);

const fieldNames = (fields: FactFields): readonly string[] => Object.keys(fields);
const isBroken = (field: FactField, value: Json): boolean => {
  switch (field.kind) {
    case 'content':
      return typeof value !== 'string' || !/^[0-9a-f]{64}$/.test(value);
    case 'text':
    case 'document':
      return typeof value !== 'string' || value.trim() === '' || value.length > 200;
    case 'flag':
      return typeof value !== 'boolean';
    case 'number':
      return typeof value !== 'number';
    case 'choice':
      return typeof value !== 'string' || !field.of.includes(value);
    case 'body':
      return typeof value !== 'string' || value.trim() === '';
    case 'date':
    case 'region':
    case 'passage':
      return true;
    case 'list':
      return !Array.isArray(value) || value.length > 0;
    case 'record':
      return typeof value !== 'object' || value === null || Array.isArray(value) || Object.keys(value).length > 0;
  }
};

/** Sound facts of an act with one field broken, one left out, or one too many. */
const brokenFacts = (fields: FactFields): fc.Arbitrary<JsonRecord> => {
  const sound = exampleFacts(fields);
  const needed = fieldNames(fields).filter((name) => fields[name]?.optional !== true);
  const unknown = fc
    .tuple(fc.string({ minLength: 1, maxLength: 20 }), nasty)
    .filter(([name]) => !Object.hasOwn(fields, name) && name !== '__proto__')
    .map(([name, value]) => ({ ...sound, [name]: value }));
  if (needed.length === 0) return unknown;
  const leftOut = fc
    .constantFrom(...needed)
    .map((name) => Object.fromEntries(Object.entries(sound).filter(([key]) => key !== name)));
  const broken = fc
    .tuple(fc.constantFrom(...needed), nasty)
    .filter(([name, value]) => {
      const field = fields[name];
      return field !== undefined && isBroken(field, value);
    })
    .map(([name, value]) => ({ ...sound, [name]: value }));
  return fc.oneof(unknown, leftOut, broken);
};

describe('any bad input', () => {
  const openingActs = charts.definitions.flatMap(({ id, acts }) =>
    Object.entries(acts).flatMap(([act, { opens, facts }]) => (opens === true ? [{ chart: id, act, facts }] : [])),
  );

  it('to an act is refused, and nothing changes', async () => {
    const stand = await everything();
    const fields = charts.definitions.find(({ id }) => id === 'horizon-item')?.acts['CRITERIA_SCORED']?.facts ?? {};
    await fc.assert(
      fc.asyncProperty(brokenFacts(fields), async (facts) => {
        await expectRefusal(`/cases/${caseId}/acts`, { body: { act: 'CRITERIA_SCORED', facts } });
      }),
      { numRuns: 300 },
    );
    expect(await everything()).toBe(stand);
  });

  it('to opening a case is refused, on every chart that opens one', async () => {
    const stand = await everything();
    await fc.assert(
      fc.asyncProperty(
        fc
          .constantFrom(...openingActs)
          .chain(({ chart, act, facts }) =>
            brokenFacts(facts).map((broken) => ({ profile, chart, act, facts: broken })),
          ),
        async (body) => {
          await expectRefusal('/cases', { body });
        },
      ),
      { numRuns: 150 },
    );
    expect(await everything()).toBe(stand);
  });

  it('anywhere in an envelope is refused', async () => {
    const stand = await everything();
    const places = [
      'act',
      'facts',
      'instanceId',
      'occurredOn',
      'occurredPrecision',
      'reason',
      'documents',
      'extra',
    ] as const;
    const fits = (place: (typeof places)[number], value: Json): boolean =>
      (place === 'facts' && value !== null && typeof value === 'object' && !Array.isArray(value)) ||
      (place === 'reason' && typeof value === 'string') ||
      (place === 'documents' && Array.isArray(value));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), nasty, async (place, value) => {
        fc.pre(!fits(place, value));
        await expectRefusal(`/cases/${caseId}/acts`, { body: { ...ACT, [place]: value } });
      }),
      { numRuns: 300 },
    );
    expect(await everything()).toBe(stand);
  });

  it('as raw bytes is refused', async () => {
    const stand = await everything();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        await expectRefusal(`/cases/${caseId}/acts`, { raw: Buffer.from(bytes) });
      }),
      { numRuns: 200 },
    );
    expect(await everything()).toBe(stand);
  });

  it('in a query never fails on our side', async () => {
    const names = fc.constantFrom(
      'page',
      'limit',
      'stage',
      'process',
      'kind',
      'ball',
      'outcome',
      'late',
      'q',
      'sort',
      'status',
      'x',
    );
    const paths = fc.constantFrom(
      '/cases',
      '/tasks',
      '/deadlines',
      '/pipeline-counts',
      '/failed-jobs',
      '/letters',
      '/notices',
      '/failed-notices',
      '/incoming-documents',
      '/calendar-feeds',
      '/charts/opinion',
      `/cases/${caseId}/journal-entries`,
      `/cases/${caseId}/acts`,
    );
    await fc.assert(
      fc.asyncProperty(
        paths,
        fc.dictionary(names, fc.string({ unit: 'binary', maxLength: 12 }), { maxKeys: 3 }),
        async (path, query) => {
          const text = Object.entries(query)
            .map(([name, value]) => `${name}=${Buffer.from(value).toString('hex').replace(/../g, '%$&')}`)
            .join('&');
          const answer = await api.ask('coordinator', 'GET', `${path}?${text}`);
          expect(answer.statusCode).toBeLessThan(500);
        },
      ),
      { numRuns: 400 },
    );
  });
});
