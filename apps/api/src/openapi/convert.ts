import type { SwaggerDocumentOptions } from '@nestjs/swagger';
import { z } from 'zod';

type Node = Readonly<Record<string, unknown>>;

/** Makes OpenAPI 3.1 schemas of our zod schemas; a schema with an id becomes a component of that name. */
export const toOpenApi: NonNullable<SwaggerDocumentOptions['standardSchemaConverter']> = (schema, { schemaType }) => {
  if (!(schema instanceof z.ZodType)) return undefined;
  const {
    $defs = {},
    $schema: _dialect,
    ...root
  } = z.toJSONSchema(schema, { io: schemaType, target: 'draft-2020-12', unrepresentable: 'any' });
  const isAnswer = schemaType === 'output';
  return {
    schema: tidy(root, isAnswer),
    components: Object.fromEntries(
      Object.entries($defs).map(([name, definition]) => [name, tidy(definition, isAnswer)]),
    ),
  };
};

const KEPT_AS_IS = new Set(['example', 'examples', 'default', 'enum', 'const']);

/** Shorter and more widely read forms of the same: null as one of the types, no pattern where a format says it, answers open to new fields. */
function tidy(value: unknown, isAnswer: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => tidy(item, isAnswer));
  if (!isNode(value)) return value;
  const node = withoutNoise(joinNull(value), isAnswer);
  return Object.fromEntries(
    Object.entries(node).map(([key, child]) => [key, KEPT_AS_IS.has(key) ? child : tidy(child, isAnswer)]),
  );
}

function withoutNoise(node: Node, isAnswer: boolean): Node {
  const { pattern, propertyNames: _names, additionalProperties, ...rest } = node;
  return {
    ...rest,
    ...(pattern !== undefined && node['format'] === undefined && { pattern }),
    ...(additionalProperties !== undefined &&
      !(isAnswer && additionalProperties === false) && { additionalProperties }),
  };
}

/** `anyOf: [X, null]` as one schema, where X is a plain type; a reference stays as it is. */
function joinNull(node: Node): Node {
  const { anyOf, ...rest } = node;
  if (!Array.isArray(anyOf) || anyOf.length !== 2) return node;
  const [one, other]: readonly unknown[] = anyOf;
  if (!isNode(one) || !isNode(other) || other['type'] !== 'null' || typeof one['type'] !== 'string') return node;
  const choices = Array.isArray(one['enum']) ? { enum: [...one['enum'], null] } : {};
  return { ...one, ...rest, type: [one['type'], 'null'], ...choices };
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
