import type { Remedy } from '../definition.js';

/** Where one indication is answered, what comes next may concern another one of the same product. */
export const takeInFurther: readonly Remedy[] = [{ act: 'DECIDED_INCLUDED', facts: { further: true } }];
