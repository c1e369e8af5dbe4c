import type { FactField } from '../../facts.js';
import type { Json } from '../../reason.js';

const MOST = 40;

/** Values that a fact may take, the plainest first; every choice among them. */
export function samplesOf(field: FactField): readonly Json[] {
  switch (field.kind) {
    case 'choice':
      return field.of;
    case 'flag':
      return [true, false];
    case 'number':
      return [...new Set([field.min ?? 1, 1, field.max ?? 100])];
    case 'date':
      return ['2024-06-03', '2020-01-02', '2030-01-02'];
    case 'region':
      return ['20', '14'];
    case 'list':
      return [...samplesOf(field.of).map((one) => [one]), samplesOf(field.of), []].slice(0, MOST);
    case 'record':
      return recordSamples(field.fields);
    case 'passage':
      return [{ quote: 'x', prefix: '', suffix: '', start: 0 }];
    case 'content':
      return ['0'.repeat(64)];
    case 'text':
    case 'document':
    case 'body':
      return ['x'];
  }
}

function recordSamples(fields: Readonly<Record<string, FactField>>): readonly Json[] {
  const names = Object.entries(fields).map(([name, field]): [string, readonly Json[]] => [name, samplesOf(field)]);
  const plain = Object.fromEntries(names.map(([name, values]): [string, Json] => [name, values[0] ?? null]));
  const others = names.flatMap(([name, values]) => values.slice(1).map((value) => ({ ...plain, [name]: value })));
  return [plain, ...others].slice(0, MOST);
}
