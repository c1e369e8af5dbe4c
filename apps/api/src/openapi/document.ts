import type { INestApplication } from '@nestjs/common';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { problem } from '#contract';
import { API_VERSION, PUBLISHED_SERVER } from '../api-root.js';
import { complete, SHARED_COMPONENTS } from './complete.js';
import { toOpenApi } from './convert.js';

const DESCRIPTION = `Svenska: Ordnas API för ordnat införande av läkemedel i de svenska regionerna. Det visar var varje ärende står, vem som ska göra
nästa sak och till när, och tar emot det som görs. Varje svar länkar vidare till det som går att göra. Alla tider är i UTC, alla dagar i svensk tid.

Kända begränsningar: högst 100 poster per sida, högst 1 MiB per anrop, JSON i UTF-8 utan upprepade namn. Ett ärende ändras ett steg i taget:
skicka ETag i If-Match för att inte skriva över någon annans steg. Sekretessbelagda uppgifter (pris, villkor, anbud, jäv) lämnas aldrig ut här.

English: Ordna's API for the managed introduction of medicines in the Swedish regions. It tells where each case stands, who is to act next and by
when, and takes what is done. Each answer leads on to what can be done. All instants are in UTC, all days are Swedish days.

Known limits: at most 100 records per page, at most 1 MiB per call, JSON in UTF-8 without repeated names. A case changes one step at a time: send
its ETag in If-Match so as not to overwrite someone else's step. Confidential facts (price, terms, bids, conflicts of interest) are never given out here.`;

const HEAD: Omit<OpenAPIObject, 'paths'> = {
  openapi: '3.1.0',
  info: {
    title: 'Ordna: managed introduction',
    version: API_VERSION,
    description: DESCRIPTION,
    termsOfService: 'https://ordna.example/villkor',
    contact: { name: 'Ordna', url: 'https://ordna.example/kontakt', email: 'api@ordna.example' },
    license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/en/' },
    'x-sla': { availability: '99.5 % per month', responseTime: '1 s for 95 % of calls', support: 'weekdays 8-17' },
  } as OpenAPIObject['info'],
  externalDocs: {
    description: 'Guide for developers, and the service level agreement (SLA)',
    url: 'https://ordna.example/utvecklare',
  },
  servers: [{ url: PUBLISHED_SERVER, description: 'The published API' }],
  tags: [
    { name: 'about', description: 'About this API' },
    { name: 'cases', description: 'Cases, what can be done in them, and their journals' },
    { name: 'network', description: 'People and organisations, who holds what, who is away' },
    {
      name: 'bodies',
      description: 'Bodies that advise and do not decide: seats, meetings, goals, education, what they watch and say',
    },
    { name: 'opinions', description: 'Opinion rounds: what the regions are asked, answer and write on the way there' },
    { name: 'work', description: 'What is to be done: tasks, deadlines, the pipeline' },
    { name: 'records', description: 'Declarations of interest, documents with their secrecy, requests for documents' },
    { name: 'charts', description: 'The process itself: states, acts, rules and deadlines' },
    { name: 'operations', description: 'Work in the background that needs someone' },
  ],
  security: [{ login: ['cases'] }],
  components: {
    securitySchemes: {
      login: {
        type: 'oauth2',
        description:
          'OAuth 2.0: authorization code with PKCE for people, client credentials for systems (a coordinator creates a service account). Bearer tokens live five minutes; their audience is the root of this API.',
        flows: {
          authorizationCode: {
            authorizationUrl: 'https://ordna.example/identity/auth',
            tokenUrl: 'https://ordna.example/identity/token',
            refreshUrl: 'https://ordna.example/identity/token',
            scopes: { cases: 'Read cases and perform acts, by role' },
          },
          clientCredentials: {
            tokenUrl: 'https://ordna.example/identity/token',
            scopes: { cases: 'Read cases and perform acts, by role' },
          },
        },
      },
    },
    ...SHARED_COMPONENTS,
  },
};

/** The published document, made from the routes and the schemas of `libs/contract`. */
export function createApiDocument(app: INestApplication): OpenAPIObject {
  const scanned = SwaggerModule.createDocument(app, HEAD, {
    ignoreGlobalPrefix: true,
    standardSchemaConverter: toOpenApi,
  });
  const problemSchema = toOpenApi(problem, { schemaType: 'output' })?.components?.['Problem'];
  return complete({
    ...scanned,
    components: { ...scanned.components, schemas: { ...scanned.components?.schemas, Problem: problemSchema } },
  });
}
