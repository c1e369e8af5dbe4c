import type { FactProblem } from '#process';
import type { InEach, Locale } from './locale.js';
import { fill } from './template.js';

/** What is wrong with a field, as the end of a sentence that begins with the field's name. */
const TEXTS = {
  sv: {
    missing: '{path} saknas',
    unknown: '{path} är inte ett fält här',
    type: '{path} har fel form',
    empty: '{path} är tomt',
    'too-long': '{path} är längre än {limit} tecken',
    'too-small': '{path} är mindre än {limit}',
    'too-large': '{path} är större än {limit}',
    'too-few': '{path} ska ha minst {limit}',
    'too-many': '{path} har fler än {limit}',
    'not-a-choice': '{path} är inte ett av valen',
    'no-such-date': '{path} är inte en dag som finns, skriven ÅÅÅÅ-MM-DD',
    'no-such-region': '{path} är inte en regions kod',
    'too-many-bytes': '{path} är större än {limit} byte',
    'no-such-person': '{path} är ingen person i nätverket',
    'no-such-content': '{path} är inget innehåll som har laddats upp',
    'no-such-passage': '{path} står inte i den versionen av texten',
    'control-character': '{path} har tecken som inte kan skrivas ut',
    'too-early': '{path} är en dag som har varit',
    'too-late': '{path} är efter regionens egen sista dag',
    'names-a-person':
      '{path} namnger en person; skriv befattningen i stället, för det som skrivs i journalen går inte att radera',
    format: '{path} har fel form',
  },
  en: {
    missing: '{path} is missing',
    unknown: '{path} is not a field here',
    type: '{path} has the wrong form',
    empty: '{path} is empty',
    'too-long': '{path} is longer than {limit} characters',
    'too-small': '{path} is less than {limit}',
    'too-large': '{path} is more than {limit}',
    'too-few': '{path} needs at least {limit}',
    'too-many': '{path} has more than {limit}',
    'not-a-choice': '{path} is not one of the choices',
    'no-such-date': '{path} is not a day that exists, written YYYY-MM-DD',
    'no-such-region': "{path} is not a region's code",
    'too-many-bytes': '{path} is larger than {limit} bytes',
    'no-such-person': '{path} is nobody of the network',
    'no-such-content': '{path} is no content that has been uploaded',
    'no-such-passage': '{path} does not stand in that version of the text',
    'control-character': '{path} has characters that cannot be printed',
    'too-early': '{path} is a day that is over',
    'too-late': "{path} is after the region's own last day",
    'names-a-person':
      '{path} names a person; write the position instead, since what the journal holds cannot be erased',
    format: '{path} has the wrong form',
  },
} as const satisfies InEach<Readonly<Record<string, string>>>;

const MOST_NAMED = 5;
const MORE: InEach<string> = { sv: 'och {n|# fel|# fel} till', en: 'and {n|# more error|# more errors}' };

/** What is wrong with one field, in words. */
export function factProblemText(problem: FactProblem, locale: Locale): string {
  const texts: Readonly<Record<string, string>> = TEXTS[locale];
  const template = Object.hasOwn(texts, problem.code) ? texts[problem.code] : undefined;
  if (template === undefined) throw new RangeError(`No ${locale} text for the field problem "${problem.code}"`);
  return fill(template, { path: problem.path === '' ? '–' : problem.path, limit: problem.limit ?? null }, locale);
}

/** The first few problems in one line. */
export function factProblemSummary(problems: readonly FactProblem[], locale: Locale): string {
  const named = problems.slice(0, MOST_NAMED).map((problem) => factProblemText(problem, locale));
  const rest = problems.length - named.length;
  return [...named, ...(rest > 0 ? [fill(MORE[locale], { n: rest }, locale)] : [])].join('; ');
}
