import type { MailSetting } from '../../../apps/worker/src/letters/send-letter.js';

/** Letters wait: there is no way out. */
export const noMail: MailSetting = {
  post: null,
  addresses: { from: 'Ordna <ordna@ordna.example>', replies: 'svar@ordna.example' },
  replyKey: async () => Buffer.alloc(32, 7),
  unsubscribeKey: async () => Buffer.alloc(32, 9),
};
