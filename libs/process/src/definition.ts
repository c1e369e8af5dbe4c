import type { IsoDate } from './calendar/iso-date.js';
import type { DeadlineKind, Span } from './calendar/deadline-date.js';
import type { Vagueness } from './calendar/occurrence.js';
import type { FactFields } from './facts.js';
import type { JsonRecord, Reason } from './reason.js';
import type { AggregateKind, ProcessVersion, Role, Scope, Stage, Tag } from './vocabulary.js';

/**
 * A chart as data. Nothing here runs: `engine/compile.ts` checks every name and makes an XState machine of it.
 * State paths are written from the root, with full stops: `handling.included.evaluation.assessing`.
 */
export interface ChartDefinition {
  readonly id: ChartId;
  readonly version: number;
  readonly validFrom: IsoDate;
  /** Set on the charts a case can stand on by itself (its main instance); children leave it out. */
  readonly processVersion?: ProcessVersion;
  /** Kinds of cases that open on the chart; left out where any may. */
  readonly kinds?: readonly AggregateKind[];
  /** Whether an act of it that opens may also begin it beside any case, whatever that case's own chart. */
  readonly attaches?: true;
  readonly source: string;
  readonly root: StateNode;
  /** Context of a new instance, before the facts of its first act are added. */
  readonly context: JsonRecord;
  readonly acts: Readonly<Record<string, ActDefinition>>;
  readonly rules: Readonly<Record<string, Rule>>;
  readonly updates?: Readonly<Record<string, Update>>;
  /** Named pure functions that say what follows where plain effects cannot, such as which act a decision is to the case. */
  readonly consequences?: Readonly<Record<string, Consequence>>;
  /** What a form of an act asks where an instance stands, for acts whose facts are of several kinds or partly known. */
  readonly forms?: Readonly<Record<string, FormOf>>;
  readonly deadlines: readonly DeadlineRule[];
  readonly tasks: readonly TaskRule[];
}

export const CHART_IDS = [
  'horizon-item',
  'opinion-round',
  'opinion',
  'council-item',
  'medicine-case',
  'atmp-case',
  'treatment-centre',
  'long-term-follow-up',
  'device-case',
  'device-evaluation',
  'class-case',
  'class-indication',
  'regional-introduction',
  'signature',
  'agreement',
  'procurement',
  'follow-up',
  'review-clock',
  'hospital-exemption',
  'exemption-enquiry',
  'norwegian-method',
  'conflict',
  'document',
  'disclosure-request',
] as const;
export type ChartId = (typeof CHART_IDS)[number];

export interface StateNode {
  readonly type?: 'parallel' | 'final';
  readonly initial?: string;
  readonly tags?: readonly Tag[];
  /** Somebody is waited for only while this rule holds, as where what they work on comes from a region beside it. */
  readonly tagsWhen?: RuleRef;
  /** Step of the pipeline this state shows as; the innermost active one in document order counts. */
  readonly stage?: Stage;
  readonly source?: string;
  readonly entry?: Happening;
  readonly on?: Readonly<Record<string, Transition | readonly Transition[]>>;
  readonly states?: Readonly<Record<string, StateNode>>;
}

/** What follows from a step besides the state: facts kept in the context, and intentions for the shell. */
export interface Happening {
  /** Context fields to set; `$on` is the act's day, `$fact.x` one of its facts, anything else the value itself. */
  readonly set?: JsonRecord;
  /** Named pure functions of the chart, for what `set` cannot say. */
  readonly update?: readonly string[];
  readonly effects?: readonly Effect[];
  readonly consequences?: readonly string[];
}

export interface Transition extends Happening {
  /** Absolute path(s) of the next state; left out when the state stays. */
  readonly target?: string | readonly string[];
  /** All must hold. The first that does not gives the reason. */
  readonly when?: readonly RuleRef[];
  /** Where the row stands, or `our default`. */
  readonly source: string;
}

export type RuleRef = string | { readonly rule: string; readonly with: JsonRecord };

/**
 * A guard. Pure: context, present state and act in, `null` (holds) or the reason out.
 * `needs: 'facts'` rules are tried only when the act is performed, since a list of acts has no facts yet.
 */
export interface Rule {
  readonly needs: 'state' | 'facts';
  readonly source: string;
  /** Acts that can make the rule hold: what a person is told to do first, and what replay may infer. Alternatives, cheapest first. */
  readonly remedies?: readonly Remedy[] | ((input: RuleInput) => readonly Remedy[]);
  /** Codes of its reasons, where another function gives them and the text of `check` does not show them. */
  readonly says?: readonly string[];
  readonly check: (input: RuleInput, params: JsonRecord) => Reason | null;
}
export type Remedy = string | { readonly act: string; readonly facts: JsonRecord };

