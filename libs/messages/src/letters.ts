import type { LetterWords } from './letter-words.js';
import { lettersEn } from './letters.en.js';
import { lettersSv } from './letters.sv.js';
import type { InEach } from './locale.js';

export type { LetterWords } from './letter-words.js';

export const letters: InEach<LetterWords> = { sv: lettersSv, en: lettersEn };
