import {
  CaseQueue,
  type Clock,
  EndDeclarations,
  FireDeadlines,
  NoteLocalAnswer,
  PerformAct,
  RecomputeDeadlines,
  RunMigrationPortion,
  SealJournal,
  TellCase,
  TellContacts,
} from '#casework';
import { AskForDeclarations, RaiseReminders, RemindBodies, RemindOfPlaces, TellOpenTasks } from '#network';
import {
  BodyRemindersPg,
  CaseArchivePg,
  CaseStorePg,
  ContactsPg,
  type DataSource,
  DeadlineQueuePg,
  DeclarationsPg,
  HousekeepingPg,
  LocalQuestionsPg,
  MigrationRunsPg,
  RemindersPg,
  SealStorePg,
  SettingsPg,
  StoredDeadlinesPg,
  ToldTasksPg,
} from '#persistence';
import { charts, migrations } from '#process';
import { openChange } from './change.js';

/** What is performed without anybody asking, on one database, one case at a time. */
export interface UseCases {
  readonly performAct: PerformAct;
  readonly fireDeadlines: FireDeadlines;
  readonly tellCase: TellCase;
  readonly noteLocalAnswer: NoteLocalAnswer;
  readonly migrationPortion: RunMigrationPortion;
  readonly recompute: RecomputeDeadlines;
  readonly tellContacts: TellContacts;
  readonly tellOpenTasks: TellOpenTasks;
  readonly declarations: AskForDeclarations;
  readonly endDeclarations: EndDeclarations;
  readonly reminders: RaiseReminders;
  readonly bodyReminders: RemindBodies;
  readonly placeReminders: RemindOfPlaces;
  readonly seals: SealJournal;
  readonly housekeeping: HousekeepingPg;
}

/** Puts the use cases together on the database; whoever works in the background has them from here. */
export function openUseCases(dataSource: DataSource, clock: Clock): UseCases {
  const cases = new CaseStorePg(dataSource);
  const settings = new SettingsPg(dataSource);
  const queue = new CaseQueue();
  const contacts = new ContactsPg(dataSource);
  const reminders = new RemindersPg(dataSource);
  const declarations = new DeclarationsPg(dataSource);
  const bodyReminders = new BodyRemindersPg(dataSource, clock);
  const performAct = new PerformAct(charts, cases, settings, clock, queue, contacts);
  const { migrateCases } = openChange(dataSource, { charts, migrations }, clock, queue);
  return {
    performAct,
    fireDeadlines: new FireDeadlines(charts, cases, settings, new DeadlineQueuePg(dataSource), clock, queue, contacts),
    tellCase: new TellCase(performAct),
    noteLocalAnswer: new NoteLocalAnswer(performAct, new LocalQuestionsPg(dataSource), clock),
    migrationPortion: new RunMigrationPortion(migrateCases, new MigrationRunsPg(dataSource), clock),
    recompute: new RecomputeDeadlines(
      charts,
      cases,
      new CaseArchivePg(dataSource),
      new StoredDeadlinesPg(dataSource),
      // The change that asks for it is seconds old: what was remembered before it would not do.
      new SettingsPg(dataSource, 0),
      clock,
      queue,
    ),
    tellContacts: new TellContacts(performAct, contacts, clock),
    tellOpenTasks: new TellOpenTasks(new ToldTasksPg(dataSource), reminders, clock),
    declarations: new AskForDeclarations(declarations, clock),
    endDeclarations: new EndDeclarations(performAct, declarations, clock),
    reminders: new RaiseReminders(reminders, clock),
    bodyReminders: new RemindBodies(bodyReminders, clock),
    placeReminders: new RemindOfPlaces(bodyReminders, clock),
    seals: new SealJournal(new SealStorePg(dataSource), clock),
    housekeeping: new HousekeepingPg(dataSource, clock),
  };
}
