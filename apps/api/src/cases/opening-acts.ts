import { factsSchema, type OpeningActList, type OpeningActView } from '#contract';
import { actLabel, chartLabel, nameOf, openingText, reasonText } from '#messages';
import {
  openingRight,
  openingsOf,
  type ChartRegistry,
  type FactFields,
  type IsoDate,
  type JsonRecord,
  type Mandate,
  type Opening,
} from '#process';
import type { Caller } from '../actor/caller.js';
import { link } from '../http/links.js';
import { mandateLabel } from '../sign-in/session-view.js';
import { factNames } from './fact-names.js';

/** Every act by which the caller may begin a case, those of former processes last. */
export function toOpeningActs(charts: ChartRegistry, caller: Caller, today: IsoDate): OpeningActList {
  const openings = openingsOf(charts, today);
  const inOrder = [...openings.filter(({ former }) => !former), ...openings.filter(({ former }) => former)];
  return {
    openingActs: inOrder.flatMap((opening) => toView(opening, caller) ?? []),
    _links: [link(caller.root, 'self', '/opening-acts'), link(caller.root, 'open', '/cases', 'POST')],
  };
}

function toView(opening: Opening, { actor, locale }: Caller): OpeningActView | null {
  const right = openingRight(opening, actor);
  if (right === null) return null;
  const { chart, act, definition, process, former } = opening;
  const { id } = chart.definition;
  const as = mandateLabel(right.mandate, locale);
  return {
    chart: id,
    chartLabel: chartLabel(id, locale),
    act,
    label: actLabel(id, act, locale),
    sentence: openingText(id, act, locale),
    processVersion: process,
    processLabel: nameOf('process', process, locale),
    former,
    kinds: right.kinds.map((kind) => ({ kind, label: nameOf('kind', kind, locale) })),
    as,
    company: right.company,
    whyNot: right.reason && reasonText(right.reason, locale),
    source: definition.source,
    factsSchema: factsSchema(definition.facts, factNames(id, act, locale), definition.fromBeside),
    factsKnown: factsKnown(definition.facts, right.mandate, as),
  };
}

/** A region that nominates is its own sender; who asks is the one who writes. */
const factsKnown = (fields: FactFields, { region }: Mandate, as: string): JsonRecord => ({
  ...(Object.hasOwn(fields, 'senders') && region !== undefined && { senders: [{ kind: 'region', region }] }),
  ...(Object.hasOwn(fields, 'askedBy') && { askedBy: as }),
});
