import type { CommentAnswer } from '#process';
import type { InEach } from './locale.js';

/** What became of a comment on a text. */
export const commentAnswers = {
  sv: { considered: 'Beaktat', partly: 'Delvis beaktat', 'not-considered': 'Ej beaktat' },
  en: { considered: 'Considered', partly: 'Partly considered', 'not-considered': 'Not considered' },
} as const satisfies InEach<Readonly<Record<CommentAnswer, string>>>;
