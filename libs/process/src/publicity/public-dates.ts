import type { ChartId } from '../definition.js';
import type { BallHolder } from '../vocabulary.js';

/** A date that is planned for everybody to see. */
export interface PublicDate {
  readonly kind: string;
  /** Who is to have done it by then. */
  readonly holder: BallHolder;
  /** The limit is a setting of the system, and nobody has decided it for the case. */
  readonly ours: boolean;
  readonly source: string;
}

const date = (kind: string, holder: BallHolder, source: string, ours = false): PublicDate => ({
  kind,
  holder,
  ours,
  source,
});

const HOLD = date('hold-ends', 'coordinator', 'domain/states.md#0 (the pause has a public end)');
const VALIDITY = date(
  'recommendation-validity',
  'council',
  'domain/process-medicines.md#4 (time-limited recommendations)',
);
const SUBSIDY = date('subsidy-until', 'benefits-board', 'TLV’s decisions on subsidies are published');
const DOSSIER = date(
  'dossier',
  'company',
  'domain/process-medicines.md#3.4 [Z1] (a visible, timed state owned by an outside party)',
);
const ASSESSMENT = date('assessment', 'evaluator', 'domain/actors.md#8 (waiting is public [A33]); our default', true);
const ROAD: readonly PublicDate[] = [DOSSIER, ASSESSMENT, VALIDITY, SUBSIDY, HOLD];

/**
 * Planned dates that outsiders see. Everything else that runs is internal: tasks, fact checks, negotiations, agendas, what a region
 * does at home.
 *
 * @source domain/actors.md#8 (row Delay of a planned date), domain/states.md#8 (overdue is shown publicly)
 */
export const PUBLIC_DATES: Partial<Readonly<Record<ChartId, readonly PublicDate[]>>> = {
  'horizon-item': [HOLD],
  'medicine-case': ROAD,
  'atmp-case': ROAD,
  'device-case': [
    date('consultees', 'consultee', 'domain/states.md#9 (professional bodies read the draft)', true),
    VALIDITY,
    SUBSIDY,
    HOLD,
  ],
  'device-evaluation': [DOSSIER, ASSESSMENT],
  'class-case': [HOLD],
  'opinion-round': [date('answers', 'contact-person', 'domain/states.md#2 (the due date is shown publicly)', true)],
  'review-clock': [
    date('review-item', 'coordinator', 'domain/states.md#8 (our default)', true),
    date('review', 'council', 'domain/states.md#8 S A4'),
  ],
  'hospital-exemption': [
    date('exemption-report', 'hospital', 'domain/states.md#11 (a yearly report)'),
    date('exemption-review', 'coordinator', 'domain/states.md#11 (our default)', true),
    date('permit-ends', 'regulator', 'domain/states.md#11 (permits are limited in time)'),
    HOLD,
  ],
  procurement: [date('tenders', 'procurer', 'domain/law-and-conventions.md#6 (the notice is public)')],
  'exemption-enquiry': [HOLD],
  'norwegian-method': [
    date('input-on-medicine', 'nye-metoder-secretariat', 'docs/adr/0023-nye-metoder.md [N2]'),
    date('input-on-method', 'nye-metoder-secretariat', 'docs/adr/0023-nye-metoder.md [N2]'),
    date('norwegian-assessment', 'hta-assessor', 'docs/adr/0023-nye-metoder.md [N6]'),
    date('reassess-method', 'decision-forum', 'cases/README.md (a condition of a decision)'),
    HOLD,
  ],
};

export const publicDate = (chart: ChartId, kind: string): PublicDate | null =>
  PUBLIC_DATES[chart]?.find((one) => one.kind === kind) ?? null;

/** Kinds of council items whose meeting day is public once the item is on a meeting's list. @source domain/actors.md#8 */
const PUBLIC_ITEMS: readonly string[] = ['inclusion', 'recommendation', 'classRule', 'reassessment', 'end'];
export const isItemPublic = (kind: string): boolean => PUBLIC_ITEMS.includes(kind);
