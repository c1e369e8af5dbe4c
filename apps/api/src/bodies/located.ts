import { applyDecorators } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { toEtag } from '../http/etag.js';

export const REVISION = { ETag: 'Revision, to be sent in If-Match' };
export const CREATED = { Location: 'Address of what was made or changed', ...REVISION };

/** A change of what the caller has read: another revision refuses it. */
export const IfMatch = (): MethodDecorator =>
  applyDecorators(
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'The ETag the caller has seen. Another revision refuses the change (412).',
      schema: { type: 'string', format: 'etag' },
    }),
  );

interface Revised {
  readonly revision: number;
  readonly _links: readonly { readonly href: string }[];
}

/** Says where it stands and under which revision. The first link of a view is its own address. */
export function located<View extends Revised>(view: View, reply: FastifyReply): View {
  void reply.header('location', view._links[0]?.href ?? '');
  return tagged(view, reply);
}

export function tagged<View extends Revised>(view: View, reply: FastifyReply): View {
  void reply.header('etag', toEtag(view.revision));
  return view;
}
