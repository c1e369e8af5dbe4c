import type { InEach } from './locale.js';

/** Why bytes are not JSON that we take, as the end of a sentence. */
export const faults = {
  sv: {
    'not-utf-8': 'det är inte skrivet i UTF-8',
    syntax: 'skrivsättet är fel',
    'too-deep': 'det är nästlat i fler än 24 nivåer',
    'repeated-name': 'samma namn står två gånger i ett objekt',
    'reserved-name': 'ett namn är reserverat',
    'number-too-large': 'ett tal är för stort för att skrivas exakt',
    'unpaired-surrogate': 'en text är inte Unicode',
    nul: 'en text innehåller tecknet NUL',
  },
  en: {
    'not-utf-8': 'it is not written in UTF-8',
    syntax: 'the syntax is wrong',
    'too-deep': 'it is nested more than 24 levels deep',
    'repeated-name': 'the same name stands twice in one object',
    'reserved-name': 'a name is reserved',
    'number-too-large': 'a number is too large to be written exactly',
    'unpaired-surrogate': 'a text is not Unicode',
    nul: 'a text holds the character NUL',
  },
} as const satisfies InEach<Readonly<Record<string, string>>>;
