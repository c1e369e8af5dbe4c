import type { CaseListItem, MandateItem, OfferedActView } from '#contract';
import { byNearness } from '../pages/cases/group-acts';
import { matching } from './matches';

/** One line of the palette. */
export interface Entry {
  readonly id: string;
  readonly name: string;
  /** Read after the name: what it belongs to, or why it cannot be done. */
  readonly more?: string;
  readonly run: () => void;
}

export interface EntryGroup {
  readonly id: string;
  readonly name: string;
  readonly entries: readonly Entry[];
}

const MOST_ACTS = 8;
const MOST_REFUSED = 4;
const MOST = 6;

/** Acts that fit, those allowed first. Before anything is typed the runs of single regions are left out: they are many and alike. */
export function fittingActs(acts: readonly OfferedActView[], typed: string): readonly OfferedActView[] {
  const asked = typed.trim() === '' ? acts.filter(({ key }) => key === null) : acts;
  const fits = matching(asked, typed, ({ label, keyLabel }) => `${label} ${keyLabel ?? ''}`);
  return [
    ...fits.filter(({ allowed }) => allowed).slice(0, MOST_ACTS),
    ...byNearness(fits.filter(({ allowed }) => !allowed)).slice(0, MOST_REFUSED),
  ];
}

/** Places, commands and help that fit; before anything is typed, all of them. */
export const fittingEntries = (entries: readonly Entry[], typed: string): readonly Entry[] =>
  matching(entries, typed, ({ name, more }) => `${name} ${more ?? ''}`);

export const caseName = ({ product }: CaseListItem): string => product;
export const caseMore = ({ indication, stageLabel }: CaseListItem): string => `${indication} · ${stageLabel}`;

/** Somebody is found by what they hold as well as by name; nobody is listed before something is typed. */
export function fittingMandates(mandates: readonly MandateItem[], typed: string): readonly MandateItem[] {
  if (typed.trim().length < 2) return [];
  return matching(mandates, typed, ({ roleLabel, personName }) => `${personName ?? ''} ${roleLabel}`).slice(0, MOST);
}
