// How soon the work list answers to keys, clicks and the wheel, against a running installation with demo persons and many cases
// (`npm run bench -- web-cases --data=<its folder>` makes 10,000):
//   node bench/measure-list.mjs http://localhost:3000 coordinator
// Each interaction is done TIMES times. Two figures, in milliseconds: from the input event's own time until the frame after it can be
// painted (what Chromium calls the duration of an interaction, here by two animation frames), and for what asks the server also until
// the rows have come. Medians and the worst are printed; nothing is judged here.
import { chromium } from 'playwright-core';

const [url = '', person = 'coordinator', path = '/arenden'] = process.argv.slice(2);
const TIMES = Number(process.env.TIMES ?? 15);

/** In the page: the next input of a kind, and when the frame after it has been drawn. */
const WATCH = `
  window.answered = (kind) => new Promise((resolve) => {
    addEventListener(kind, (event) => {
      const begin = event.timeStamp;
      requestAnimationFrame(() => {
        const seen = new MessageChannel();
        seen.port1.onmessage = () => resolve(performance.now() - begin);
        seen.port2.postMessage(null);
      });
    }, { capture: true, once: true, passive: true });
  });`;

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ locale: 'sv-SE', viewport: { width: 1440, height: 900 } });
await page.addInitScript(WATCH);
await page.goto(`${url}/sign-in`);
await page.click(`[name=subject][value="${person}"]`);
await page.waitForURL((at) => !at.pathname.includes('interaction'));
await page.waitForLoadState('load');
await page.goto(`${url}${path}`);
await page.locator('[data-row="0"]').waitFor();
const total = Number(await page.locator('table.worklist').getAttribute('aria-rowcount')) - 1;
process.stdout.write(`${total} rows\n`);

await measure('j', 'keydown', () => page.keyboard.press('j'));
await measure('k', 'keydown', () => page.keyboard.press('k'));
await measure('x, choosing the row', 'keydown', () => page.keyboard.press('x'));
await measure('click on a box', 'click', (time) =>
  page
    .locator('.worklist input[type=checkbox]')
    .nth(time % 8)
    .click(),
);
await page.mouse.move(700, 600);
await measure('wheel, 600 px', 'wheel', () => page.mouse.wheel(0, 600));
await measure('wheel, 60,000 px', 'wheel', () => page.mouse.wheel(0, 60_000), rowsCame);
await page.evaluate('scrollTo(0, 0)');
await page.locator('[data-row="0"]').waitFor();
await measure('a letter in the search', 'keydown', (time) => {
  const field = page.locator('input.search');
  return time % 2 === 0 ? field.press('a') : field.press('Backspace');
});
await page.locator('[data-row="0"]').waitFor();
await measure('a stage chosen or left', 'change', (time) => choose(1, time), rowsCame);
await measure('sorted by name or by change', 'change', (time) => choose(5, time), rowsCame);
await browser.close();

/** A filter of the bar by its place; the second choice and none, in turns. */
function choose(at, time) {
  return page
    .locator('.filters select')
    .nth(at)
    .selectOption({ index: time % 2 === 0 ? 1 : 0 });
}

/** Rows stand where one looks, none of them those that were there. */
async function rowsCame() {
  await page.waitForFunction(
    () => !document.querySelector('[aria-busy]') && document.querySelectorAll('[data-row]').length > 5,
  );
}

async function measure(name, kind, act, until) {
  const frames = [];
  const waits = [];
  for (let time = 0; time < TIMES; time += 1) {
    await page.evaluate((of) => void (window.answer = window.answered(of)), kind);
    const begin = performance.now();
    await act(time);
    frames.push(await page.evaluate('window.answer'));
    if (until) {
      await until();
      waits.push(performance.now() - begin);
    }
    await page.waitForLoadState('networkidle');
  }
  process.stdout.write(`${name}: next frame ${summary(frames)}${until ? `; rows ${summary(waits)}` : ''}\n`);
}

function summary(times) {
  const sorted = times.toSorted((a, b) => a - b);
  return `${Math.round(sorted[Math.floor(sorted.length / 2)])} ms, worst ${Math.round(sorted.at(-1))} ms`;
}
