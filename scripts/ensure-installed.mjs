// Makes `npm start` and `npm test` work alone on a fresh clone. No dependencies: it runs before there are any.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const lock = new URL('package-lock.json', root);
/** What npm last installed, as npm itself notes it. */
const installed = new URL('node_modules/.package-lock.json', root);

requireNode();
if (!isInstalled()) install();

function requireNode() {
  const wanted = readJson(new URL('package.json', root)).engines.node.replace('>=', '');
  if (!isOlder(process.versions.node, wanted)) return;
  console.error(`Ordna needs Node ${wanted} or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}

function isOlder(version, wanted) {
  const [left, right] = [version, wanted].map((text) => text.split('.').map(Number));
  const at = right.findIndex((part, index) => part !== (left[index] ?? 0));
  return at >= 0 && (left[at] ?? 0) < right[at];
}

/** Git gives package-lock.json a new time whenever it writes it, so an older time proves nothing: the contents are compared. */
function isInstalled() {
  if (!existsSync(installed)) return false;
  if (statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return true;
  const wanted = Object.entries(readJson(lock).packages).filter(([path]) => path !== '');
  const present = readJson(installed).packages;
  const isSame = wanted.every(([path, { version, optional }]) =>
    path in present ? present[path].version === version : optional === true,
  );
  const now = new Date();
  if (isSame) utimesSync(installed, now, now);
  return isSame;
}

/** npm's words go to standard error: standard output belongs to the command that was asked for. */
function install() {
  console.error('Installing packages (npm ci) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: fileURLToPath(root),
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error('The packages could not be installed: see above. npm needs to reach its registry the first time.');
  process.exit(1);
}

function readJson(url) {
  return JSON.parse(readFileSync(url, 'utf8'));
}