export interface RuleInput {
  readonly context: Context;
  readonly event: ChartEvent;
  readonly isIn: (path: string) => boolean;
}

export type Update = (context: Context, event: ChartEvent) => JsonRecord;
export type Consequence = (context: Context, event: ChartEvent) => readonly Effect[];
export type Context = JsonRecord;
/** Pure. What is left out is no fact of the act there; guards judge what is performed all the same. */
export type FormOf = (facts: FactFields, context: Context, mandates: readonly FormMandate[]) => ActFacts;
export interface ActFacts {
  readonly fields: FactFields;
  /** What a form begins with. */
  readonly known: JsonRecord;
}
/** What a form may take from who fills it in. */
export interface FormMandate {
  readonly role: Role;
  readonly healthCareRegion?: string;
}

/** What a machine is sent. `on` is the day it happened (the last possible one when only month or year is known). */
export interface ChartEvent {
  readonly type: string;
  readonly on: IsoDate;
  /** Set when the day itself is not known, but only its month or year, or nothing. */
  readonly vague?: Vagueness;
  readonly facts: JsonRecord;
  readonly by: Role;
  /** County code of the actor's region, where the role has one. */
  readonly region?: string;
  /** The acting person's reference, for rules about who may not act twice. */
  readonly person?: string;
  /** Read from a recorded history: its facts are what a source states, so rules about complete facts do not apply. */
  readonly history?: boolean;
}

export interface ActDefinition {
  readonly roles: readonly Role[];
  readonly scope?: Scope;
  readonly facts: FactFields;
  readonly source: string;
  /** Where set, the first act of a new case may be this one. */
  readonly opens?: boolean;
  /** Facts that come from beside the case, such as whom the regions have: whoever performs the act is not asked for them. */
  readonly fromBeside?: readonly string[];
  /** Those facts are never said by who performs the act: only what is known from beside counts. */
  readonly onlyFromBeside?: true;
  /** Performed also by who has a conflict of interest, or has declared nothing: declaring it, and stepping aside. */
  readonly evenInConflict?: true;
}

export type Effect =
  /** Starts instances of another chart on the same case; `each: 'region'` gives one per region, keyed by county code. */
  | {
      readonly type: 'start';
      readonly chart: ChartId;
      readonly act: string;
      readonly each?: 'region';
      /** Key of the instance when it is not one per region, as `$fact.x` or plain text. */
      readonly key?: string;
      readonly facts?: JsonRecord;
    }
  /** An event for another instance of the same case, delivered in the same transaction. */
  | {
      readonly type: 'tell';
      readonly to: 'parent' | 'main' | 'children';
      readonly chart?: ChartId;
      readonly act: string;
      readonly facts?: JsonRecord;
      /** A listener that is not in a state to hear it is passed over instead of stopping the step. */
      readonly ifHeard?: boolean;
    }
  /** Who is told what: resolved against the notification matrix by the worker. @source domain/actors.md#8 */
  | { readonly type: 'notify'; readonly notice: string }
  /** The public page of the case is to be made anew. */
  | { readonly type: 'publish'; readonly what: string }
  /**
   * An act on other cases, each in a step of its own afterwards; `cases` is a fact holding their ids, or records that name one each
   * as `case` and are told with the rest of what they say. `$case` is the telling one's.
   */
  | { readonly type: 'tell-cases'; readonly cases: string; readonly act: string; readonly facts?: JsonRecord };

/** A date to keep, derived from state and dates after each step. @source domain/states.md#0 */
export interface DeadlineRule {
  readonly kind: string;
  /** State path in which it runs. */
  readonly in: string;
  /** Day it counts from: when the state was entered, or a date kept in the context (absent = no deadline yet). */
  readonly from: 'entered' | { readonly context: string };
  /** A named setting with its default, or a fixed span; `context` reads a date set by someone. */
  readonly span: { readonly setting: string } | Span | 'as-given';
  readonly counts: DeadlineKind;
  /** Working days by which someone has put off the last day, kept in this context field. */
  readonly extendedBy?: string;
  /** Event raised when it has passed; without one it only shows as late. */
  readonly raises?: string;
  /** Legal and two-year limits run on during a pause. */
  readonly legal?: boolean;
  /** Only while this rule holds. */
  readonly when?: RuleRef;
  readonly source: string;
}

/** The region that a field of the context names; where it names none, somebody of another role has the task. */
export interface RegionInContext {
  readonly context: string;
  readonly otherwise: Role;
}

/** Something a role has to do while a state lasts; opened and closed with the state. */
export interface TaskRule {
  readonly kind: string;
  readonly in: string;
  readonly role: Role;
  /** The task belongs to the region the instance is keyed by, or to one that its context names. */
  readonly ofRegion?: true | RegionInContext;
  readonly deadline?: string;
  readonly when?: RuleRef;
  readonly source: string;
}
