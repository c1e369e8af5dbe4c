import type { HandlerNeeds } from '../../../apps/worker/src/handlers.js';
import { noMail } from './mail.js';

/** What a worker's handlers lead to besides the letters that a test is about: nobody is told, and nothing is sent. */
export const QUIET_WORKER: Pick<
  HandlerNeeds,
  'publicUrl' | 'mail' | 'tellCase' | 'noteLocalAnswer' | 'migrationPortion' | 'ownReminders'
> = {
  publicUrl: 'https://ordna.example',
  mail: noMail,
  tellCase: { run: async () => 'performed' },
  noteLocalAnswer: { run: async () => undefined },
  migrationPortion: { run: async () => undefined },
  ownReminders: { own: async () => ({}) },
};
