import { describe, expect, it } from '@jest/globals';
import { acceptOf, FILE_MAX_BYTES, fileFault, mediaTypeOf } from './file-kinds';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const TAKEN = ['application/pdf', DOCX, 'text/plain', 'image/jpeg'];

describe('files that are taken', () => {
  it('are known by their endings, whatever the system calls them', () => {
    expect(mediaTypeOf({ name: 'Underlag.PDF' }, TAKEN)).toBe('application/pdf');
    expect(mediaTypeOf({ name: 'svar.docx' }, TAKEN)).toBe(DOCX);
    expect(mediaTypeOf({ name: 'pdf' }, TAKEN)).toBeNull();
    expect(mediaTypeOf({ name: 'bild.png' }, ['application/pdf'])).toBeNull();
    expect(acceptOf(['application/pdf', 'image/jpeg'])).toBe('.pdf,.jpg,.jpeg');
  });

  it.each([
    ['underlag.exe', 10, 'type'],
    ['underlag.pdf', 0, 'empty'],
    ['underlag.pdf', FILE_MAX_BYTES + 1, 'too-big'],
    ['underlag.pdf', FILE_MAX_BYTES, null],
  ])('%s of %d bytes: %s', (name, size, fault) => expect(fileFault({ name, size }, ['application/pdf'])).toBe(fault));
});
