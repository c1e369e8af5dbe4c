import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { freePort } from '../support/free-port.js';
import { Terminal } from '../support/terminal.js';

describe('npm start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ordna-start-'));
  const opened: Terminal[] = [];
  afterAll(() => {
    for (const terminal of opened) terminal.leave();
    rmSync(folder, { recursive: true, force: true });
  });

  const start = async (port: number): Promise<{ readonly terminal: Terminal; readonly said: string }> => {
    const terminal = new Terminal(port, folder);
    opened.push(terminal);
    return { terminal, said: await terminal.says('Ctrl-C') };
  };
  const publicCases = async (port: number): Promise<string> => {
    const answer = await fetch(`http://localhost:${port}/oppet`);
    expect(answer.status).toBe(200);
    return /(\d+) ärenden/.exec(await answer.text())?.[1] ?? 'none';
  };

  it('reads the histories in at its first start, answers on its port, and ends in order; a second start has lost nothing', async () => {
    const port = await freePort();
    const first = await start(port);
    expect(first.said).toContain('50 ärendehistorier är inlästa.');
    expect(first.said).toContain(`http://localhost:${port}/sign-in`);
    const before = await publicCases(port);
    expect(Number(before)).toBeGreaterThan(0);
    const ended = await first.terminal.ctrlC();
    expect(ended.code).toBe(0);
    expect(ended.said).toContain('Ordna är avslutat.');

    const second = await start(port);
    expect(second.said).not.toContain('Läser in de offentliga ärendehistorierna');
    expect(await publicCases(port)).toBe(before);
    expect((await second.terminal.ctrlC()).code).toBe(0);
  }, 240_000);
});
