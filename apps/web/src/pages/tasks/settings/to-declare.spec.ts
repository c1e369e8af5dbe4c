import { describe, expect, it } from '@jest/globals';
import { toDeclare } from './to-declare';

const none = { form: 'member', hasTies: false, ties: 'left over' };
const some = { form: 'organisation', hasTies: true, ties: ' Aktier \n\nFöreläsning' };

describe('a declaration of interests', () => {
  it('begins with the first', () => {
    expect(toDeclare({ act: 'INTERESTS_DECLARED', assignment: 'evaluation', declarationId: null }, 'me', none)).toEqual(
      {
        path: '/conflicts',
        body: {
          personId: 'me',
          assignment: 'evaluation',
          act: 'INTERESTS_DECLARED',
          facts: { form: 'member', hasTies: false },
        },
      },
    );
  });

  it('is made anew, whole, where one has run out', () => {
    expect(toDeclare({ act: 'INTERESTS_DECLARED', assignment: 'evaluation', declarationId: 'd' }, 'me', some)).toEqual({
      path: '/cases/d/acts',
      body: {
        act: 'INTERESTS_DECLARED',
        facts: {
          person: 'me',
          assignment: 'evaluation',
          form: 'organisation',
          hasTies: true,
          ties: ['Aktier', 'Föreläsning'],
        },
      },
    });
  });

  it('is renewed by what has changed alone', () => {
    expect(toDeclare({ act: 'DECLARATION_RENEWED', assignment: 'evaluation', declarationId: 'd' }, 'me', none)).toEqual(
      {
        path: '/cases/d/acts',
        body: { act: 'DECLARATION_RENEWED', facts: { hasTies: false } },
      },
    );
  });
});
