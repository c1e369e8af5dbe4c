import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { API_ROOT } from '../api-root.js';
import { API_SCOPE, DOCS_CLIENT, type OwnAddresses } from '#identity';
import { createApiDocument } from './document.js';

/** Where the browsable page's own files lie; nothing is fetched from elsewhere. */
const UI_FOLDER = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const UI_FILES: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
  'oauth2-redirect.html': 'text/html; charset=utf-8',
  'oauth2-redirect.js': 'text/javascript; charset=utf-8',
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

/**
 * Shows the document as this installation has it, subject by subject (all operations at once are more than the page draws): calls go to this very server, and where our own issuer signs people in, its
 * page gives the token (*Authorize*). The published document keeps its example addresses.
 */
const start = ({ apiRoot, ownIssuer, docsCallback }: OwnAddresses, ownSignsIn: boolean): string => `
fetch('${API_ROOT}/openapi.json').then((answer) => answer.json()).then((spec) => {
  spec.servers = [{ url: ${JSON.stringify(apiRoot)} }];
  const { flows } = spec.components.securitySchemes.login;
  const at = { authorizationUrl: ${JSON.stringify(`${ownIssuer}/auth`)}, tokenUrl: ${JSON.stringify(`${ownIssuer}/token`)}, refreshUrl: ${JSON.stringify(`${ownIssuer}/token`)} };
  for (const flow of Object.values(flows)) for (const name of Object.keys(at)) if (name in flow) flow[name] = at[name];
  const page = SwaggerUIBundle({ spec, dom_id: '#document', deepLinking: true, validatorUrl: null, docExpansion: 'none',
    defaultModelsExpandDepth: 0, oauth2RedirectUrl: ${JSON.stringify(docsCallback)} });
  if (${String(ownSignsIn)}) page.initOAuth({ clientId: '${DOCS_CLIENT}', scopes: '${API_SCOPE}', usePkceWithAuthorizationCodeGrant: true });
});
`;

/** Serves `openapi.json` and a page to browse it under the root of the API, as the national profile asks. */
export function publishDocument(app: NestFastifyApplication, own: OwnAddresses, ownSignsIn: boolean): void {
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  let document: string | null = null;
  const readDocument = (): string => (document ??= JSON.stringify(createApiDocument(app)));
  server.get(`${API_ROOT}/openapi.json`, (_request, reply) =>
    keep(reply, 'application/json; charset=utf-8').send(readDocument()),
  );
  server.get(`${API_ROOT}/docs`, (_request, reply) => keep(reply, 'text/html; charset=utf-8').send(PAGE));
  server.get(`${API_ROOT}/docs/start.js`, (_request, reply) =>
    keep(reply, 'text/javascript; charset=utf-8').send(start(own, ownSignsIn)),
  );
  for (const [name, type] of Object.entries(UI_FILES)) {
    server.get(`${API_ROOT}/docs/${name}`, (_request, reply) =>
      keep(reply, type).send(createReadStream(join(UI_FOLDER, name))),
    );
  }
}

const keep = (reply: FastifyReply, type: string): FastifyReply =>
  reply.header('content-type', type).header('cache-control', 'public, max-age=3600');
