import type { FastifyInstance } from 'fastify';
import { ApiProblem } from '../problems/api-problem.js';
import { doorOf } from './doors.js';

/** A form's largest text is an opinion. */
const FORM_LIMIT = 262_144;

/**
 * Lets our own pages send plain forms, which work without a script. The API takes JSON alone, also behind the browser's door.
 * A name given several times becomes a list.
 */
export function takeForms(server: FastifyInstance): void {
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: FORM_LIMIT },
    (request, body, done) => {
      if (doorOf(request) === 'published' || request.originalUrl.startsWith('/app/'))
        done(new ApiProblem('media-type-unsupported'));
      else done(null, readForm(String(body)));
    },
  );
}

export function readForm(text: string): Readonly<Record<string, string | readonly string[]>> {
  const fields = new URLSearchParams(text);
  return Object.fromEntries(
    [...new Set(fields.keys())].map((name) => {
      const values = fields.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}
