import type { FastifyRequest } from 'fastify';

/** Where a file is what one expects, JSON is for those alone who name it and no other type. */
export const asksForJson = ({ headers: { accept = '' } }: FastifyRequest): boolean =>
  /^application\/json\b/.test(accept.trim());
