import { describe, expect, it } from '@jest/globals';
import { mandateIn } from './mandate-in.js';

const filled: Readonly<Record<string, string>> = {
  role: 'contact-deputy',
  region: '12',
  field: '',
  rank: '2',
  seat: 'left from another role',
  from: '2026-02-02',
  to: '',
  appointedBy: '',
  decisionRef: ' RS 2026-0031 ',
};

describe('a mandate as a form says it', () => {
  it('has what its role is narrowed by and nothing empty', () => {
    expect(mandateIn(['region', 'field', 'rank'], (name) => filled[name] ?? '')).toEqual({
      role: 'contact-deputy',
      region: '12',
      rank: 2,
      from: '2026-02-02',
      decisionRef: 'RS 2026-0031',
    });
  });
});
