import { describe, expect, it } from '@jest/globals';
import { runOf } from './run-of';

describe('where the acts of a record are performed', () => {
  it('is the case that the link names, also where the record belongs to none', () => {
    const _links = [
      { rel: 'self', href: '/app/api/documents/d1' },
      { rel: 'acts', href: '/app/api/cases/c1/acts?instanceId=d1' },
    ];
    expect(runOf({ id: 'd1', _links })).toEqual({ caseId: 'c1', instanceId: 'd1' });
  });

  it('is nowhere for who is given no such link', () => {
    expect(runOf({ id: 'd1', _links: [{ rel: 'self', href: '/app/api/documents/d1' }] })).toBeNull();
  });
});
