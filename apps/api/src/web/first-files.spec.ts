import { describe, expect, it } from '@jest/globals';
import { firstFiles, readChunks } from './first-files.js';

const chunks = readChunks(
  JSON.stringify({
    '_first.js': { file: 'assets/first.js', name: 'first', imports: ['_runtime.js'], dynamicImports: ['_base.js'] },
    '_base.js': { file: 'assets/base.js', imports: ['_runtime.js'] },
    '_runtime.js': { file: 'assets/runtime.js' },
    'src/messages/sv.ts': { file: 'assets/sv.js' },
    'src/messages/en.ts': { file: 'assets/en.js' },
    'src/pages/cases/case-page.tsx': { file: 'assets/case-page.js', imports: ['_runtime.js', '_shared.js'] },
    '_shared.js': { file: 'assets/shared.js', imports: ['_runtime.js'] },
  }),
);

describe('the first files of a page', () => {
  it('are the app, its language and the page, each once, without what the document names itself', () => {
    expect(firstFiles('/arenden/1', chunks)).toEqual([
      'assets/base.js',
      'assets/sv.js',
      'assets/case-page.js',
      'assets/shared.js',
    ]);
  });

  it('are in English below /en, and only the app and the language for pages that are not listed', () => {
    expect(firstFiles('/en/arenden/1', chunks)).toContain('assets/en.js');
    expect(firstFiles('/en/arenden/1', chunks)).not.toContain('assets/sv.js');
    expect(firstFiles('/enhet', chunks)).toEqual(['assets/base.js', 'assets/sv.js']);
  });
});
