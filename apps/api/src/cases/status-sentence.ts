import { phrase, stateSentence, type Locale } from '#messages';
import type { Ball, ChartId } from '#process';

interface Standing {
  readonly chart: ChartId;
  /** Innermost active states. */
  readonly state: readonly string[];
  readonly balls: readonly Pick<Ball, 'state'>[];
  readonly onHold: boolean;
}

/** Where a case stands, as a sentence: what it has waited for longest, else the first of its states that says something. */
export function statusSentence({ chart, state, balls, onHold }: Standing, locale: Locale): string {
  const waiting = balls.flatMap((ball) =>
    state.filter((leaf) => leaf === ball.state || leaf.startsWith(`${ball.state}.`)),
  );
  const sentences = [...waiting, ...state].map((path) => stateSentence(chart, path, locale));
  const sentence = sentences.find((found) => found !== null) ?? '';
  return onHold ? `${phrase('on-hold', {}, locale)} ${sentence}`.trim() : sentence;
}
