/** What may be done with comments, and how. */
export interface Commenting {
  readonly isAllowed: boolean;
  /** @returns whether it was taken */
  readonly perform: (act: string, facts: Readonly<Record<string, unknown>>) => Promise<boolean>;
}
