import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { BuiltWeb, WebFile } from './built-web.js';

/** First steps of the addresses that belong to the app; the same stand below `/en`. @source ux.md#2 */
export const APP_PLACES = [
  'uppgifter',
  'arenden',
  'rundor',
  'inforande',
  'moten',
  'upphandling',
  'utvarderingar',
  'kalender',
  'natverket',
  'diarium',
  'laget',
  'ledtider',
  'prognos',
  'rapporter',
  'aviseringar',
  'hjalp',
  'installningar',
] as const;

/** Serves the web app: its files, which are never changed once named, and one document for every address of its pages. */
export function mountWebApp(app: NestFastifyApplication, { files, document }: BuiltWeb): void {
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  for (const file of files)
    server.get(`/assets/${file.name}`, (request, reply) =>
      sendFile(file, request.headers['accept-encoding'] ?? '', reply),
    );
  const send = (_request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    reply.header('content-type', 'text/html; charset=utf-8').header('cache-control', 'no-cache').send(document);
  for (const place of APP_PLACES)
    for (const path of [`/${place}`, `/en/${place}`]) {
      server.get(path, send);
      server.get(`${path}/*`, send);
    }
}

/** In the smallest form that the browser takes. */
function sendFile({ type, bytes, packed }: WebFile, accepted: string, reply: FastifyReply): FastifyReply {
  const form = packed.find(({ encoding }) => accepted.includes(encoding));
  if (form) void reply.header('content-encoding', form.encoding);
  return reply
    .header('content-type', type)
    .header('vary', 'Accept-Encoding')
    .header('cache-control', 'public, max-age=31536000, immutable')
    .send(form?.bytes ?? bytes);
}
