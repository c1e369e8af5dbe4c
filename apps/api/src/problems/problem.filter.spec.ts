import { Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import fastify from 'fastify';
import { pino } from 'pino';
import { ActNotAllowed } from '#process';
import { Routes } from '../http/routes.js';
import { Log } from '../log.js';
import { ProblemFilter } from './problem.filter.js';

/** What is logged when a request of this method is answered with this error. */
async function linesOf(method: 'GET' | 'POST', error: Error): Promise<readonly string[]> {
  const lines: string[] = [];
  const kept = new Writable({ write: (chunk, _encoding, done) => done(void lines.push(String(chunk))) });
  const filter = new ProblemFilter(new Routes(), new Log(pino({ base: null, timestamp: false }, kept)));
  const server = fastify({ genReqId: () => 'trace' });
  server.route({ method, url: '/cases/:id/acts', handler: (request, reply) => filter.answer(error, request, reply) });
  await server.inject({ method, url: '/cases/1/acts' });
  await server.close();
  return lines;
}

describe('what is refused', () => {
  const error = new ActNotAllowed('DECIDE', { code: 'no-quorum', facts: { name: 'Exempel Hemlig' } });

  it('leaves a line with the rule and the place, and nothing of what was said', async () => {
    const [line = '', ...more] = await linesOf('POST', error);
    expect(more).toEqual([]);
    expect(JSON.parse(line)).toMatchObject({ code: 'act-not-allowed', why: 'no-quorum', path: '/cases/1/acts' });
    expect(line).not.toContain('Hemlig');
  });

  it('leaves none where somebody only read', async () => {
    expect(await linesOf('GET', error)).toEqual([]);
  });
});
