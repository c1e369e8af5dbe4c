import type { CaseStory } from './case-story.js';
import { negotiator } from './people.js';
import type { Story } from './story.js';
import { medicine } from './world.js';

/** Terms that the regions were offered, and later ones that they were not. */
export const TERMS = 'Priset är 4711 kronor per dos.';
export const LATER = 'Nytt pris 1234 kronor, inte erbjudet än.';

/** A medicine whose agreement the regions have been offered, while new talks have come to other terms. */
export async function priced(story: Story): Promise<CaseStory> {
  const tarvexa = await story.isNominated(medicine('Tarvexa', 'Hemofili A'));
  await tarvexa.isIncluded('2025-09-18');
  await tarvexa.talksBegin('2025-10-16');
  await tarvexa.as(negotiator).does('AGREED_IN_PRINCIPLE', { terms: TERMS });
  await tarvexa.as(negotiator).does('TERMS_APPROVED', { legallyChecked: true });
  await tarvexa.as(negotiator).does('TERMS_OPENED', { agreementVersion: 'avtal-1' });
  await tarvexa.talksBegin('2025-11-20');
  await tarvexa.as(negotiator).does('AGREED_IN_PRINCIPLE', { terms: LATER });
  return tarvexa;
}
