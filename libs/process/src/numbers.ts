/** A number in a rule that is no time limit. None of them is stated anywhere: each is our own default. */
interface RuleNumber {
  readonly n: number;
  readonly sourced: false;
  readonly source: string;
}

const ours = (n: number, source: string): RuleNumber => ({ n, sourced: false, source: `${source} (our default)` });

/** Every such number by name, so that a reader finds which are ours. They are the same for all regions, and change with a version of their chart (docs/adr/0032). */
export const NUMBERS = {
  /** Of the six health care regions, so many take part in deciding. */
  'quorum-health-care-regions': ours(4, 'domain/states.md#3'),
  /** Regional members of a negotiation group. */
  'negotiation-group-regions': ours(2, 'domain/states.md#4.3'),
  /** Working days by which an opinion round is extended, at most, and once only. */
  'round-extension-days': ours(10, 'domain/states.md#2'),
} as const satisfies Readonly<Record<string, RuleNumber>>;
