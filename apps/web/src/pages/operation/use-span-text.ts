import { useText } from '../../intl/text';
import type { LimitLength } from './spans';

/** Gives a length in words: *15 arbetsdagar*. */
export function useSpanText(): (length: LimitLength) => string {
  const text = useText();
  return ({ n, unit }) => text(`span.${unit}`, { n });
}
