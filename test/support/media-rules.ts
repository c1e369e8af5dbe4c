import type { Page } from 'playwright-core';

/**
 * Takes what the page's styles say for a medium or a wish of the reader's out of them, as if nobody had written it: a test that still
 * passes then has looked at nothing. @returns how many rules that were
 */
export const dropMediaRules = (page: Page, condition: string): Promise<number> =>
  page.evaluate(`(${DROP})(${JSON.stringify(condition)})`);

const DROP = `(condition) => {
  let dropped = 0;
  const drop = (list) => {
    for (let at = list.cssRules.length - 1; at >= 0; at -= 1) {
      const rule = list.cssRules[at];
      if (rule instanceof CSSMediaRule && rule.conditionText.replaceAll(' ', '') === condition.replaceAll(' ', '')) {
        list.deleteRule(at);
        dropped += 1;
      } else if (rule.cssRules) drop(rule);
    }
  };
  for (const sheet of document.styleSheets) drop(sheet);
  return dropped;
}`;

/** How many parts of the page would move by themselves, or on their way to another look. */
export const movingParts = (page: Page): Promise<number> =>
  page.evaluate(`[...document.querySelectorAll('*')].filter((one) => {
    const { transitionDuration, transitionProperty, animationName } = getComputedStyle(one);
    const lasts = transitionDuration.split(',').some((part) => parseFloat(part) > 0);
    return (lasts && transitionProperty !== 'none') || animationName !== 'none';
  }).length`);
