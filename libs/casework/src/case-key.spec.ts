import { describe, expect, it } from '@jest/globals';
import { caseKeyOf } from './case-key.js';

describe('the key of a case', () => {
  it('is the same however product and indication are spaced, pointed and capitalised', () => {
    expect(caseKeyOf('Exempelmedel', 'Svår åkomma, hos vuxna')).toBe('exempelmedel+svår-åkomma-hos-vuxna');
    expect(caseKeyOf(' EXEMPELMEDEL ', 'svår  åkomma hos vuxna')).toBe(
      caseKeyOf('Exempelmedel', 'Svår åkomma, hos vuxna'),
    );
  });

  it('is no longer than a key may be', () => {
    expect(caseKeyOf('Medel', 'ord '.repeat(250))).toHaveLength(200);
  });
});
