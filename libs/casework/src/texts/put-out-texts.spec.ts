import { describe, expect, it } from '@jest/globals';
import { sha256 } from '../sha256.js';
import { takeBodies } from './put-out-texts.js';

const act = { roles: [], source: 'test', facts: { title: { kind: 'text' }, body: { kind: 'body' } } } as const;

describe('taking a whole text out of the facts', () => {
  it('leaves its SHA-256, of the text in NFC with lines ended by line feeds', () => {
    const { facts, bodies } = takeBodies(act, { title: 'Utkast', body: 'A\u030angstro\u0308m\r\nnästa\rsista' });
    const body = 'Ångström\nnästa\nsista';
    expect(facts).toEqual({ title: 'Utkast', body: sha256(body) });
    expect(bodies).toEqual([{ body, sha256: sha256(body) }]);
  });

  it('leaves other facts as they are', () => {
    const facts = { title: 'Utkast' };
    expect(takeBodies(act, facts)).toEqual({ facts, bodies: [] });
  });
});
