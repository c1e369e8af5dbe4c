import { describe, expect, it } from '@jest/globals';
import { fieldAt, toFacts } from './facts';
import { fieldsOf, type FieldSpec, type Schema } from './fields';

const fieldsFor = (properties: Schema, ...required: readonly string[]): readonly FieldSpec[] =>
  fieldsOf({ type: 'object', properties, required });

describe('what a form says as facts', () => {
  const fields = fieldsFor(
    {
      value: { type: 'number', minimum: 1, title: 'Värde' },
      on: { type: 'string', format: 'date' },
      yes: { type: 'boolean' },
      reason: { type: 'string', maxLength: 10 },
      rows: {
        type: 'array',
        minItems: 1,
        maxItems: 2,
        items: { type: 'object', properties: { seat: { type: 'string', title: 'Plats' } }, required: ['seat'] },
      },
    },
    'value',
    'yes',
    'rows',
  );

  it('reads numbers as people write them here', () =>
    expect(toFacts(fields, { value: '1 234,5', yes: 'false', rows: [{ seat: ' 3 ' }] })).toEqual({
      facts: { value: 1234.5, yes: false, rows: [{ seat: '3' }] },
      problems: [],
    }));

  it('tells what is missing by the path that the server would use', () =>
    expect(toFacts(fields, { rows: [{ seat: '' }] }).problems).toEqual([
      { path: 'value', code: 'missing' },
      { path: 'yes', code: 'missing' },
      { path: 'rows', code: 'missing' },
    ]));

  it('passes over rows in which nothing has been written', () =>
    expect(toFacts(fields, { value: '1', yes: 'true', rows: [{ seat: '' }, { seat: 'a' }] }).facts['rows']).toEqual([
      { seat: 'a' },
    ]));

  it.each([
    [{ value: 'många' }, 'value', 'type'],
    [{ value: '0' }, 'value', 'too-small'],
    [{ on: '2026-02-30' }, 'on', 'no-such-date'],
    [{ reason: 'för många tecken' }, 'reason', 'too-long'],
    [{ rows: [{ seat: 'a' }, { seat: 'b' }, { seat: 'c' }] }, 'rows', 'too-many'],
  ])('refuses %p', (values, path, code) => {
    const { problems } = toFacts(fields, { value: '1', yes: 'true', rows: [{ seat: 'a' }], ...values });
    expect(problems).toEqual([expect.objectContaining({ path, code })]);
  });

  it('gives an empty list where one must be given and may be empty', () =>
    expect(toFacts(fieldsFor({ ids: { type: 'array', items: { type: 'string' } } }, 'ids'), { ids: [''] })).toEqual({
      facts: { ids: [] },
      problems: [],
    }));

  it('finds the field of a path within rows', () => {
    expect(fieldAt(fields, 'rows[1].seat')?.label).toBe('Plats');
    expect(fieldAt(fields, 'value')?.label).toBe('Värde');
    expect(fieldAt(fields, 'gone')).toBeNull();
  });
});
