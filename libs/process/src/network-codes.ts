/** The words of the contact network as codes. The rules over them are in `libs/network`. */

/** What an organisation is. @source domain/actors.md#1, #2, #3 */
export const ORGANISATION_KINDS = [
  'region',
  'health-care-region',
  'council',
  'group',
  'function',
  'association',
  'authority',
  'eu-body',
  'company',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** Kinds that a coordinator may add: whom laws, ordinances or the collaboration itself set up is reference data. */
export const ADDED_ORGANISATION_KINDS = ['company', 'group'] as const satisfies readonly OrganisationKind[];
export type AddedOrganisationKind = (typeof ADDED_ORGANISATION_KINDS)[number];

/** How often somebody gets a digest of what is not their own tasks. */
export const DIGESTS = ['daily', 'weekly', 'none'] as const;
export type Digest = (typeof DIGESTS)[number];

/** Why a mandate was ended before its time. Codes, since words could name people. */
export const END_REASONS = ['resigned', 'new-appointment', 'moved', 'conflict', 'mistake', 'other'] as const;
export type EndReason = (typeof END_REASONS)[number];

/** What somebody did in the network and its bodies, as its log has it. */
export const NETWORK_DEEDS = [
  'person-added',
  'person-corrected',
  'person-read',
  'people-read',
  'person-exported',
  'person-erased',
  'declaration-read',
  'login-added',
  'login-removed',
  'organisation-added',
  'organisation-corrected',
  'mandate-given',
  'mandate-ended',
  'absence-reported',
  'absence-cancelled',
  'tasks-handed-over',
  'tasks-taken-back',
  'task-claimed',
  'task-released',
  'task-declined',
  'meeting-planned',
  'meeting-changed',
  'minutes-published',
  'goal-set',
  'goal-followed-up',
  'occasion-planned',
  'occasion-changed',
  'watch-begun',
  'watch-ended',
  'advice-given',
  'advice-withdrawn',
  'service-account-created',
  'service-account-revoked',
  'reminders-changed',
  'time-limit-changed',
] as const;
export type NetworkDeed = (typeof NETWORK_DEEDS)[number];

/** The places that each region fills, and why one is vacant. @source domain/actors.md#5 */
export const REGIONAL_ROLES = ['contact-person', 'contact-deputy'] as const;
export type RegionalRole = (typeof REGIONAL_ROLES)[number];
/** What the office has to see to among the network's places. */
export const PLACE_DUES = ['mandate-ends-soon', 'manager-missing'] as const;
export type PlaceDue = (typeof PLACE_DUES)[number];
/** A region's place that nobody fills: told at once by a letter of its own. @source domain/actors.md#5 (vacancy is an alarm) */
export const PLACE_ALARMS = ['contact-missing', 'deputy-missing'] as const;
export type PlaceAlarm = (typeof PLACE_ALARMS)[number];
export const VACANT_BECAUSE = ['not-appointed', 'absent'] as const;
export type VacantBecause = (typeof VACANT_BECAUSE)[number];

/** Who hears of something. The regions are reached through their contact persons, one of them or all. */
export const AUDIENCES = [
  'company',
  'regions',
  'own-region',
  'own-manager',
  'managers',
  'nominating-region',
  'patient-organisations',
  'public',
  'coordinators',
  'evaluators',
  'council',
  'negotiators',
  'procurers',
  'scanners',
  'experts',
] as const;
export type Audience = (typeof AUDIENCES)[number];

/**
 * How they hear of it: among the collected news of the day or week; by a letter of its own to the company; by a letter about the
 * open task it changes; by a coordinator, who is reminded to tell those who have no account; in the public log, which is read from
 * the case itself.
 */
export const CHANNELS = ['digest', 'company-notice', 'own-task', 'by-hand', 'public-log'] as const;
export type Channel = (typeof CHANNELS)[number];
