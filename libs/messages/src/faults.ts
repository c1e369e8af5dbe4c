import type { InEach } from './locale.js';

/** Why bytes are not JSON that we take, or a token is not taken, as the end of a sentence. */
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
    malformed: 'det går inte att läsa',
    issuer: 'det är inte utfärdat av någon som vi litar på',
    signature: 'underskriften stämmer inte',
    audience: 'det gäller en annan mottagare',
    expired: 'det har gått ut',
    'not-yet': 'det har inte börjat gälla',
    subject: 'det säger inte vem det gäller',
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
    malformed: 'it cannot be read',
    issuer: 'it is not issued by anyone we trust',
    signature: 'its signature is wrong',
    audience: 'it is for someone else',
    expired: 'it has expired',
    'not-yet': 'it is not valid yet',
    subject: 'it does not say whom it speaks for',
  },
} as const satisfies InEach<Readonly<Record<string, string>>>;
