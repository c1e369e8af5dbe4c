import { addWorkingDays, isoDate } from '#process';
import type { CaseStory, Meeting } from './case-story.js';
import type { StoryFacts } from './facts.js';
import type { Story } from './story.js';

/** A medicine with an answer that the regions have been told, half a year after it was nominated. */
export async function answered(
  story: Story,
  product: string,
  answer: StoryFacts,
  meeting: Meeting & { readonly dispatchedOn: string },
): Promise<CaseStory> {
  const day = (workingDays: number): string => addWorkingDays(isoDate(meeting.on), -workingDays);
  await story.on(day(120));
  const of = { product, substance: product.toLowerCase(), indication: 'Svår sjukdom', company: 'Exempelbolaget' };
  const one = await story.isNominated(of);
  await one.isIncluded(day(105));
  await one.isAuthorised({ submittedOn: '2015-01-05', opinionOn: '2015-10-05', grantedOn: '2015-12-07' });
  await one.dossierIsAccepted(day(100));
  await one.isEvaluated({ from: day(90), publishedOn: day(30) });
  await one.isRecommended(answer, meeting);
  return one;
}
