import type { Audience, CaseKind, Channel, Role } from '#process';

export interface Told {
  readonly audience: Audience;
  readonly channel: Channel;
  /** Only in cases of these kinds. */
  readonly kinds?: readonly CaseKind[];
  /** Not where the event leaves a task of this role: the task's own letter says it, to whoever has the role or should have. */
  readonly unlessTaskOf?: Role;
}

/** One row of the matrix: who is told of an event, or why nobody is. */
export type NoticeRule =
  { readonly tells: readonly Told[]; readonly source: string } | { readonly nobody: string; readonly source: string };

const SOURCE = 'domain/actors.md#8';
const OURS = `${SOURCE} (our default)`;

/** At once, and by letter, whatever it asks. docs/adr/0030 */
const company: Told = { audience: 'company', channel: 'company-notice' };
const askedCompany: Told = { ...company, unlessTaskOf: 'company-user' };
const publicLog: Told = { audience: 'public', channel: 'public-log' };
const byHand: Told = { audience: 'patient-organisations', channel: 'by-hand' };
const inDigest = (...audiences: readonly Audience[]): readonly Told[] =>
  audiences.map((audience) => ({ audience, channel: 'digest' as const }));

const tells = (source: string, ...told: readonly Told[]): NoticeRule => ({ tells: told, source });
const nobody = (because: string, source = OURS): NoticeRule => ({ nobody: because, source });

const published = (source: string): NoticeRule => tells(source, company, ...inDigest('regions'), publicLog);
const delayed = tells(SOURCE, company, ...inDigest('regions', 'nominating-region'), publicLog);
const ownTask = 'whoever has to act gets a task, and the task’s own letter says it';

/**
 * Who is told what. Direct letters go out for one's own tasks, and to companies; everything else is collected. Of prices, terms,
 * bids and conflicts of interest nobody outside their own circle is told, by any channel.
 *
 * @source domain/actors.md#8 (a design on sourced duties; the tags are its own)
 */
