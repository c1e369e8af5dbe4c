import { describe, expect, it } from '@jest/globals';
import { refusedFields } from './refused-fields.js';

describe('a rule that says no', () => {
  it('is told at the field it is about', () => {
    expect(refusedFields('login-taken', {})).toEqual(['subject']);
    expect(refusedFields('roles-kept-apart', { role: 'evaluator', other: 'council-member' })).toEqual(['role']);
  });

  it('is told at every field that a mandate lacks, or has too many', () => {
    expect(refusedFields('mandate-needs', { role: 'body-member', needs: ['body', 'seat'] })).toEqual(['body', 'seat']);
    expect(refusedFields('mandate-too-narrow', { role: 'manager', fields: ['field'] })).toEqual(['field']);
  });

  it('is told where a body’s own form has the field', () => {
    expect(refusedFields('consult-first', { body: 'atmp-coordination-group' })).toEqual(['consultedOn']);
    expect(refusedFields('watch-needs-case', {})).toEqual(['caseId']);
  });

  it('is about the whole when nobody has said otherwise', () => {
    expect(refusedFields('unheard-of', {})).toEqual([]);
  });
});
