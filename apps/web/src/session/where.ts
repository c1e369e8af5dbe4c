/** The page that is being read, as a path of ours. */
export const inApp = (): string => `${location.pathname}${location.search}${location.hash}`;
