export * from './ports.js';
export { isWithin, toMandate, type GivenMandate, type Network, type StandIn } from './network.js';
export {
  actorOn,
  healthCareRegionsOf,
  holdersOf,
  MAY_BE_STOOD_IN_FOR,
  substituteFor,
  type Holder,
  type InPlaceOf,
  type Place,
} from './holders.js';
export { readersOf, type Readers } from './readers.js';
export { leavesAtOnce, LETTER_KINDS, LETTER_STATES, type LetterKind, type LetterState } from './letters.js';
export {
  contactsOf,
  missingContacts,
  vacanciesOn,
  type MissingContacts,
  type RegionContacts,
  type Vacancy,
} from './vacancies.js';
export {
  duePlacesOn,
  RemindOfPlaces,
  type DuePlace,
  type PlaceReminder,
  type PlaceReminderStore,
} from './place-reminders.js';
export { endsSoon, WARNING_MONTHS, warnsFrom } from './seats.js';
export { mayBeHeldTogether } from './separation.js';
export * from './store.js';
export { Mandates, NARROWED, type Narrowing, type RoleNarrowing } from './mandates.js';
export { nextInTurn, type PlaceInTurn } from './next-in-turn.js';
export { changedPlaces, cameTo, type ChangedPlace, type TaskCome, type TaskPlace } from './came-to.js';
export { nextInLine, sharersOf, sharingHolders, TaskLife, type LivingTask, type TaskLifeStore } from './task-life.js';
export { TellOpenTasks, type ToldTaskStore } from './tell-open-tasks.js';
export { AskForDeclarations, type DeclarationStore } from './declarations/ask.js';
export {
  declarationsOver,
  declarationsWanted,
  type StandingDeclaration,
  type WantedDeclaration,
} from './declarations/wanted.js';
export { StandIns, type AbsenceRequest, type HandOverRequest } from './stand-ins.js';
export { People, type Correction, type NewPerson } from './people.js';
export { isCorrectable, Organisations, type NewOrganisation, type OrganisationCorrection } from './organisations.js';
export * from './seed.js';
export { idOf, ORGANISATION_LINKS, ORGANISATIONS } from './reference/organisations.js';
export { DEMO_COMPANIES, DEMO_PERSONS } from './demo/demo-persons.js';
export { demoNetwork, referenceNetwork } from './demo/demo-network.js';
export { DIGEST_CHOICES, digestDayOf, digestTime, isDigestDay, type DigestChoice } from './digest-days.js';
export { NOTIFICATION_MATRIX, toldOf, type NoticeRule, type Told } from './notification-matrix.js';
export { isLetterTime, nextLetterTime } from './letter-hours.js';
export {
  DAYS_OF,
  EVERY_TASK,
  isReminderKind,
  remindedTasks,
  REMINDERS_BY_TASK,
  reminderPolicy,
  USUAL_REMINDERS,
  waysUp,
  type OwnReminders,
  type ReminderDays,
  type ReminderPolicy,
  type Rung,
  type Step,
} from './reminders/policy.js';
export {
  dueReminders,
  isReminderDay,
  plannedReminders,
  type DueReminders,
  type PlannedReminder,
  type Remindable,
} from './reminders/schedule.js';
export {
  judgeReminder,
  RaiseReminders,
  type OpenTask,
  type RaisedReminder,
  type ReminderStore,
  type ReminderVerdict,
  type StandingReminder,
} from './reminders/remind.js';
export { BODY_PLANS, ruleOfSeat, type BodyPlan, type ChairRule, type SeatRule } from './bodies/plans.js';
export { compositionOf, isFollowed, type Composition, type SeatOn } from './bodies/composition.js';
export { nextChair } from './bodies/chair.js';
export { lastDayOfChair, refusalOfPlace, type NewPlace } from './bodies/seating.js';
export { duesOn, goalState, type Due } from './bodies/dues.js';
export * from './bodies/records.js';
export type { BodyStore } from './bodies/store.js';
export { Keeper } from './bodies/keep.js';
export { BodyMeetings, type MeetingChange, type NewMeeting } from './bodies/meetings.js';
export { BodyGoals, type NewFollowUp, type NewGoal } from './bodies/goals.js';
export { EducationPlan, type NewOccasion, type OccasionChange } from './bodies/education.js';
export { WatchList, type NewWatchItem } from './bodies/watch-list.js';
export { AdviceOnCases, type NewAdvice } from './bodies/advice.js';
export { RemindBodies, type BodyReminder, type BodyReminderStore } from './bodies/remind.js';
export { ChangeSettings, type OwnSettingsStore } from './own-settings.js';
