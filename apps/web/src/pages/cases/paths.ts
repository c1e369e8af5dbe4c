/** What the pages of one case ask the API. */
export const casePath = (id: string): string => `/cases/${id}`;
export const coursePath = (id: string): string => `/cases/${id}/course`;
export const actsPath = (id: string): string => `/cases/${id}/acts`;

/** Entries of the journal that are asked for at a time, the newest first. */
export const ENTRIES_PER_PAGE = 100;
export const journalPath = (id: string, page: number): string =>
  `/cases/${id}/journal-entries?limit=${ENTRIES_PER_PAGE}&page=${page}`;
