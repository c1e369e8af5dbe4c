/** One invented case that all examples tell about, so that they fit together. */
export const ROOT = 'https://ordna.example/managed-introduction/v1';
export const EXAMPLE_CASE = '0198c1f2-6a50-7c3e-9d55-2f1f0c7a1b01';
export const EXAMPLE_INSTANCE = '5b0c5f10-31b6-4c8f-9f0a-8f2e6d1a7c02';
export const EXAMPLE_TASK = '7d3a9e44-0f5b-4a77-8d21-1c5e9b2f4a03';
export const EXAMPLE_JOB = '9f4b2d66-1a2c-4e88-b1d3-6a7c8e9f0b04';
export const EXAMPLE_PERSON = '00000000-0000-4000-8000-000002000012';
export const EXAMPLE_SUBSTITUTE = '00000000-0000-4000-8000-000003000012';
export const EXAMPLE_MANDATE = '00000000-0000-4000-a000-000002000012';
export const EXAMPLE_ABSENCE = '3f9d2c11-7a4e-8b55-9c02-6d1e8f0a2b05';
export const EXAMPLE_MEETING = '2c7b9d15-8e3a-4f60-9a41-5d0c1e2f3b06';
export const EXAMPLE_GOAL = '4e1c5a70-2b6f-4d11-8c33-7a9e0f1b2c07';
export const EXAMPLE_OCCASION = '6a3d7c91-4f20-4b82-9e55-8b0f1a2c3d08';
export const EXAMPLE_WATCH = '8b5e9f03-6c41-4d93-8f77-9c1a2b3d4e09';
export const EXAMPLE_ORGANISATION = '00000000-0000-4000-9000-000001000013';
export const EXAMPLE_COMPANY = '0198c1f2-6a50-7c3e-9d55-2f1f0c7a1b60';
export const EXAMPLE_HASH = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
export const NO_HASH = '0'.repeat(64);

export const get = <const Rel extends string>(rel: Rel, path: string) => ({
  rel,
  href: `${ROOT}${path}`,
  method: 'GET' as const,
});
export const post = <const Rel extends string>(rel: Rel, path: string) => ({
  rel,
  href: `${ROOT}${path}`,
  method: 'POST' as const,
});

export const onePage = (path: string, count = 1) => ({
  _meta: { totalRecords: count, page: 1, limit: 20, count },
  _links: [
    get('self', `${path}?page=1&limit=20`),
    get('first', `${path}?page=1&limit=20`),
    get('last', `${path}?page=1&limit=20`),
  ],
});
