import { API_ROOT } from '#contract';

export { API_PREFIX, API_ROOT } from '#contract';

export const API_NAME = 'managed-introduction';
export const API_VERSION = '1.0.0';
export const API_RELEASED = '2026-11-21';

/** The address in the published document; an installation's own links follow the address it is reached by. */
export const PUBLISHED_SERVER = `https://ordna.example${API_ROOT}`;
