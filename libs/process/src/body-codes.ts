import { HEALTH_CARE_REGIONS, type Role } from './vocabulary.js';

/**
 * Roles by which somebody sits in a body that advises and does not decide. No act of any chart may name one: a definition that
 * does is not sound and stops the start.
 *
 * @source domain/process-atmp.md#8 (no decision power over local nodes), domain/actors.md#2 (read pipeline; no case decisions)
 */
export const ADVISORY_ROLES = ['body-member', 'body-chair', 'body-secretary'] as const satisfies readonly Role[];
export type AdvisoryRole = (typeof ADVISORY_ROLES)[number];

const advisory = new Set<Role>(ADVISORY_ROLES);
export const isAdvisory = (role: Role): role is AdvisoryRole => advisory.has(role);

/**
 * The 26 national programme areas. That primary care is one is told by the municipalities' own list and by its mirror in the health
 * care regions; a page of 2021 counts it beside the 26 as a council of its own, those of 2023 and later name no such council.
 *
 * @source domain/actors.md#2 [K1]; bd.komforb.se (S-KiS 2019, “NPO Primärvård”); cancercentrum.se/norr (RPO Primärvård)
 */
export const PROGRAMME_AREAS = [
  'npo-emergency-care',
  'npo-children',
  'npo-cancer',
  'npo-endocrine',
  'npo-heart',
  'npo-skin',
  'npo-infections',
  'npo-surgery',
  'npo-women',
  'npo-living-habits',
  'npo-lungs',
  'npo-digestive',
  'npo-diagnostics',
  'npo-nervous-system',
  'npo-kidneys',
  'npo-perioperative',
  'npo-primary-care',
  'npo-mental-health',
  'npo-rehabilitation',
  'npo-rheumatic',
  'npo-musculoskeletal',
  'npo-rare-diseases',
  'npo-dental',
  'npo-elderly',
  'npo-eyes',
  'npo-ear-nose-throat',
] as const;
export type ProgrammeArea = (typeof PROGRAMME_AREAS)[number];

/** Groups that meet, each with seats of its own. @source domain/process-atmp.md#8, #9; domain/actors.md#2 */
export const BODIES = [
  'atmp-steering-group',
  'atmp-coordination-group',
  'vog-cell-steering-group',
  'vog-cell-project-group',
  'nsg-medicines-devices',
  ...PROGRAMME_AREAS,
] as const;
export type Body = (typeof BODIES)[number];

/** Whom a seat is for: a sector, patients, a health care region, a town with cell therapy, or whoever the body takes in. */
export const SEATS = [
  'academia',
  'health-care',
  'industry',
  'patients',
  ...HEALTH_CARE_REGIONS,
  'stockholm',
  'uppsala',
  'goteborg',
  'orebro',
  'lund',
  'linkoping',
  'umea',
  'co-opted',
] as const;
export type Seat = (typeof SEATS)[number];

export const MEETING_STATES = ['planned', 'held', 'cancelled'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];
export const OCCASION_STATES = ['planned', 'held', 'cancelled'] as const;
export type OccasionState = (typeof OCCASION_STATES)[number];

/** How a goal stood when somebody looked; the last three end it. */
export const GOAL_STANDINGS = ['on-track', 'behind', 'reached', 'not-reached', 'withdrawn'] as const;
export type GoalStanding = (typeof GOAL_STANDINGS)[number];
/** What is shown of a goal today: how it ended, or whether somebody must see to it. */
export const GOAL_STATES = ['running', 'follow-up-due', 'overdue', 'reached', 'not-reached', 'withdrawn'] as const;
export type GoalState = (typeof GOAL_STATES)[number];

/** Why something is no longer watched. */
export const WATCH_ENDS = ['became-a-case', 'not-pursued', 'no-longer-relevant', 'mistake'] as const;
export type WatchEnd = (typeof WATCH_ENDS)[number];

/** What a body has to see to, as its list of what is due names it. */
export const BODY_DUES = [
  'goal-overdue',
  'follow-up-due',
  'minutes-missing',
  'seat-vacant',
  'seat-ends-soon',
  'chair-vacant',
  'chair-ends-soon',
] as const;
export type BodyDue = (typeof BODY_DUES)[number];
