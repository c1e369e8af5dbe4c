import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readJson, UnreadableJson, type JsonFault } from './strict-json.js';

const read = (text: string) => readJson(Buffer.from(text));
const faultOf = (text: string): JsonFault | null => {
  try {
    read(text);
    return null;
  } catch (error) {
    if (error instanceof UnreadableJson) return error.what;
    throw error;
  }
};

describe('reading JSON strictly', () => {
  it('reads whatever JSON.stringify writes', () => {
    const clean = fc.jsonValue({ maxDepth: 4 }).filter((value) => faultOf(JSON.stringify(value)) === null);
    fc.assert(
      fc.property(clean, (value) => expect(read(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)))),
    );
  });

  it.each([
    ['{"a":{"b":1},"b":1}', null],
    ['[{"a":1},{"a":1}]', null],
    ['{"a":"a","b":"{\\"a\\":1,\\"a\\":2}"}', null],
    ['{"a":1,"a":2}', 'repeated-name'],
    ['{"a":[{"b":1,"c":[],"b":2}]}', 'repeated-name'],
    ['{"\\u0061":1,"a":2}', 'repeated-name'],
    ['{"__proto__":1}', 'reserved-name'],
    ['{"facts":{"constructor":1}}', 'reserved-name'],
    ['{"prototype":1}', 'reserved-name'],
    ['["__proto__"]', null],
    ['"\\ud83d\\ude00"', null],
    ['"\\ud83d"', 'unpaired-surrogate'],
    ['{"\\ude00":1}', 'unpaired-surrogate'],
    ['"\\\\u0000"', null],
    ['"\\u0000"', 'nul'],
    ['9007199254740991', null],
    ['9007199254740992', 'number-too-large'],
    ['-1e400', 'number-too-large'],
    ['1e-400', null],
    [`${'['.repeat(24)}${']'.repeat(24)}`, null],
    [`${'['.repeat(25)}${']'.repeat(25)}`, 'too-deep'],
    ['', 'syntax'],
    ['{"a":"\\x"}', 'syntax'],
    ["{'a':1}", 'syntax'],
    ['01', 'syntax'],
  ] as const)('%s: %p', (text, fault) => expect(faultOf(text)).toBe(fault));

  it('refuses bytes that are not UTF-8', () => {
    expect(() => readJson(Buffer.from([0x22, 0xff, 0x22]))).toThrow('not-utf-8');
    expect(() => readJson(Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]))).toThrow('not-utf-8');
  });

  it('takes a mebibyte of one text or of many names in a moment', () => {
    const started = performance.now();
    read(JSON.stringify('å\\"'.repeat(200_000)));
    read(JSON.stringify(Object.fromEntries(Array.from({ length: 60_000 }, (_, n) => [`k${n}`, n]))));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
