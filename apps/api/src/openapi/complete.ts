import type { OpenAPIObject } from '@nestjs/swagger';
import { OPEN_EXTENSION } from '../actor/permitted.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Parameter = NonNullable<Operation['parameters']>[number];
type Response = Operation['responses'][string];

/** What our decorators note for this file alone. */
interface Extensions {
  readonly 'x-also-as'?: string;
  readonly [OPEN_EXTENSION]?: boolean;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const TRACEPARENT = { type: 'string', pattern: '^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$' } as const;

const ref = (kind: 'parameters' | 'headers' | 'responses', name: string) => ({ $ref: `#/components/${kind}/${name}` });

/** Parts that every operation points to. */
export const SHARED_COMPONENTS: Pick<
  NonNullable<OpenAPIObject['components']>,
  'parameters' | 'headers' | 'responses'
> = {
  parameters: {
    traceparent: {
      name: 'traceparent',
      in: 'header',
      required: false,
      description: 'Trace of the calling system (W3C Trace Context).',
      schema: TRACEPARENT,
    },
    acceptLanguage: {
      name: 'Accept-Language',
      in: 'header',
      required: false,
      description: 'Language of labels and sentences: sv (default) or en.',
      schema: { type: 'string' },
    },
    idempotencyKey: {
      name: 'Idempotency-Key',
      in: 'header',
      required: true,
      description:
        'A key of your own for this request. The same request under the same key gives the first answer again and does nothing twice.',
      schema: { type: 'string', minLength: 8, maxLength: 200, pattern: '^[A-Za-z0-9_.:-]+$' },
    },
  },
  headers: {
    traceparent: { description: 'Trace that the call belongs to (W3C Trace Context).', schema: TRACEPARENT },
    contentLanguage: { description: 'Language of labels and sentences.', schema: { type: 'string' } },
  },
  responses: {
    problem: {
      description: 'The call failed. The problem says why, in Swedish or English, with a stable code and facts.',
      headers: { traceparent: ref('headers', 'traceparent'), 'Content-Language': ref('headers', 'contentLanguage') },
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  },
};

/** Adds to every operation what holds for all of them: tracing, language, problems, the idempotency key of a POST. */
export function complete(document: OpenAPIObject): OpenAPIObject {
  const paths = Object.entries(document.paths).map(([path, item]) => {
    const operations = METHODS.flatMap((method) => {
      const operation = item[method];
      return operation ? [[method, completed(method, operation)] as const] : [];
    });
    return [path, Object.fromEntries(operations)] as const;
  });
  return { ...document, paths: Object.fromEntries(paths) };
}

function completed(method: (typeof METHODS)[number], operation: Operation): Operation {
  const { 'x-also-as': alsoAs, [OPEN_EXTENSION]: open = false, ...described } = operation as Operation & Extensions;
  const responses = Object.entries(operation.responses).map(
    ([status, response]) => [status, withHeaders(response, alsoAs)] as const,
  );
  const shared: Parameter[] = [ref('parameters', 'traceparent'), ref('parameters', 'acceptLanguage')];
  if (method === 'post') shared.push(ref('parameters', 'idempotencyKey'));
  return {
    ...described,
    parameters: [...(operation.parameters ?? []), ...shared],
    responses: {
      ...Object.fromEntries(responses),
      ...(operation.requestBody !== undefined && { '415': ref('responses', 'problem') }),
      default: ref('responses', 'problem'),
    },
    ...(open && { security: [] }),
  };
}

function withHeaders(response: Response | undefined, alsoAs: string | undefined): Response {
  if (response === undefined || '$ref' in response) return ref('responses', 'problem');
  const headers = {
    ...response.headers,
    traceparent: ref('headers', 'traceparent'),
    'Content-Language': ref('headers', 'contentLanguage'),
  };
  const content = {
    ...response.content,
    ...(alsoAs !== undefined && { [alsoAs]: { schema: { type: 'string' as const } } }),
  };
  return { ...response, headers, content };
}
