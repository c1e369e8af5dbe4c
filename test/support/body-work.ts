import { expect } from '@jest/globals';
import { DEMO_PERSONS } from '#network';
import type { TestApi } from './api.js';

/** The body that it all is work of. */
export const BODY = 'atmp-steering-group';
const idOf = (subject: string): string => DEMO_PERSONS.find((one) => one.subject === subject)?.id ?? 'unknown';

/** A body has a goal that is followed up, says something of a case, keeps an eye on another, and plans a course. */
export async function bodyHasWorked(api: TestApi, caseId: string): Promise<void> {
  const post = async (user: string, path: string, body: object): Promise<string> => {
    const answer = await api.ask(user, 'POST', path, { body });
    expect([path, answer.statusCode, answer.statusCode === 201 ? '' : answer.body]).toEqual([path, 201, '']);
    return answer.json<{ id: string }>().id;
  };
  const goal = await post('atmp-steering-3', '/body-goals', {
    body: BODY,
    text: 'Samma väntetid i hela landet',
    measure: 'Högst två veckors skillnad',
    ownerId: idOf('atmp-steering-3'),
    dueOn: '2026-09-30',
    consultedOn: '2026-01-20',
  });
  await post('atmp-steering-1', `/body-goals/${goal}/follow-ups`, { standing: 'behind', text: 'Tre av sex är klara.' });
  await post('atmp-steering-1', '/advice-notes', { body: BODY, caseId, text: 'Följ upp med samma mått överallt.' });
  const item = { body: BODY, subject: 'Påhittad hudcellsterapi', why: 'Kan komma inom två år.', caseId };
  await post('atmp-secretary', '/watch-items', item);
  await post('atmp-secretary', '/education-occasions', {
    body: BODY,
    course: 'Kvalitetssystem för vävnadsinrättningar',
    audience: 'personal vid vävnadsinrättningar',
    description: 'Två dagar med övningar.',
    from: '2026-10-06',
    to: '2026-10-07',
    place: 'Linköping',
    places: 40,
  });
}
