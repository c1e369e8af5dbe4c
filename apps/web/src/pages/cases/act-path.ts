import type { OfferedActView } from '#contract';

/** The page where one act stands by itself: for phones, links, print and the palette. */
export const actPath = (caseId: string, { act, instanceId }: Pick<OfferedActView, 'act' | 'instanceId'>): string =>
  `/arenden/${caseId}/gor/${act}?instans=${instanceId}`;
