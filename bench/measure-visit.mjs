// What a first visit to a page costs on a slow machine, against a running installation with demo persons:
//   node bench/measure-visit.mjs http://localhost:3000 coordinator /arenden
// (`-` instead of a person: signed out). Three visits with an empty cache and the processor slowed down four times, each with first
// contentful paint, total blocking time (what tasks take above 50 ms in the first ten seconds), and bytes over the wire. Not Lighthouse.
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';

const [url = '', person = '-', path = '/oppet'] = process.argv.slice(2);
const VISITS = 3;
const SLOWER = 4;
const WATCHED_MS = 10_000;

const OBSERVE = `
  window.blocked = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.blocked += Math.max(0, duration - 50);
  }).observe({ type: 'longtask', buffered: true });`;
const READ = `({
  paint: Math.round(performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0),
  blocked: Math.round(window.blocked),
})`;

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
for (let visit = 1; visit <= VISITS; visit += 1) {
  const page = await browser.newPage({ locale: 'sv-SE' });
  if (person !== '-') {
    await page.goto(`${url}/sign-in`);
    await page.click(`[name=subject][value="${person}"]`);
    await page.waitForURL((at) => !at.pathname.includes('interaction'));
    await page.waitForLoadState('load');
  }
  const tools = await page.context().newCDPSession(page);
  await tools.send('Network.enable');
  await tools.send('Network.clearBrowserCache');
  await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  let bytes = 0;
  tools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.addInitScript(OBSERVE);
  await page.goto(`${url}${path}`);
  await pause(WATCHED_MS);
  const { paint, blocked } = await page.evaluate(READ);
  process.stdout.write(`first paint ${paint} ms, blocked ${blocked} ms, ${Math.round(bytes / 1000)} kB\n`);
  await page.context().close();
}
await browser.close();
