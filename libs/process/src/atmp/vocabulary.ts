/** Classes of advanced therapies, and what turns out to be none. @source domain/process-atmp.md#1 */
export const ATMP_CLASSES = ['gene-therapy', 'cell-therapy', 'tissue-engineered', 'combined', 'not-atmp'] as const;
export const NOT_ATMP: (typeof ATMP_CLASSES)[number] = 'not-atmp';

/** Whether the hospital takes part in making the product. @source domain/process-atmp.md#4 [T0] */
export const MANUFACTURING_ROLES = ['hospital-part-of-chain', 'company-only'] as const;

/** How a centre stands for those who wait for it. @source domain/states.md#10 */
export const CENTRE_STATUSES = [
  'candidate',
  'requirements-sent',
  'preparing',
  'audited',
  'qualified',
  'active',
  'suspended',
  'closed',
] as const;

/** Centres that a region may count on. */
export const READY_CENTRES: readonly string[] = [
  'qualified',
  'active',
] satisfies readonly (typeof CENTRE_STATUSES)[number][];

/** Who selects the patients. @source domain/process-atmp.md#5 */
export const SELECTION_BODIES = ['none-required', 'national-conference', 'treatment-council', 'expert-group'] as const;

/** What the rules on gene-modified organisms ask. A trial is reviewed; an authorised product is contained use at each centre. @source domain/process-atmp.md#3 */
export const GMO_VERDICTS = ['not-gmo', 'contained-use', 'trial'] as const;

/** Ways to pay that need no measuring. @source domain/states.md#10 S Z3 */
export const PAYMENT_MODELS = ['price-cut', 'rebate', 'instalment'] as const;
