/** Root of the published API: name and major version, as the national profile has it. */
export const API_PREFIX = 'managed-introduction/v1';
export const API_ROOT = `/${API_PREFIX}`;
