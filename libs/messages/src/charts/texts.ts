/** The words of one chart; which names it must hold, the chart itself says (tested). */
export interface ChartTexts {
  readonly label: string;
  /** Acts as a button says them: verb first. */
  readonly acts: Readonly<Record<string, string>>;
  /** States by path: a short name, and for innermost ones a sentence that tells who is to act and what is awaited. */
  readonly states: Readonly<Record<string, StateText>>;
  /** Deadlines by kind: what is to be done by then. */
  readonly deadlines: Readonly<Record<string, string>>;
}
export type StateText = string | readonly [label: string, sentence: string];
