import { describe, expect, it } from '@jest/globals';
import { askedOf } from './asked';
import { fieldsOf } from './fields';

const text = { type: 'string', maxLength: 200 };
const properties = {
  title: text,
  secrecy: { type: 'string', enum: ['none', 'full'] },
  lawSection: text,
  secrecyReason: text,
  authority: text,
  reviewAt: { type: 'string', format: 'date' },
};
const fields = fieldsOf({ type: 'object', properties, required: ['title', 'secrecy'] });
const namesOf = (mark: string) => askedOf(fields, { secrecy: mark }).map(({ name }) => name);

describe('what is asked of a document', () => {
  it('is no ground for secrecy while it is not marked', () => {
    expect(namesOf('')).toEqual(['title', 'secrecy']);
    expect(namesOf('none')).toEqual(['title', 'secrecy']);
  });

  it('is section, reason and authority where it is marked, and when to review it if one likes', () =>
    expect(askedOf(fields, { secrecy: 'full' }).map(({ name, required }) => [name, required])).toEqual([
      ['title', true],
      ['secrecy', true],
      ['lawSection', true],
      ['secrecyReason', true],
      ['authority', true],
      ['reviewAt', false],
    ]));

  it('is everything where the fields are of something else', () => {
    const others = fieldsOf({ type: 'object', properties: { lawSection: text } });
    expect(askedOf(others, {})).toEqual(others);
  });
});
