import { checkFacts, type FactField, type FactFields, type Json, type JsonRecord } from '#process';

/** Sound facts for an act: every field filled with the plainest value it takes. */
export function sampleFacts(fields: FactFields, over: JsonRecord = {}): JsonRecord {
  const filled = Object.entries(fields).map(([name, field]): [string, Json] => [
    name,
    over[name] ?? sampleValue(field),
  ]);
  const facts = Object.fromEntries(filled);
  const problems = checkFacts(fields, facts);
  if (problems.length > 0) throw new Error(`Sample facts are not sound: ${JSON.stringify(problems)}`);
  return facts;
}

/** The same, once for each value of each choice, so that rows told apart by a choice are all tried. */
export function everySample(fields: FactFields): readonly JsonRecord[] {
  const choices = Object.entries(fields).flatMap(([name, field]) =>
    field.kind === 'choice' ? field.of.map((value) => ({ [name]: value })) : [],
  );
  const flags = Object.entries(fields).flatMap(([name, field]) => (field.kind === 'flag' ? [{ [name]: true }] : []));
  return [{}, ...choices, ...flags].map((over) => sampleFacts(fields, over));
}

function sampleValue(field: FactField): Json {
  switch (field.kind) {
    case 'text':
      return 'Exempeltext'.slice(0, field.max);
    case 'body':
      return 'Exempeltext';
    case 'content':
      return '0'.repeat(64);
    case 'passage':
      return { quote: 'Exempeltext', prefix: '', suffix: '', start: 0 };
    case 'document':
      return 'handling-1';
    case 'date':
      return '2025-06-02';
    case 'flag':
      return false;
    case 'number':
      return field.min ?? 1;
    case 'choice':
      return field.of[0] ?? '';
    case 'region':
      return '22';
    case 'record':
      return sampleFacts(field.fields);
    case 'list':
      return distinct(field.of, Math.max(field.min ?? 0, 1));
  }
}

/** Members of a list differ where the field lets them, since rules count different ones. */
function distinct(of: FactField, count: number): readonly Json[] {
  if (of.kind === 'region') return ['20', '14', '01', '12'].slice(0, count);
  return Array.from({ length: count }, () => sampleValue(of));
}
