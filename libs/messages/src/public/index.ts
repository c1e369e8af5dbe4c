import type { PublicAct } from '#process';
import type { InEach, Locale } from '../locale.js';
import type { Template } from '../template.js';
import { logEn } from './log.en.js';
import { logSv } from './log.sv.js';
import type { PublicWordsOfPages } from './words.js';
import { publicEn } from './words.en.js';
import { publicSv } from './words.sv.js';

export type { PublicWordsOfPages } from './words.js';

/** What the pages for everybody say. */
export const publicWords: InEach<PublicWordsOfPages> = { sv: publicSv, en: publicEn };

const LOG: InEach<Readonly<Record<PublicAct, Template>>> = { sv: logSv, en: logEn };

/** What has happened, as a sentence with places for `council` and `region`. */
export const logText = (act: PublicAct, locale: Locale): Template => LOG[locale][act];
