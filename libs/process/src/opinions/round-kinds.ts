/** What the regions are asked about; it decides how long they have. @source domain/states.md#2 (times are our default) */
export const ROUND_KINDS = ['inclusion', 'draft', 'urgent'] as const;
export type RoundKind = (typeof ROUND_KINDS)[number];
