import type { Stage } from '#process';
import type { Template } from '../template.js';

/** A page that has little to say but where it is. */
interface Heading {
  readonly title: string;
  readonly lead: Template;
}

/** Every word of the pages for everybody, but for what has happened in a case, which `log.sv.ts` has. */
export interface PublicWordsOfPages {
  readonly brand: string;
  readonly menu: string;
  readonly menuItems: {
    readonly cases: string;
    readonly recommendations: string;
    readonly meetings: string;
    readonly data: string;
  };
  readonly search: string;
  readonly otherLanguage: string;
  readonly signIn: string;
  readonly foot: {
    readonly owner: string;
    readonly accessibility: string;
    readonly personalData: string;
    readonly data: string;
    readonly api: string;
    readonly post: string;
  };
  readonly nt: string;
  readonly mtp: string;
  readonly decisionForum: string;
  readonly pipeline: Heading & {
    readonly recommendationsTitle: string;
    readonly recommendationsLead: string;
    readonly steps: string;
    readonly step: string;
    readonly cases: string;
    readonly all: string;
    readonly filters: string;
    readonly process: string;
    readonly company: string;
    readonly diagnosis: string;
    readonly any: string;
    readonly show: string;
    readonly clear: string;
    readonly count: Template;
    readonly none: string;
    readonly columns: {
      readonly case: string;
      readonly step: string;
      readonly status: string;
      readonly company: string;
      readonly changed: string;
    };
    readonly news: string;
    readonly noNews: string;
    readonly follow: string;
    readonly page: Template;
    readonly pages: string;
    readonly previous: string;
    readonly next: string;
  };
  readonly processes: Readonly<Record<'lakemedel' | 'atmp' | 'medicinteknik' | 'norge', string>>;
  readonly explains: Readonly<Record<Stage, string>>;
  readonly case: {
    readonly inForce: string;
    readonly onHold: string;
    readonly reviewBy: Template;
    readonly fromHistory: string;
    readonly patients: string;
    readonly next: string;
    readonly nextColumns: { readonly step: string; readonly planned: string; readonly who: string };
    readonly noPlans: string;
    readonly by: Template;
    readonly on: Template;
    readonly ours: string;
    readonly movedFrom: string;
    readonly because: Template;
    readonly noReason: string;
    readonly movedNote: string;
    readonly log: string;
    readonly noLog: string;
    readonly noDay: string;
    readonly after: Template;
    readonly before: Template;
    readonly between: Template;
    readonly dayUnknown: string;
    readonly monthUnknown: string;
    readonly source: string;
    readonly outside: string;
    readonly inferred: string;
    readonly inferredBecause: string;
    readonly noSource: string;
    readonly recorded: Template;
    readonly outcome: Template;
    readonly opinions: string;
    readonly noOpinions: string;
    readonly opinionsAbout: Template;
    readonly answerOf: {
      readonly passage: string;
      readonly comment: string;
      readonly answer: string;
      readonly from: string;
    };
    readonly documents: string;
    readonly noDocuments: string;
    readonly about: string;
    readonly facts: {
      readonly medicine: string;
      readonly atmp: string;
      readonly medtech: string;
      readonly company: string;
      readonly use: string;
      readonly responsible: string;
      readonly waitsFor: string;
      readonly evaluator: string;
      readonly process: string;
      readonly terms: string;
    };
    readonly regions: string;
    readonly since: Template;
    readonly termsNotShown: string;
    readonly updated: Template;
    readonly wrong: string;
    readonly wrongLink: string;
  };
  /** What it means for patients, by where the case stands. */
  readonly patients: Readonly<
    Record<'before' | 'out' | 'recommended' | 'refrain' | 'wait' | 'ended' | 'aside' | 'abroad', readonly string[]>
  >;
  readonly standing: Readonly<
    Record<'should-use' | 'can-use' | 'use' | 'do-not-use' | 'wait' | 'general-class', Template>
  >;
  readonly standingSince: Template;
  readonly standingUntil: Template;
  readonly standingSinceUntil: Template;
  /** Labels of words that were published with an act. */
  readonly words: Readonly<
    Record<
      | 'question'
      | 'motivation'
      | 'reasons'
      | 'reason'
      | 'publicReason'
      | 'conditions'
      | 'ownedConditions'
      | 'limits'
      | 'note'
      | 'text'
      | 'answer',
      string
    >
  >;
  /** Planned dates by kind. */
  readonly plans: Readonly<Record<string, string>>;
  readonly otherPlan: string;
  readonly searchPage: Heading & {
    readonly label: string;
    readonly help: string;
    readonly button: string;
    readonly found: Template;
    readonly none: Template;
    readonly tryThis: string;
  };
  readonly meetings: Heading & {
    readonly meetings: string;
    readonly noMeetings: string;
    readonly dates: string;
    readonly noDates: string;
    readonly columns: { readonly day: string; readonly what: string; readonly case: string; readonly who: string };
    readonly late: string;
    readonly ownCalendar: string;
  };
  readonly data: Heading & {
    readonly format: string;
    readonly what: string;
    readonly address: string;
    readonly json: string;
    readonly csv: string;
    readonly atom: string;
    readonly feed: string;
    readonly calendar: string;
    readonly catalogue: string;
    readonly api: string;
    readonly apiText: string;
    readonly perCase: string;
    readonly licence: string;
    readonly licenceText: string;
    readonly notIncluded: string;
    readonly notIncludedText: string;
  };
  readonly csvColumns: readonly string[];
  readonly personalData: Heading & { readonly paragraphs: readonly string[] };
  readonly notFound: Heading;
  readonly feeds: {
    readonly all: string;
    readonly one: Template;
    readonly atom: string;
    readonly json: string;
    readonly calendar: string;
  };
}
