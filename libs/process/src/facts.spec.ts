import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkFacts, type FactFields } from './facts.js';
import { choice, count, date, flag, listOf, optional, record, region, text } from './fields.js';
import type { Json, JsonRecord } from './reason.js';

const fields: FactFields = {
  name: text(10),
  on: optional(date),
  sure: optional(flag),
  many: optional(count),
  kind: optional(choice('a', 'b')),
  where: optional(region),
  parts: optional(listOf(record({ what: text() }), 1)),
};
const problems = (facts: JsonRecord) =>
  checkFacts(fields, { name: 'x', ...facts }).map(({ path, code }) => `${path} ${code}`);

describe('the facts of an act', () => {
  it('are sound when each fits its field', () => {
    expect(
      problems({ on: '2024-02-29', sure: false, many: 0, kind: 'a', where: '20', parts: [{ what: 'y' }] }),
    ).toEqual([]);
  });

  it('may leave out what is optional, also as null, and nothing else', () => {
    expect(problems({ on: null })).toEqual([]);
    expect(checkFacts(fields, {})).toEqual([{ path: 'name', code: 'missing' }]);
  });

  it.each<[JsonRecord, string]>([
    [{ name: '   ' }, 'name empty'],
    [{ name: 'far too long' }, 'name too-long'],
    [{ name: 'nul\u0000' }, 'name control-character'],
    [{ name: 'half \ud800' }, 'name control-character'],
    [{ name: 4 }, 'name type'],
    [{ on: '2023-02-29' }, 'on no-such-date'],
    [{ sure: 'yes' }, 'sure type'],
    [{ many: -1 }, 'many too-small'],
    [{ many: 1e9 }, 'many too-large'],
    [{ kind: 'c' }, 'kind not-a-choice'],
    [{ where: '02' }, 'where no-such-region'],
    [{ parts: [] }, 'parts too-few'],
    [{ parts: [{ what: 'y', more: 1 }] }, 'parts[0].more unknown'],
    [{ parts: [{}] }, 'parts[0].what missing'],
    [{ parts: 'y' }, 'parts type'],
    [{ other: 1 }, 'other unknown'],
    [{ constructor: 1 }, 'constructor unknown'],
  ])('%j has one problem: %s', (facts, problem) => {
    expect(problems(facts)).toEqual([problem]);
  });

  it('never throw, whatever is sent', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (facts) =>
        Array.isArray(checkFacts(fields, facts as Record<string, Json>)),
      ),
    );
  });
});

describe('a whole text and a passage of one', () => {
  const own = { body: { kind: 'body' }, passage: { kind: 'passage' } } as const;
  const passage = { quote: 'dosen', prefix: ' ', suffix: '', start: 1 };
  const problemsOf = (facts: Record<string, Json>) =>
    checkFacts(own, { body: 'Om dosen', passage, ...facts }).map(({ path, code }) => `${path} ${code}`);

  it('are sound at the ends of a text, and up to 64 KiB in UTF-8', () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ passage: { ...passage, prefix: '', start: 0 } })).toEqual([]);
    expect(problemsOf({ body: 'å'.repeat(32_768) })).toEqual([]);
    expect(problemsOf({ body: '👩'.repeat(16_384) })).toEqual([]);
  });

  it.each<readonly [Record<string, Json>, string]>([
    [{ body: '' }, 'body empty'],
    [{ body: 'å'.repeat(32_769) }, 'body too-many-bytes'],
    [{ body: 'a'.repeat(65_537) }, 'body too-long'],
    [{ body: 'a\u0000b' }, 'body control-character'],
    [{ passage: 'dosen' }, 'passage type'],
    [{ passage: { ...passage, quote: ' ' } }, 'passage.quote empty'],
    [{ passage: { ...passage, prefix: 3 } }, 'passage.prefix type'],
    [{ passage: { ...passage, suffix: 'a'.repeat(65) } }, 'passage.suffix too-long'],
    [{ passage: { ...passage, start: -1 } }, 'passage.start too-small'],
    [{ passage: { quote: 'dosen', prefix: '', start: 0 } }, 'passage.suffix missing'],
    [{ passage: { ...passage, end: 4 } }, 'passage.end unknown'],
  ])('%j has one problem: %s', (facts, problem) => expect(problemsOf(facts)).toEqual([problem]));
});
