// How long a page takes to open in a real browser, against a running installation with demo persons:
//   node bench/measure-page.mjs http://localhost:3000 coordinator /arenden/<id> '.log > li' 500
// Prints, of five visits, the milliseconds until so many places of the selector are drawn, the median last. Nothing is judged here.
import { chromium } from 'playwright-core';

const [url = '', person = '', path = '', selector = 'h1', wanted = '1'] = process.argv.slice(2);
const VISITS = 5;

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
await page.goto(`${url}/sign-in`);
await page.click(`button[name=subject][value="${person}"]`);
await page.waitForURL(`${url}/**`);
const times = [];
for (let visit = 0; visit < VISITS; visit += 1) {
  const begin = performance.now();
  await page.goto(`${url}${path}`);
  await page.waitForFunction(
    ([places, count]) => document.querySelectorAll(places).length >= count,
    [selector, Number(wanted)],
  );
  times.push(Math.round(performance.now() - begin));
}
await browser.close();
const sorted = times.toSorted((a, b) => a - b);
process.stdout.write(`${times.join(' ')} ms; median ${sorted[Math.floor(VISITS / 2)]} ms\n`);
