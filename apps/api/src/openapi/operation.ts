import { applyDecorators } from '@nestjs/common';
import { ApiExtension, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

interface OperationText {
  readonly id: string;
  readonly tag: 'about' | 'cases' | 'network' | 'bodies' | 'opinions' | 'work' | 'records' | 'charts' | 'operations';
  readonly summary: string;
  readonly description: string;
  readonly answer: string;
  readonly schema: z.ZodType;
  readonly status?: 200 | 201;
  /** Another media type the answer comes in, as text. */
  readonly alsoAs?: string;
  /** Headers of the answer by name, each with what it says. */
  readonly headers?: Readonly<Record<string, string>>;
}

const CACHING = { 'Cache-Control': 'How long the answer may be kept.' } as const;

/** What the published document says of a route. Shared errors, tracing and security are added to all in `complete.ts`. */
export function Operation({
  id,
  tag,
  summary,
  description,
  answer,
  schema,
  status = 200,
  alsoAs,
  headers = {},
}: OperationText): MethodDecorator {
  const described = Object.entries({ ...CACHING, ...headers }).map(([name, text]) => [
    name,
    { description: text, schema: { type: 'string' as const } },
  ]);
  return applyDecorators(
    ApiOperation({ operationId: id, tags: [tag], summary, description }),
    ...(alsoAs === undefined ? [] : [ApiExtension('x-also-as', alsoAs)]),
    ApiResponse({ status, description: answer, standardSchema: schema, headers: Object.fromEntries(described) }),
  );
}
