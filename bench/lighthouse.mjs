// Lighthouse's four scores of pages, against a running installation with demo persons. Lighthouse is not one of our packages; install it
// anywhere (`mkdir /tmp/lh && cd /tmp/lh && npm i lighthouse`) and say where:
//   LIGHTHOUSE=/tmp/lh node bench/lighthouse.mjs http://localhost:3000 coordinator /uppgifter /arenden/<id>
// (`-` instead of a person: signed out; RUNS=5 PRESETS=mobile,desktop FAULTS=1 as wanted.) Each page is opened RUNS times per preset with an
// empty cache; printed are all runs and their medians, and with FAULTS=1 every audit of the last run that was not full marks.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [url = '', person = '-', ...paths] = process.argv.slice(2);
const RUNS = Number(process.env.RUNS ?? 3);
const PRESETS = (process.env.PRESETS ?? 'mobile,desktop').split(',');
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const FIGURES = {
  FCP: 'first-contentful-paint',
  LCP: 'largest-contentful-paint',
  TBT: 'total-blocking-time',
  SI: 'speed-index',
};
const DEBUG_PORT = Number(process.env.DEBUG_PORT ?? 9377);

const entry = join(resolve(process.env.LIGHTHOUSE ?? '.'), 'node_modules/lighthouse/core/index.js');
if (!existsSync(entry)) {
  process.stderr.write(
    `Lighthouse is not at ${entry}. Install it there (npm i lighthouse) or name its folder: LIGHTHOUSE=…\n`,
  );
  process.exit(1);
}
const { default: lighthouse, desktopConfig } = await import(pathToFileURL(entry).href);

const profile = await mkdtemp(join(tmpdir(), 'ordna-lighthouse-'));
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: '/usr/bin/chromium',
  locale: 'sv-SE',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    `--remote-debugging-port=${DEBUG_PORT}`,
  ],
});
try {
  if (person !== '-') await signIn();
  for (const path of paths) for (const preset of PRESETS) await measure(path, preset);
} finally {
  await browser.close();
  await rm(profile, { recursive: true, force: true });
}

/** The session stays with the browser: Lighthouse opens its own tabs in it, and empties the cache but keeps cookies. */
async function signIn() {
  const page = await browser.newPage();
  await page.goto(`${url}/sign-in`);
  await page.click(`[name=subject][value="${person}"]`);
  await page.waitForURL((at) => !at.pathname.includes('interaction'));
  await page.waitForLoadState('load');
  await page.close();
}

async function measure(path, preset) {
  const runs = [];
  let last;
  for (let run = 0; run < RUNS; run += 1) {
    const flags = { port: DEBUG_PORT, output: 'json', logLevel: 'error', onlyCategories: CATEGORIES };
    last = (await lighthouse(`${url}${path}`, flags, preset === 'desktop' ? desktopConfig : undefined)).lhr;
    if (last.runtimeError) throw new Error(`${path}: ${last.runtimeError.message}`);
    runs.push(last);
  }
  const scores = CATEGORIES.map(
    (name) => `${name} ${all(runs, ({ categories }) => Math.round(categories[name].score * 100))}`,
  );
  const figures = Object.entries(FIGURES).map(
    ([short, id]) => `${short} ${all(runs, ({ audits }) => Math.round(audits[id].numericValue))} ms`,
  );
  figures.push(`CLS ${all(runs, ({ audits }) => Number(audits['cumulative-layout-shift'].numericValue.toFixed(3)))}`);
  figures.push(`${all(runs, ({ audits }) => Math.round(audits['total-byte-weight'].numericValue / 1000))} kB`);
  process.stdout.write(`${path} ${preset}\n  ${scores.join('; ')}\n  ${figures.join('; ')}\n`);
  if (process.env.FAULTS) tellFaults(last);
}

/** Every run, and the median of them. */
function all(runs, figure) {
  const values = runs.map(figure);
  const sorted = values.toSorted((a, b) => a - b);
  return `${sorted[Math.floor(sorted.length / 2)]} (${values.join(', ')})`;
}

function tellFaults({ categories, audits }) {
  for (const name of CATEGORIES)
    for (const { id, weight } of categories[name].auditRefs) {
      const { score, title, displayValue = '', details } = audits[id];
      if (score === null || score >= 0.9) continue;
      process.stdout.write(`  - ${name}: ${id} ${score} (weight ${weight}): ${title} ${displayValue}\n`);
      for (const item of Array.isArray(details?.items) ? details.items.slice(0, 4) : [])
        process.stdout.write(`      ${JSON.stringify(item).slice(0, 300)}\n`);
    }
}
