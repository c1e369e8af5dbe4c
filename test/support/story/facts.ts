import type { Json } from '#process';

/** Facts as a story writes them; what is left out or undefined is not sent. */
export type StoryFacts = { readonly [name: string]: Json | undefined };

export function given(facts: StoryFacts): { readonly [name: string]: Json } {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** The official form of a nomination, filled in. */
export const NOMINATION: StoryFacts = {
  motive: 'Behandlingen behöver införas lika i hela landet.',
  severity: 'Mycket hög svårighetsgrad.',
  effectComparedWithOthers: 'Bättre effekt än den behandling som finns.',
};

/** An answer to an opinion round on inclusion. */
export const opinion = (stance: 'yes' | 'no' | 'neutral'): StoryFacts => ({
  stance,
  criteria: [
    { criterion: 'severity', judgement: stance === 'no' ? 'not-met' : 'met', reason: 'Så ser det ut hos oss.' },
  ],
  decidedBy: 'Läkemedelskommittén',
});

/** The parts that every recommendation has: the ethics platform, population and comparison, and the fixed fields. */
export const FIXED_PARTS: StoryFacts = {
  population: 'Patienter enligt godkänd indikation.',
  comparator: 'Bästa understödjande vård.',
  humanDignity: 'Ingen grupp ställs utanför.',
  needAndSolidarity: 'Behovet är mycket stort.',
  costEffectiveness: 'Kostnaden står i rimlig proportion till nyttan.',
  severity: 'Mycket hög',
  effectSize: 'Stor',
  rarity: 'Mycket sällsynt',
  evidenceUncertainty: 'Hög: en studie utan kontrollgrupp.',
  economicsUncertainty: 'Hög: lång tidshorisont.',
  costPerQaly: '900 000 kronor',
  agreement: 'no',
  costReasonable: true,
};

/** What a recommendation says besides its answer; a text is not told from another by these tests. */
export const REASONS = 'Rådet har vägt svårighetsgrad, effekt, osäkerhet och kostnad.';
