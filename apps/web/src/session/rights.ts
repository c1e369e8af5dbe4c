import type { SignedInView } from '#contract';

type Rights = SignedInView['rights'];
export type OperationName = Rights[number]['operation'];
export type Reach = Rights[number]['reaches'][number];

/** Tells whether somebody may do an operation; with a reach, whether they may do it so far. */
export type May = (operation: OperationName, reach?: Reach) => boolean;

/** @param rights  as the server has them from the table of rights */
export const mayBy = (rights: Rights): May => {
  const reachesOf = new Map(rights.map(({ operation, reaches }) => [operation, reaches]));
  return (operation, reach) => {
    const reaches = reachesOf.get(operation);
    return reaches !== undefined && (reach === undefined || reaches.includes(reach));
  };
};
