import type { InEach, Locale } from './locale.js';
import { fill, type Template } from './template.js';
import type { JsonRecord, PlaceDue } from '#process';

interface PlaceWords {
  /** Above the places, in a digest. */
  readonly heading: string;
  readonly dues: Readonly<Record<PlaceDue, Template>>;
}

const WORDS: InEach<PlaceWords> = {
  sv: {
    heading: 'Uppdrag i nätverket',
    dues: {
      'mandate-ends-soon': '{place}: uppdraget löper ut {on:date}.',
      'manager-missing':
        'Ingen ledning är utsedd för {place}. Det som ska till regionens ledning, som en sen uppgift, kommer till samordnarna så länge.',
    },
  },
  en: {
    heading: 'Mandates in the network',
    dues: {
      'mandate-ends-soon': '{place}: the mandate ends {on:date}.',
      'manager-missing':
        'No manager has been appointed for {place}. What is meant for the region’s manager, such as an overdue task, comes to the coordinators meanwhile.',
    },
  },
};

export const placesHeading = (locale: Locale): string => WORDS[locale].heading;

/** A place that coordinators have to see to, as a sentence. */
export const placeDueSentence = (due: PlaceDue, facts: JsonRecord, locale: Locale): string =>
  fill(WORDS[locale].dues[due], facts, locale);
