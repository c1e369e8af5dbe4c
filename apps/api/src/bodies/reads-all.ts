import { grantsFor, type Actor, type OperationName } from '#process';

/** Whether somebody reads all of it, and not only what is published. */
export const readsAll = (actor: Actor, operation: OperationName): boolean =>
  grantsFor(operation, actor).some(({ reach }) => reach !== 'published');
