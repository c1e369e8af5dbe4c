import { describe, expect, it } from '@jest/globals';
import { type BinaryColumn, binaryRows, textValues } from './binary-rows.js';

const ID = '0198f0a2-1111-7000-8000-00000000abcd';

const one = (type: BinaryColumn['type'], value: unknown): string =>
  binaryRows([{ name: 'it', type }], [{ it: value }])
    .subarray(HEADER)
    .toString('hex');

/** An array's own five numbers, a row's length and its number of columns, a column's type. */
const HEADER = 5 * 4 + 2 * 4 + 4;

describe('rows in binary', () => {
  it('say what PostgreSQL says of the same row', () => {
    // SELECT array_send(ARRAY[ROW(7, NULL, 'å')::a_type]) with the columns below, but for the type's own number.
    const columns: readonly BinaryColumn[] = [
      { name: 'seq', type: 'integer' },
      { name: 'region', type: 'text' },
      { name: 'note', type: 'text' },
    ];
    expect(binaryRows(columns, [{ seq: 7, note: 'å' }]).toString('hex')).toBe(
      '0000000100000000000000000000000100000001' +
        '00000022' +
        '00000003' +
        '000000170000000400000007' +
        '00000019ffffffff' +
        '0000001900000002c3a5',
    );
  });

  it.each([
    ['boolean', true, '01'],
    ['integer', -2, 'fffffffe'],
    ['bigint', '4294967298', '0000000100000002'],
    ['bytea', '00ff10', '00ff10'],
    ['uuid', ID, ID.replaceAll('-', '')],
    ['date', '2000-01-31', '0000001e'],
    ['date', '1999-12-31', 'ffffffff'],
    ['timestamptz', new Date('2000-01-01T00:00:00.001Z'), '00000000000003e8'],
    ['timestamptz', new Date('1999-12-31T23:59:59.999Z'), 'fffffffffffffc18'],
    ['json', { a: [1] }, '7b2261223a5b315d7d'],
    ['jsonb', [], '015b5d'],
  ] as const)('write a %s', (type, value, written) => {
    const length = (written.length / 2).toString(16).padStart(8, '0');
    expect(one(type, value)).toBe(length + written);
  });

  it('make room for whatever comes', () => {
    const long = 'ö'.repeat(70_000);
    expect(one('text', long)).toBe('000222e0' + 'c3b6'.repeat(70_000));
  });

  it.each([
    ['uuid', 'nobody'],
    ['uuid', 'zz98f0a2-1111-7000-8000-00000000abcd'],
    ['bytea', '0'],
    ['date', '2026-02-30'],
    ['date', 'tomorrow'],
    ['timestamptz', '2026-02-03T00:00:00Z'],
    ['integer', '7'],
    ['boolean', 1],
    ['text', 7],
  ] as const)('are refused where a %s should hold %s', (type, value) => {
    expect(() => one(type, value)).toThrow(expect.objectContaining({ name: 'UnwritableError' }));
  });
});

describe('values one by one', () => {
  it('are texts as PostgreSQL reads them, row after row', () => {
    const columns: readonly BinaryColumn[] = [
      { name: 'hash', type: 'bytea' },
      { name: 'at', type: 'timestamptz' },
      { name: 'state', type: 'json' },
      { name: 'hold', type: 'boolean' },
    ];
    const rows = [
      { hash: 'ff', at: new Date('2026-03-02T09:00:00Z'), state: { at: 'start' }, hold: false },
      { hash: '00', at: null, state: null, hold: true },
    ];
    expect(textValues(columns, rows)).toEqual([
      '\\xff',
      '2026-03-02T09:00:00.000Z',
      '{"at":"start"}',
      false,
      '\\x00',
      null,
      null,
      true,
    ]);
  });
});
