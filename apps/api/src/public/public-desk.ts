import type { PublicCase } from '#casework';
import type { Locale } from '#messages';
import type { IsoDate } from '#process';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Format } from './addresses.js';
import { feedOfCase, toAtom, toIcs, toJsonFeed, toOpenCase } from './feeds.js';
import { type PublicPage, type Surroundings, writePublicPage } from './public-page.js';
import { sendPublic } from './send-public.js';

export const TYPES = {
  html: 'text/html; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
} as const;

/** Where everything public leaves the house. */
export class PublicDesk {
  constructor(private readonly around: Surroundings) {}

  get publicUrl(): string {
    return this.around.publicUrl;
  }

  sendPage(
    request: FastifyRequest,
    reply: FastifyReply,
    page: PublicPage,
    how: { readonly changedAt?: Date | null; readonly status?: number } = {},
  ): Promise<void> {
    return sendPublic(request, reply, {
      type: TYPES.html,
      text: writePublicPage(page, this.around),
      lang: page.lang,
      isPrivate: page.isPrivate ?? false,
      ...how,
    });
  }

  sendBesideCase(
    request: FastifyRequest,
    reply: FastifyReply,
    found: PublicCase,
    format: Format,
    today: IsoDate,
    lang: Locale,
  ): Promise<void> {
    const of = feedOfCase(found, this.publicUrl, lang);
    const news = found.log.map((entry) => ({ case: found, entry }));
    const changedAt = new Date(found.changedAt);
    const texts: Readonly<Record<Format, () => string>> = {
      atom: () => toAtom(of, news, changedAt),
      json: () => toJsonFeed(of, news, { _ordna: toOpenCase(found, today, this.publicUrl, lang) }),
      ics: () => toIcs(of, [found]),
    };
    return sendPublic(request, reply, {
      type: TYPES[format],
      text: texts[format](),
      lang,
      changedAt,
      fileName: `${found.id.slice(0, 8)}.${format}`,
    });
  }
}
