import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { charts, checkFacts } from '#process';
import * as contract from './index.js';

const schemas: readonly (readonly [string, z.ZodType])[] = Object.entries(contract).flatMap(([name, value]) =>
  value instanceof z.ZodType && value.meta()?.['example'] !== undefined && value.meta()?.id !== undefined
    ? [[name, value] as const]
    : [],
);

describe('every body’s example', () => {
  it.each(schemas)('%s fits its own schema', (_name, schema) => {
    const example = schema.meta()?.['example'];
    expect(schema.safeParse(example).error).toBeUndefined();
  });

  it('is there for the bodies that are sent and answered', () => expect(schemas.length).toBeGreaterThan(20));
});

describe('the facts of an act', () => {
  const acts = charts.definitions.flatMap(({ id, version, acts: all }) =>
    Object.entries(all).map(([act, { facts }]) => [`${id}@${version} ${act}`, facts] as const),
  );

  it.each(acts)('%s: the example passes the check of its own fields', (_name, fields) => {
    expect(checkFacts(fields, contract.exampleFacts(fields))).toEqual([]);
  });

  it('are all described, with what is needed and what may be published', () => {
    const schema = contract.factsSchema({
      why: { kind: 'text', max: 100, published: true },
      price: { kind: 'number', min: 0, secret: true, optional: true },
      seats: { kind: 'list', of: { kind: 'region' }, min: 1 },
    });
    expect(schema).toMatchObject({
      required: ['why', 'seats'],
      additionalProperties: false,
      properties: {
        why: { maxLength: 100, 'x-published': true },
        price: { minimum: 0, 'x-secret': true },
        seats: { minItems: 1 },
      },
    });
  });

  it('are named and helped with where somebody can say how, a list once and not in each row', () => {
    const of = { kind: 'record', fields: { name: { kind: 'text' } } } as const;
    const names = { label: (path: string) => path, choice: () => '', region: () => '' };
    const help = (path: string) => (path === 'plain' ? null : `help for ${path}`);
    const schema = contract.factsSchema({ plain: { kind: 'flag' }, rows: { kind: 'list', of } }, { ...names, help });
    expect(schema).toMatchObject({
      properties: {
        rows: {
          description: 'help for rows',
          items: { properties: { name: { title: 'rows.name', description: 'help for rows.name' } } },
        },
      },
    });
    expect(schema).not.toHaveProperty('properties.rows.items.description');
    expect(schema).not.toHaveProperty('properties.plain.description');
  });
});