export const NOTIFICATION_MATRIX: Readonly<Record<string, NoticeRule>> = {
  // The question of inclusion.
  'nomination-received': tells(`${OURS} A6`, ...inDigest('nominating-region')),
  'nomination-returned': tells(OURS, ...inDigest('nominating-region')),
  'inclusion-decided': tells(
    `${SOURCE} A1, A6, M4`,
    company,
    ...inDigest('regions', 'nominating-region'),
    { ...byHand, kinds: ['medtech'] },
    publicLog,
  ),
  'not-included': tells(`${SOURCE} A6`, company, ...inDigest('regions', 'nominating-region'), publicLog),
  withdrawn: tells(OURS, company, ...inDigest('regions', 'nominating-region'), publicLog),

  // Waiting, evaluating, recommending.
  'wait-issued': published(SOURCE),
  'wait-lifted': published(OURS),
  'evaluation-ordered': published(OURS),
  'evaluation-published': published(SOURCE),
  'evaluation-stopped': published(OURS),
  're-ranked': tells(`${SOURCE} A33`, company, ...inDigest('regions', 'nominating-region'), publicLog),
  recommendation: tells(
    `${SOURCE} A9`,
    company,
    ...inDigest('regions', 'managers', 'nominating-region'),
    byHand,
    publicLog,
  ),
  'recommendation-changed': tells(OURS, ...inDigest('own-region')),
  'recommendation-to-region': nobody(`${ownTask}: to acknowledge the recommendation`),
  statement: tells(`${SOURCE} A44`, company, ...inDigest('regions'), byHand, publicLog),
  kept: published(`${SOURCE} A4`),
  ended: published(`${SOURCE} A4`),
  paused: delayed,
  resumed: delayed,
  'class-rule': tells(OURS, company, ...inDigest('regions'), byHand, publicLog),
  'class-exception': published(OURS),
  'not-available': published(OURS),

  // Between the evaluator and the company.
  'dossier-requested': tells(OURS, askedCompany),
  'dossier-incomplete': tells(OURS, askedCompany),
  'dossier-overdue': tells(OURS, company, ...inDigest('evaluators', 'coordinators')),
  'question-to-company': tells(OURS, askedCompany),
  'fact-check': tells(OURS, askedCompany),
  'company-withdraws': tells(OURS, ...inDigest('coordinators', 'evaluators', 'negotiators')),
  'draft-to-consultees': tells(OURS, ...inDigest('coordinators'), { ...byHand }),
  'legal-fault': tells(OURS, company, ...inDigest('coordinators')),

  // What authorities decide about the product.
  authorised: tells(OURS, ...inDigest('coordinators', 'evaluators', 'scanners')),
  'regulatory-fact': tells(OURS, ...inDigest('coordinators', 'scanners')),
  'safety-notice': tells(OURS, ...inDigest('regions', 'coordinators', 'evaluators')),
  'subsidy-decided': tells(OURS, ...inDigest('regions', 'coordinators')),
  'subsidy-ended': tells(OURS, ...inDigest('regions', 'coordinators')),

  // Opinion rounds.
  'round-opened': nobody(`${ownTask}: each region has one`),
  'round-extended': tells(OURS, { audience: 'own-region', channel: 'own-task' }),
  'round-cancelled': tells(OURS, ...inDigest('regions')),
  'round-closed': tells(OURS, ...inDigest('regions')),
  'text-put-out': tells(OURS, ...inDigest('regions')),
  'text-revised': tells(OURS, ...inDigest('regions')),
  'time-asked': tells(OURS, ...inDigest('coordinators')),
  'opinion-reminded': tells(OURS, { audience: 'own-region', channel: 'own-task' }),
  'opinion-asked': nobody(ownTask),
  'opinion-receipt': nobody('whoever answers sees the receipt, and it keeps its address'),

  // The council.
  'item-scheduled': tells(OURS, ...inDigest('council')),
  'agenda-sent': tells(`${OURS} JV4`, ...inDigest('council')),
  'documents-open': tells(OURS, ...inDigest('council')),
  'circulation-started': nobody(`${ownTask}: each member has one`),
  'conflict-declared': nobody(
    'a tie is the member’s own matter; the chair sees it with the item',
    'domain/actors.md#7',
  ),
  'item-referred-back': tells(OURS, ...inDigest('coordinators', 'council')),
  'decision-dispatched': nobody('what was decided is told by the case itself: included, recommended, kept or ended'),

  // Negotiation, agreements, purchase. Never what they cost.
  'negotiation-started': tells(OURS, company, ...inDigest('regions')),
  'negotiation-failed': tells(`${OURS} A5`, ...inDigest('negotiators', 'coordinators', 'council')),
  'talks-age': tells(OURS, ...inDigest('negotiators', 'coordinators')),
  'open-for-signature': tells(OURS, ...inDigest('regions')),
  'agreement-offered': nobody(`${ownTask}: to sign`),
  'agreement-expiring': tells(OURS, ...inDigest('regions', 'negotiators')),
  'agreement-ended': tells(OURS, ...inDigest('regions', 'negotiators')),
  'procurement-cancelled': tells(OURS, ...inDigest('procurers', 'coordinators')),
  'award-decided': tells(OURS, ...inDigest('procurers', 'coordinators')),
  'review-applied': tells(OURS, ...inDigest('procurers', 'coordinators')),
  'contract-terminated': tells(OURS, ...inDigest('procurers', 'regions')),

  // After the recommendation.
  'sales-statistics': tells(`${SOURCE} A27`, ...inDigest('regions')),
  'region-overdue': tells('domain/states.md#6 (to the region’s manager only: our default)', ...inDigest('own-manager')),
  'review-warning': tells(OURS, ...inDigest('coordinators', 'evaluators')),
  'review-question': tells(OURS, ...inDigest('coordinators')),
  'review-item': tells(OURS, ...inDigest('coordinators', 'council')),
  'review-overdue': tells(OURS, ...inDigest('coordinators', 'council'), publicLog),

  // Advanced therapies and the hospital exemption.
  'long-term-report-missed': tells(OURS, ...inDigest('coordinators')),
  'exemption-under-review': tells(OURS, ...inDigest('coordinators', 'scanners')),
  'enquiry-received': tells(OURS, ...inDigest('coordinators', 'experts')),
  'enquiry-answered': tells(OURS, ...inDigest('regions'), publicLog),

  // Horizon scanning.
  'experts-asked': tells(OURS, ...inDigest('experts')),
  'report-to-experts': tells(OURS, ...inDigest('experts')),
  'fact-check-asked': tells(OURS, askedCompany),
  'development-stopped': tells(OURS, ...inDigest('regions', 'scanners')),
  'horizon-list-changed': tells(`${OURS} A39`, ...inDigest('regions')),
  'report-delivered': tells(`${OURS} A13`, ...inDigest('regions', 'coordinators', 'council')),
};

/** Who is told of an event in a case of a kind. @throws RangeError for an event that the matrix does not know */
export function toldOf(notice: string, kind: CaseKind): readonly Told[] {
  const rule = Object.hasOwn(NOTIFICATION_MATRIX, notice) ? NOTIFICATION_MATRIX[notice] : undefined;
  if (rule === undefined) throw new RangeError(`The notification matrix does not know "${notice}"`);
  return 'tells' in rule ? rule.tells.filter(({ kinds }) => kinds === undefined || kinds.includes(kind)) : [];
}
