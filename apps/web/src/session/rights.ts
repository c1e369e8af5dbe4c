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

export type Body = NonNullable<Rights[number]['bodies']>[number];

/** Bodies in which somebody may do an operation because they sit there. */
export const bodiesOf = (rights: Rights, operation: OperationName): readonly Body[] =>
  rights.find((one) => one.operation === operation)?.bodies ?? [];

/** Whether somebody may do an operation in a body: everywhere, or because they sit in it. */
export const mayInBody = (rights: Rights, operation: OperationName, body: Body): boolean =>
  mayBy(rights)(operation, 'national') || bodiesOf(rights, operation).includes(body);
