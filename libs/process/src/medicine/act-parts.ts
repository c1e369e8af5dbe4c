import type { ActDefinition } from '../definition.js';
import type { FactFields } from '../facts.js';
import { text } from '../fields.js';
import type { Role } from '../vocabulary.js';

export const act = (
  roles: readonly Role[],
  source: string,
  facts: FactFields = {},
  more: Partial<ActDefinition> = {},
): ActDefinition => ({ roles, facts, source, ...more });
export const S4 = 'domain/states.md#4';
export const fromRegulator: readonly Role[] = ['scanner', 'coordinator', 'evaluator'];
export const fromBoard: readonly Role[] = ['evaluator', 'coordinator'];
export const reasonText = text(4000);
