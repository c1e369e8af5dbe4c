import type { InEach } from './locale.js';

/** The nine steps that a case's road is shown as. @source ux.md#5 (case header) */
export const courseSteps = {
  sv: {
    scanning: 'Spaning',
    asking: 'Regionerna frågas',
    inclusion: 'Samverkan',
    evaluation: 'Utvärdering',
    negotiation: 'Förhandling',
    recommendation: 'Rekommendation',
    procurement: 'Upphandling',
    introduction: 'Införande',
    'follow-up': 'Uppföljning',
  },
  en: {
    scanning: 'Scanning',
    asking: 'Asking the regions',
    inclusion: 'Cooperation',
    evaluation: 'Evaluation',
    negotiation: 'Negotiation',
    recommendation: 'Recommendation',
    procurement: 'Procurement',
    introduction: 'Introduction',
    'follow-up': 'Follow-up',
  },
} as const;

/** Tracks that no chart names. */
export const courseTracks = {
  sv: { road: 'Handläggning', context: 'Omvärld' },
  en: { road: 'Handling', context: 'The world around' },
} as const;

/** Areas of a case whose facts are closed to most: what they are called at the beginning of a sentence. */
export const closedAreas = {
  sv: { prices: 'Prisområdet', declarations: 'Jävsdeklarationerna' },
  en: { prices: 'The price area', declarations: 'The declarations of interest' },
} as const satisfies InEach<Readonly<Record<string, string>>>;
