import type { CaseKind, RegionalRole, Role } from '#process';
import type { Template } from './template.js';

/**
 * The words around a task in its letter; the task's own are in `tasks.ts`. In `ways…` a link is written `[words](name)`
 * and part of the sentence, since its address is put in when the letter is made.
 */
export interface LetterWords {
  /** Needs `what`, `day`, `product`, `indication`. */
  readonly subject: Template;
  /** For a task without a last day. */
  readonly subjectWithoutDay: Template;
  /** Who writes, by the kind of case. */
  readonly office: Readonly<Record<CaseKind, string>>;
  /** Needs `office`. */
  readonly sender: Template;
  readonly greeting: string;
  readonly lastDay: string;
  readonly toRead: string;
  readonly toAnswer: string;
  readonly whyYou: string;
  /** What a contact person is one for. */
  readonly field: Readonly<Record<CaseKind, string>>;
  /** Needs `field`, `office` and `regionName`. */
  readonly reasons: Readonly<Record<Role, Template>>;
  /** Instead of a role, for who has a task in the place of somebody away, or who has handed it over. Needs `name`; `through` needs `until` too. */
  readonly standingIn: Readonly<
    Record<'absence' | 'hand-over', { readonly open: Template; readonly through: Template }>
  >;
  readonly vacancy: VacancyWords;
  readonly digest: DigestWords;
  readonly companyNotice: CompanyNoticeWords;
  readonly alarm: AlarmWords;
  readonly placeAlarm: PlaceAlarmWords;
  /** Instead of `lastDay` in a letter that says that it has moved; the subject needs what `subject` needs. */
  readonly newLastDay: string;
  readonly subjectNewDay: Template;
  /** Needs `days`. */
  readonly daysLeft: Template;
  readonly lastDayIsToday: string;
  /** Needs `days`. */
  readonly daysLate: Template;
  readonly noLastDay: string;
  /** A region where its name is not known. */
  readonly someRegion: string;
  readonly afterButton: string;
  /** Links `extend` and `handOver`. */
  readonly waysToExtend: string;
  /** Link `handOver`. */
  readonly waysToHandOver: string;
  readonly regards: string;
  readonly reply: string;
  /** Link `settings`. */
  readonly whyThisLetter: string;
}

/** Asks a coordinator to appoint somebody. The subjects and headings need `roleName`, in a region `regionName` too. */
export interface VacancyWords {
  readonly inRegion: { readonly subject: Template; readonly heading: Template };
  readonly anywhere: { readonly subject: Template; readonly heading: Template };
  /** Needs `task`, `product` and `indication`. */
  readonly background: Template;
  readonly task: string;
  readonly button: string;
  readonly afterButton: string;
  /** Link `task`. */
  readonly ways: string;
}

/** News collected over a day or a week. */
export interface DigestWords {
  /** Need `events` and `day`. */
  readonly subject: Template;
  readonly sender: string;
  readonly heading: Template;
  readonly background: string;
  /** Needs `product` and `indication`. */
  readonly caseHeading: Template;
  /** Needs `day` and `text`. */
  readonly line: Template;
  /** After a line that a coordinator has to pass on. */
  readonly byHand: { readonly company: string; readonly patientOrganisations: string };
  /** In the place of the others when there is news of bodies alone; subject and heading need the same. */
  readonly ofBodies: {
    readonly subject: Template;
    readonly heading: Template;
    readonly background: string;
    readonly button: string;
  };
  readonly button: string;
  readonly regards: string;
  readonly signature: string;
  /** Links `settings` and `unsubscribe`. */
  readonly whyThisLetter: string;
}

/** Something has happened in a case of the company's. */
export interface CompanyNoticeWords {
  /** Needs `text`, `product` and `indication`. */
  readonly subject: Template;
  readonly background: Template;
  readonly day: string;
  readonly button: string;
  readonly whyThisLetter: string;
}

/** A letter has come back; somebody has to find another way. */
export interface AlarmWords {
  /** Needs `name`. */
  readonly subject: Template;
  readonly heading: Template;
  readonly background: string;
  readonly person: string;
  readonly letter: string;
  readonly button: string;
}

/** Nobody fills places in the network; somebody has to be appointed. */
export interface PlaceAlarmWords {
  /** Needs `count`. */
  readonly subject: Template;
  readonly heading: Template;
  readonly background: string;
  /** Needs `field`. */
  readonly places: Readonly<Record<RegionalRole, Template>>;
}
