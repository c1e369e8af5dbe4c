import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { API_ROOT } from '../api-root.js';
import { createApiDocument } from './document.js';

/** Where the browsable page's own files lie; nothing is fetched from elsewhere. */
const UI_FOLDER = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const UI_FILES: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
};

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>API – Ordna</title>
<link rel="icon" type="image/png" href="${API_ROOT}/docs/favicon-32x32.png">
<link rel="stylesheet" href="${API_ROOT}/docs/swagger-ui.css">
</head>
<body>
<div id="document"></div>
<script src="${API_ROOT}/docs/swagger-ui-bundle.js"></script>
<script src="${API_ROOT}/docs/start.js"></script>
</body>
</html>
`;

const START = `SwaggerUIBundle({ url: '${API_ROOT}/openapi.json', dom_id: '#document', deepLinking: true, validatorUrl: null, docExpansion: 'list', defaultModelsExpandDepth: 0 });\n`;

/** Serves `openapi.json` and a page to browse it under the root of the API, as the national profile asks. */
export function publishDocument(app: NestFastifyApplication): void {
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  let document: string | null = null;
  const readDocument = (): string => (document ??= JSON.stringify(createApiDocument(app)));
  server.get(`${API_ROOT}/openapi.json`, (_request, reply) =>
    keep(reply, 'application/json; charset=utf-8').send(readDocument()),
  );
  server.get(`${API_ROOT}/docs`, (_request, reply) => keep(reply, 'text/html; charset=utf-8').send(PAGE));
  server.get(`${API_ROOT}/docs/start.js`, (_request, reply) =>
    keep(reply, 'text/javascript; charset=utf-8').send(START),
  );
  for (const [name, type] of Object.entries(UI_FILES)) {
    server.get(`${API_ROOT}/docs/${name}`, (_request, reply) =>
      keep(reply, type).send(createReadStream(join(UI_FOLDER, name))),
    );
  }
}

const keep = (reply: FastifyReply, type: string): FastifyReply =>
  reply.header('content-type', type).header('cache-control', 'public, max-age=3600');
