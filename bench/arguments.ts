/** What a bench is asked for on the command line. */
export interface BenchArguments {
  readonly name: string;
  /** One JSON document on standard output and nothing else. */
  readonly json: boolean;
  /** Values of `--name=value`. */
  readonly values: ReadonlyMap<string, string>;
}

export function readArguments(words: readonly string[]): BenchArguments {
  const flags = words.filter((word) => word.startsWith('--')).map((word) => word.slice(2).split('='));
  return {
    name: words.find((word) => !word.startsWith('--')) ?? '',
    json: flags.some(([flag]) => flag === 'json'),
    values: new Map(flags.flatMap(([flag = '', value]) => (value === undefined ? [] : [[flag, value]]))),
  };
}

/** @throws RangeError when the value is not a positive number */
export function numberOf({ values }: BenchArguments, name: string, otherwise: number): number {
  const given = values.get(name);
  if (given === undefined) return otherwise;
  const number = Number(given);
  if (!(number > 0)) throw new RangeError(`--${name} must be a positive number, not "${given}"`);
  return number;
}
