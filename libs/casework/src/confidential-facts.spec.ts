import { describe, expect, it } from '@jest/globals';
import type { FactFields } from '#process';
import { splitSecrets } from './confidential-facts.js';

const fields: FactFields = {
  currency: { kind: 'text' },
  price: { kind: 'number', secret: true, optional: true },
  bids: {
    kind: 'list',
    optional: true,
    of: { kind: 'record', fields: { bidder: { kind: 'text' }, amount: { kind: 'number', secret: true } } },
  },
  codes: { kind: 'list', optional: true, of: { kind: 'text', secret: true } },
  terms: { kind: 'record', optional: true, secret: true, fields: { text: { kind: 'text' } } },
};

describe('secret facts', () => {
  it('are taken out at whatever depth, with the path they had', () => {
    const facts = {
      currency: 'SEK',
      price: 12,
      bids: [
        { bidder: 'A', amount: 1 },
        { bidder: 'B', amount: 2 },
      ],
      codes: ['x', 'y'],
      terms: { text: 't' },
    };
    expect(splitSecrets(fields, facts)).toEqual({
      open: { currency: 'SEK', bids: [{ bidder: 'A' }, { bidder: 'B' }] },
      confidential: [
        { field: 'price', value: 12 },
        { field: 'bids[0].amount', value: 1 },
        { field: 'bids[1].amount', value: 2 },
        { field: 'codes', value: ['x', 'y'] },
        { field: 'terms', value: { text: 't' } },
      ],
    });
  });

  it('leave what is absent absent, and facts without secrets as they are', () => {
    expect(splitSecrets(fields, { currency: 'SEK', price: null })).toEqual({
      open: { currency: 'SEK', price: null },
      confidential: [],
    });
    const plain = { text: 'a' };
    expect(splitSecrets({ text: { kind: 'text' } }, plain).open).toBe(plain);
  });
});
