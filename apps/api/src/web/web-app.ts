import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { compressed } from '../http/compressed.js';
import type { BuiltWeb, WebFile } from './built-web.js';
import { firstFiles } from './first-files.js';

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
  'jav',
  'diarium',
  'drift',
  'laget',
  'ledtider',
  'prognos',
  'aviseringar',
  'hjalp',
  'installningar',
] as const;

/** Whatever is not for everybody asks for a sign-in by itself; the doors of the app are no pages. @source RFC 9309 */
const ROBOTS = 'User-agent: *\nDisallow: /app/\nDisallow: /identity/\n';

/** Serves the web app: its files, which are never changed once named, and one document for every address of its pages. */
export function mountWebApp(app: NestFastifyApplication, web: BuiltWeb): void {
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  for (const file of web.files)
    server.get(`/assets/${file.name}`, (request, reply) =>
      sendFile(file, request.headers['accept-encoding'] ?? '', reply),
    );
  server.get('/robots.txt', (_request, reply) =>
    reply
      .header('content-type', 'text/plain; charset=utf-8')
      .header('cache-control', 'public, max-age=86400')
      .send(ROBOTS),
  );
  const send = (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
    sendDocument(web, request, reply);
  for (const place of APP_PLACES)
    for (const path of [`/${place}`, `/en/${place}`]) {
      server.get(path, send);
      server.get(`${path}/*`, send);
    }
}

/** The document with the scripts of the very page, which leave the way to its style: what the document itself shows is seen before. */
async function sendDocument(
  { document, chunks }: BuiltWeb,
  { url, headers }: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const links = firstFiles(url.split('?')[0] ?? '', chunks).map(
    (file) => `<link rel="modulepreload" crossorigin fetchpriority="low" href="/${file}">`,
  );
  const text = document.replace('</head>', `${links.join('')}</head>`);
  const { encoding, body } = await compressed(text, headers['accept-encoding'] ?? '');
  if (encoding !== null) void reply.header('content-encoding', encoding);
  return reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('vary', 'Accept-Encoding')
    .header('cache-control', 'no-cache')
    .send(body);
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
