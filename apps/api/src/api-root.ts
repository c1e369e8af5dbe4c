/** Root of the published API: name and major version, as the national profile has it. */
export const API_PREFIX = 'managed-introduction/v1';
export const API_ROOT = `/${API_PREFIX}`;

export const API_NAME = 'managed-introduction';
export const API_VERSION = '1.0.0';
export const API_RELEASED = '2026-11-21';

/** The address in the published document; an installation's own links follow the address it is reached by. */
export const PUBLISHED_SERVER = `https://ordna.example${API_ROOT}`;
