import { ROLES } from '#process';
import { z } from 'zod';
import { EXAMPLE_INSTANCE, get, post } from './examples.js';
import { links } from './links.js';
import { id, instant } from './values.js';

export const calendarFeedId = id.meta({ description: 'Id of the calendar.' });

export const newCalendarFeed = z
  .strictObject({
    role: z.enum(ROLES).nullable().default(null).meta({
      description: 'Only what is this role’s to do, among what the caller holds. Null: everything of one’s own.',
    }),
    locale: z.enum(['sv', 'en']).default('sv'),
  })
  .meta({ id: 'NewCalendarFeed', description: 'A calendar to subscribe to.', example: { role: null, locale: 'sv' } });
export type NewCalendarFeedBody = z.output<typeof newCalendarFeed>;

export const calendarFeed = z
  .object({
    id,
    role: z.enum(ROLES).nullable(),
    locale: z.enum(['sv', 'en']),
    createdAt: instant,
    revokedAt: instant.nullable().meta({ example: '2026-03-01T09:00:00Z' }),
    _links: links('self', 'revoke'),
  })
  .meta({ id: 'CalendarFeed', description: 'A calendar that can be subscribed to, without its address.' });
export type CalendarFeedView = z.output<typeof calendarFeed>;

const example = {
  id: EXAMPLE_INSTANCE,
  role: null,
  locale: 'sv',
  createdAt: '2026-02-01T08:30:00Z',
  revokedAt: null,
  _links: [
    get('self', `/calendar-feeds/${EXAMPLE_INSTANCE}`),
    post('revoke', `/calendar-feeds/${EXAMPLE_INSTANCE}/revocations`),
  ],
};

export const calendarFeedList = z
  .object({ calendarFeeds: z.array(calendarFeed), _links: links('self') })
  .meta({ id: 'CalendarFeedList', example: { calendarFeeds: [example], _links: [get('self', '/calendar-feeds')] } });
export type CalendarFeedList = z.output<typeof calendarFeedList>;
export const calendarFeedView = z.object(calendarFeed.shape).meta({ id: 'CalendarFeedView', example });

export const createdCalendarFeed = z
  .object({ ...calendarFeed.shape, url: z.url().meta({ description: 'The secret address. Shown this once.' }) })
  .meta({
    id: 'CreatedCalendarFeed',
    description: 'A new calendar with its address.',
    example: { ...example, url: 'https://ordna.example/kalender/k3bq7hq2x6d5v4o2mfp3zq7yhe.ics' },
  });
export type CreatedCalendarFeed = z.output<typeof createdCalendarFeed>;
