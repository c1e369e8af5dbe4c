import type { FactProblem } from '#process';
import type { core } from 'zod';

/**
 * What a schema found wrong, in the same words as the check of an act's facts. At most 50; the rest would help nobody.
 * Every schema of the API is a zod schema, so every issue is one of zod's.
 */
export function toFieldProblems(issues: readonly { readonly message: string }[]): readonly FactProblem[] {
  return issues.slice(0, MOST).flatMap((issue) => toProblems(issue as core.$ZodIssue));
}

const MOST = 50;
const OWN_CODES = ['empty', 'control-character', 'no-such-date'];

/** A text has a length and a list a number of members; anything else has a size. */
const TOO_MUCH: Readonly<Record<string, string>> = { string: 'too-long', array: 'too-many' };

function toProblems(issue: core.$ZodIssue): readonly FactProblem[] {
  const path = issue.path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys
        .slice(0, MOST)
        .map((key) => ({ path: path === '' ? shorten(key) : `${path}.${shorten(key)}`, code: 'unknown' }));
    case 'too_big':
      return [{ path, code: TOO_MUCH[issue.origin] ?? 'too-large', limit: Number(issue.maximum) }];
    case 'too_small':
      return [
        issue.origin === 'string'
          ? { path, code: 'empty' }
          : { path, code: issue.origin === 'array' ? 'too-few' : 'too-small', limit: Number(issue.minimum) },
      ];
    case 'invalid_value':
      return [{ path, code: 'not-a-choice', choices: issue.values.map(String) }];
    case 'invalid_type':
      return [{ path, code: issue.input === undefined && issue.message.includes('undefined') ? 'missing' : 'type' }];
    case 'invalid_format':
      return [
        {
          path,
          code: issue.format === 'date' ? 'no-such-date' : OWN_CODES.includes(issue.message) ? issue.message : 'format',
        },
      ];
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'invalid_union':
    case 'not_multiple_of':
      return [{ path, code: OWN_CODES.includes(issue.message) ? issue.message : 'format' }];
  }
}

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
