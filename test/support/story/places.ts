import { answered } from './answered.js';
import { coordinator, procurer } from './people.js';
import type { Story } from './story.js';

/** The day the story of the places begins; when it is told it is the end of February 2026. */
export const PLACES_BEGIN = '2025-06-02';

/** Ids of what stands in the places of the rail. */
export interface StoryPlaces {
  /** A case with a recommendation that the regions introduce. */
  readonly introduced: string;
  /** The run of a purchase whose standstill runs. */
  readonly purchase: string;
}

const medicine = (product: string) => ({
  product,
  substance: product.toLowerCase(),
  indication: 'Exempelsjukdom',
  company: 'Exempelbolaget',
});

/** Brenivo is introduced, Tarvexa purchased, Nordavir evaluated, and Mottavex on the council's agenda of 12 March 2026. */
export async function placesAreFilled(story: Story): Promise<StoryPlaces> {
  const brenivo = await answered(
    story,
    'Brenivo',
    { outcome: 'use' },
    { on: '2026-01-22', dispatchedOn: '2026-01-29' },
  );
  const nordavir = await story.isNominated(medicine('Nordavir'));
  await nordavir.isIncluded('2026-02-12');
  const purchase = await awarded(story);
  const mottavex = await story.isNominated(medicine('Mottavex'));
  await mottavex.as(coordinator).does('ACCEPT_NOMINATION', { allRegionsAnswered: true });
  await mottavex.isOnAgenda('inclusion', '2026-03-12');
  return { introduced: brenivo.caseId, purchase };
}

async function awarded(story: Story): Promise<string> {
  await story.on('2026-02-13');
  const tarvexa = await story.isNominated(medicine('Tarvexa'));
  await tarvexa.isAuthorised({ submittedOn: '2025-01-02', opinionOn: '2025-10-12', grantedOn: '2025-12-15' });
  await tarvexa.as(procurer).does('PROCUREMENT_STARTED');
  const place = tarvexa.at('procurement');
  await place.as(procurer).does('CHOOSE', { choice: 'procure', approvedBy: 'Styrgruppen' });
  const proxies = [{ region: '12', document: 'fullmakt-12' }];
  await place.as(procurer).does('JOINT', { lead: '01', regions: ['12'], proxies });
  await place.as(procurer).does('PUBLISH', {
    documents: ['upphandlingsdokument'],
    procedure: 'open',
    estimatedValue: 40_000_000,
    threshold: 2_400_000,
    tendersDueOn: '2026-02-20',
  });
  await story.on('2026-02-27');
  const notices = [{ bidder: 'Exempelbolaget', channel: 'electronic' }];
  await place.as(procurer).does('AWARD_DECISION', { reasons: 'Lägst pris.', notices });
  return (await place.instance()).id;
}
