import { describe, expect, it } from '@jest/globals';
import { toFacts } from './facts';
import { emptyRecord, fieldsOf, type Schema } from './fields';

const schema = (properties: Schema, required: readonly string[] = []): Schema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

describe('fields of a form', () => {
  it('come in the order of the schema, with their names and choices in words', () => {
    const fields = fieldsOf(
      schema(
        {
          outcome: { type: 'string', enum: ['wait'], 'x-labels': { wait: 'Avvakta' }, title: 'Beslut' },
          reasons: { type: 'string', maxLength: 20_000, title: 'Skäl', 'x-published': true },
          note: { type: 'string', maxLength: 200 },
        },
        ['outcome'],
      ),
    );
    expect(fields.map(({ name, kind, label, required }) => [name, kind, label, required])).toEqual([
      ['outcome', 'choice', 'Beslut', true],
      ['reasons', 'text', 'Skäl', false],
      ['note', 'line', 'note', false],
    ]);
    expect(fields[0]).toMatchObject({ choices: [{ value: 'wait', label: 'Avvakta' }] });
    expect(fields[1]?.published).toBe(true);
  });

  it('hold lists and records of any depth', () => {
    const votes = schema({ for: { type: 'number', minimum: 0, title: 'För' } }, ['for']);
    const [field] = fieldsOf(
      schema({ dissent: { type: 'array', minItems: 2, maxItems: 9, items: votes } }, ['dissent']),
    );
    expect(field).toMatchObject({ kind: 'list', min: 2, max: 9, item: { kind: 'record' } });
    expect(field && emptyRecord([field])).toEqual({ dissent: [{ for: '' }, { for: '' }] });
  });

  it('leave out what the system finds out by itself', () =>
    expect(
      fieldsOf(schema({ withoutContact: { type: 'array', items: { type: 'string' }, 'x-beside': true } })),
    ).toEqual([]));

  it('refuse a schema that no control fills in', () =>
    expect(() => fieldsOf(schema({ odd: { type: 'null' } }))).toThrow('odd'));

  it('ask for a file and not for what the file says of itself', () => {
    const file = { type: 'string', pattern: '^[0-9a-f]{64}$', 'x-kind': 'content' };
    const type = { type: 'string', enum: ['text/plain'], 'x-labels': { 'text/plain': 'Text' } };
    const fields = fieldsOf(schema({ content: file, mediaType: type }, ['content', 'mediaType']));
    expect(fields).toMatchObject([
      { kind: 'content', typeIn: 'mediaType', taken: [{ value: 'text/plain', label: 'Text' }] },
    ]);
    const stored = { sha256: 'a'.repeat(64), mediaType: 'text/plain', name: 'svar.txt', bytes: '3' };
    expect(toFacts(fields, { content: stored })).toEqual({
      facts: { content: 'a'.repeat(64), mediaType: 'text/plain' },
      problems: [],
    });
    expect(toFacts(fields, { content: '' }).problems).toEqual([{ path: 'content', code: 'missing' }]);
  });
});
