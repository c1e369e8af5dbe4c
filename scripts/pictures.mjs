// Takes the pictures of the handbook from a running installation on a scratch data folder: `npm run -s build`, then
// `node scripts/pictures.mjs`, with names such as `inkorg` to take those alone. Needs Debian's Chromium. With
// ORDNA_AT=http://localhost:3000 it uses one that already runs.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';

const FOLDER = 'docs/handbook/pictures';
const MOST_BYTES = 150_000;
const WINDOW = { width: 1200, height: 680 };

/** In both languages: where their addresses begin, and in which folder their pictures are. */
const LANGUAGES = [
  { locale: 'sv-SE', prefix: '', folder: FOLDER },
  { locale: 'en-GB', prefix: '/en', folder: join(FOLDER, 'en') },
];
const START_SECONDS = 120;

/** What is pictured, as whom; `find` is the link, by how its address begins, that leads from there to a page without a known one. */
const PICTURES = [
  { name: 'inkorg', as: 'contact-person-12', path: '/uppgifter' },
  { name: 'arenden', as: 'coordinator', path: '/arenden' },
  {
    name: 'arende',
    as: 'coordinator',
    path: '/arenden?sok=qalsody',
    find: '/arenden/',
  },
  { name: 'laget', as: 'manager', path: '/laget?origin=all' },
  { name: 'palett', as: 'coordinator', path: '/arenden', press: ['Control+k', 'spin'] },
  { name: 'oppet', as: null, path: '/oppet?steg=inforande', find: '/oppet/arenden/' },
];

const wanted = process.argv.slice(2);
const isWanted = ({ name }) => wanted.length === 0 || wanted.includes(name);

const running = process.env.ORDNA_AT ? null : await start();
const at = process.env.ORDNA_AT ?? running.at;
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
try {
  await askTheRegions();
  for (const language of LANGUAGES) {
    await mkdir(language.folder, { recursive: true });
    for (const picture of PICTURES.filter(isWanted)) await take(picture, language);
  }
} finally {
  await browser.close();
  await running?.stop();
}

/** Starts everything on one machine, with the demo network and the public histories. */
async function start() {
  const data = await mkdtemp(join(tmpdir(), 'ordna-pictures-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = { ...process.env, PORT: String(port), PUBLIC_URL: url, ORDNA_DATA: data };
  const program = spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: 'ignore' });
  const ended = new Promise((resolve) => program.once('exit', resolve));
  const stop = async () => {
    program.kill('SIGINT');
    await ended;
    await rm(data, { recursive: true, force: true });
  };
  for (let second = 0; second < START_SECONDS; second += 1) {
    if (await isReady(url)) return { at: url, stop };
    await pause(1000);
  }
  await stop();
  throw new Error(`Ordna did not start within ${START_SECONDS} seconds`);
}

function isReady(url) {
  return fetch(`${url}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** A round that is open, so that a contact person has something to do: nominated by a region, accepted by the office. */
async function askTheRegions() {
  const profile = {
    caseKey: `exempelmedel+${Date.now()}`,
    processVersion: 'IN_OUT_2018',
    kind: 'medicine',
    product: 'Tarvexa',
    substance: 'tarvexumab',
    indication: 'Svår hemofili A hos vuxna',
    company: 'Exempelbolaget AB',
  };
  const facts = {
    motive: 'Behandlingen behöver införas lika i hela landet.',
    severity: 'Mycket hög svårighetsgrad.',
    effectComparedWithOthers: 'Bättre effekt än den behandling som finns.',
  };
  const { caseId } = await send('contact-person-01', '/cases', {
    profile,
    chart: 'medicine-case',
    act: 'NOMINATED',
    facts,
  });
  await send('coordinator', `/cases/${caseId}/acts`, { act: 'ACCEPT_NOMINATION', facts: {} });
}

/** One request as somebody, through the browser's door. */
async function send(as, path, body) {
  const page = await signIn(await browser.newContext(), as);
  // The pages of signing in may ask nothing; the app's may.
  await page.goto(`${at}/hjalp`);
  const answer = await page.evaluate(
    async ([address, sent]) => {
      const { csrfToken } = await (await fetch('/app/session')).json();
      const headers = {
        'content-type': 'application/json',
        'x-csrf-token': csrfToken,
        'idempotency-key': crypto.randomUUID(),
      };
      const got = await fetch(`/app/api${address}`, { method: 'POST', headers, body: JSON.stringify(sent) });
      return { status: got.status, body: await got.json() };
    },
    [path, body],
  );
  await page.context().close();
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

async function signIn(context, as) {
  const page = await context.newPage();
  await page.goto(`${at}/sign-in`);
  await page.locator(`[name=subject][value="${as}"]`).click();
  await page.waitForURL(/\/(account|uppgifter|arenden|laget)/);
  await page.waitForLoadState('load');
  return page;
}

async function take({ name, as, path, find, press }, { locale, prefix, folder }) {
  const context = await browser.newContext({
    viewport: WINDOW,
    locale,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  const page = as === null ? await context.newPage() : await signIn(context, as);
  const from = `${at}${prefix}${path}`;
  await page.goto(from);
  await page.locator('h1').first().waitFor();
  if (find) {
    await page.locator(`main a[href^="${prefix}${find}"]:not([href*="/nytt"])`).first().click();
    await page.waitForURL((url) => !from.startsWith(`${url.origin}${url.pathname}`));
    await page.locator('h1').first().waitFor();
  }
  for (const keys of press ?? []) {
    await pause(2500);
    await (keys.includes('+') ? page.keyboard.press(keys) : page.keyboard.type(keys));
  }
  await pause(1500);
  const file = join(folder, `${name}.png`);
  await page.screenshot({ path: file });
  await context.close();
  const { size } = await stat(file);
  if (size > MOST_BYTES) throw new Error(`${file} is ${size} bytes; the handbook's pictures are at most ${MOST_BYTES}`);
  process.stdout.write(`${file} ${Math.round(size / 1000)} kB\n`);
}
