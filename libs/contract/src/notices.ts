import { AUDIENCES, CHANNELS } from '#process';
import { z } from 'zod';
import { EXAMPLE_CASE, EXAMPLE_INSTANCE, get, onePage, post } from './examples.js';
import { links, page, paging } from './links.js';
import { id, instant } from './values.js';

const NOTICE_STATES = ['waiting', 'written', 'in-app', 'failed', 'retried'] as const;

export const noticeId = id.meta({ description: 'Id of the notice.' });
export const noticeQuery = z.strictObject({ ...paging });
export type NoticeQuery = z.output<typeof noticeQuery>;

export const notice = z
  .object({
    id,
    notice: z.string(),
    text: z.string().meta({ description: 'What has happened, as a sentence.' }),
    caseId: id,
    product: z.string(),
    indication: z.string(),
    audience: z.enum(AUDIENCES),
    channel: z.enum(CHANNELS),
    region: z.string().nullable(),
    state: z.enum(NOTICE_STATES).meta({
      description:
        'waiting: for the next digest; written: in a letter; in-app: shown here alone; failed: nobody was found.',
    }),
    letterState: z.string().nullable().meta({ description: 'How far the letter has come that tells it.' }),
    raisedAt: instant,
    _links: links('self', 'case', 'retry'),
  })
  .meta({ id: 'Notice', description: 'That somebody is to hear of an event, and how far that has come.' });
export type NoticeView = z.output<typeof notice>;

const example = {
  id: EXAMPLE_INSTANCE,
  notice: 'evaluation-published',
  text: 'Utvärderingen är publicerad.',
  caseId: EXAMPLE_CASE,
  product: 'Exempelmedel',
  indication: 'Exempelsjukdom hos vuxna',
  audience: 'regions',
  channel: 'digest',
  region: '12',
  state: 'waiting',
  letterState: null,
  raisedAt: '2026-02-01T08:30:00Z',
  _links: [get('self', `/notices/${EXAMPLE_INSTANCE}`), get('case', `/cases/${EXAMPLE_CASE}`)],
};

export const noticePage = page('notices', notice).meta({
  id: 'NoticePage',
  example: { notices: [example], ...onePage('/notices') },
});
export type NoticePage = z.output<typeof noticePage>;

const failedExample = {
  ...example,
  state: 'failed',
  _links: [
    get('self', `/failed-notices/${EXAMPLE_INSTANCE}`),
    get('case', `/cases/${EXAMPLE_CASE}`),
    post('retry', `/failed-notices/${EXAMPLE_INSTANCE}/retries`),
  ],
};

export const failedNoticePage = page('failedNotices', notice).meta({
  id: 'FailedNoticePage',
  example: { failedNotices: [failedExample], ...onePage('/failed-notices') },
});
export type FailedNoticePage = z.output<typeof failedNoticePage>;
export const noticeView = z.object(notice.shape).meta({ id: 'NoticeView', example: failedExample });
