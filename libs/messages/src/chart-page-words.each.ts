import { chartPageWordsEn } from './chart-page-words.en.js';
import { chartPageWordsSv } from './chart-page-words.sv.js';
import type { ChartPageWords } from './chart-page-words.js';
import type { InEach } from './locale.js';

/** Words of the pages that show a chart, in each language. */
export const chartPageWords: InEach<ChartPageWords> = { sv: chartPageWordsSv, en: chartPageWordsEn };
