import { ABSENCE, LEAVES } from './script.js';

/** Deputies in their turn; each region has two for medicines. */
export const deputies = (region: string): readonly string[] => [
  `contact-deputy-${region}`,
  `second-contact-deputy-${region}`,
];

/** An absent contact person's letters go to the first deputy. */
export const contact = (region: string, on: string): string =>
  region === ABSENCE.region && on >= ABSENCE.from && on <= ABSENCE.to
    ? `contact-deputy-${region}`
    : `contact-person-${region}`;

/** Whoever answers for a region on a day. */
export const answering = (region: string, on: string): readonly string[] =>
  hasLeft(region, on) ? deputies(region) : [contact(region, on)];

export const hasLeft = (region: string, on: string): boolean => region === LEAVES.region && on > LEAVES.lastDay;
