import type { Span } from './calendar/deadline-date.js';
import type { JsonRecord } from './reason.js';
import { numberIn, recordIn } from './shared/reading.js';

/** A time limit that regions can change. `sourced` tells a stated limit from our own default. */
export interface Setting {
  readonly span: Span;
  readonly sourced: boolean;
  readonly source: string;
}

const wd = (n: number): Span => ({ unit: 'wd', n });
const cd = (n: number): Span => ({ unit: 'cd', n });
const m = (n: number): Span => ({ unit: 'm', n });
const ours = (span: Span): Setting => ({ span, sourced: false, source: 'domain/states.md#13 (our default)' });
const sourced = (span: Span, source: string): Setting => ({ span, sourced: true, source });

/** Every time limit of the charts by name. @source domain/states.md#13 */
export const SETTINGS = {
  'opinion-inclusion': ours(wd(15)),
  'opinion-draft': ours(wd(20)),
  'opinion-urgent': ours(wd(10)),
  'area-summary': ours(wd(5)),
  'expert-filter': ours(wd(15)),
  'expert-comment': ours(wd(10)),
  'company-fact-check': ours(wd(10)),
  'parked-recheck': ours(m(6)),
  'nomination-check': ours(wd(5)),
  'nomination-completion': ours(wd(10)),
  screening: ours(wd(20)),
  consultees: ours(wd(10)),
  'certificate-recheck': ours(m(6)),
  'withdrawal-objection': ours(wd(10)),
  'dossier-request': ours(cd(60)),
  'dossier-check': ours(wd(10)),
  'dossier-completion': ours(wd(20)),
  assessment: sourced(cd(90), 'domain/process-medicines.md#5 [J2] as benchmark'),
  'assessment-fast': ours(cd(45)),
  'assessment-supplement': ours(cd(30)),
  'clock-stop': ours(cd(60)),
  'agenda-before': ours(wd(8)),
  'documents-before': ours(wd(5)),
  'conflicts-before': ours(wd(5)),
  'circulation-answer': ours(wd(3)),
  'conflict-renewal': sourced({ unit: 'y', n: 3 }, 'domain/states.md#12, #13 [K4]'),
  'conflict-renewal-limit': ours(cd(30)),
  'conflict-assessment': ours(wd(10)),
  /** How long what somebody declared is kept when the assignment has ended; destroyed the day after (req 7.5). */
  'declaration-kept': ours({ unit: 'y', n: 2 }),
  disclosure: ours(wd(2)),
  'disclosure-appeal': sourced(cd(21), 'domain/law-and-conventions.md#1 (three weeks) [LA13]'),
  'minutes-draft': ours(wd(5)),
  'minutes-approval': ours(wd(10)),
  'negotiation-group': ours(wd(5)),
  'negotiation-reminder': ours(cd(30)),
  'wait-status-text': ours(m(6)),
  'wait-to-manager': ours(m(12)),
  'regional-acknowledge': ours(wd(5)),
  'regional-impact': ours(wd(30)),
  'regional-overdue': ours(wd(60)),
  'review-warning': ours(m(6)),
  'review-item': ours(m(3)),
  subsidy: sourced(cd(180), 'domain/process-medicines.md#3.4 [Y12]'),
  'subsidy-price-rise': sourced(cd(90), 'domain/process-medicines.md#3.4 [Y12]'),
  'agreement-expiry-first': ours(m(6)),
  'agreement-expiry-second': ours(m(3)),
  'contract-renewal': ours(m(12)),
  classification: sourced(cd(60), 'domain/process-atmp.md#1 [T7]'),
  'gmo-referral': sourced(cd(30), 'domain/process-atmp.md#3 [T6]'),
  'gmo-review': sourced(cd(90), 'domain/process-atmp.md#3 [T6]'),
  'centre-agreement-expiry': ours(m(3)),
  'long-term-follow-up': sourced(
    { unit: 'y', n: 15 },
    'domain/process-atmp.md#10 [T17] for CAR-T; for others our default',
  ),
  'long-term-report': ours({ unit: 'y', n: 1 }),
  'exemption-report': sourced({ unit: 'y', n: 1 }, 'domain/states.md#11'),
  'exemption-review': ours(wd(30)),
  'tissue-inspection': sourced({ unit: 'y', n: 2 }, 'domain/process-atmp.md#2 [T24]'),
  'enquiry-check': ours(wd(5)),
  'enquiry-interpretation': ours(wd(20)),
  'norway-input-medicine': sourced(cd(28), 'docs/adr/0025 [N2]: about four weeks'),
  'norway-input-other': sourced(cd(56), 'docs/adr/0025 [N2]: about eight weeks'),
  'norway-assessment': sourced(cd(180), 'docs/adr/0025 [N6], from the day the documentation came in'),
  'norway-clearing': sourced(cd(14), 'docs/adr/0025 [N1]: up to 10-14 days'),
  'norway-decision': ours(m(1)),
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof SETTINGS;

/** Longest that regions may set, by unit: working days, calendar days, months, years. The shortest is 0. Our default. */
export const LONGEST_LIMIT = { wd: 999, cd: 3660, m: 240, y: 50 } as const satisfies Record<Span['unit'], number>;

/** Whether regions may set such a limit. */
export const isLimit = ({ unit, n }: Span): boolean => Number.isInteger(n) && n >= 0 && n <= LONGEST_LIMIT[unit];
export type Settings = { readonly [name in SettingName]?: Span };

/** The span in force: the regions' own where they set one, else the default. */
export function spanOf(name: string, own: Settings): Span {
  if (!isSettingName(name)) throw new RangeError(`No setting named ${name}`);
  return own[name] ?? SETTINGS[name].span;
}

/** Limits that a guard reads are told to the act, so that the journal holds what it was judged by. */
export const limitsBeside = (own: Settings): JsonRecord => ({ agendaBefore: { ...spanOf('agenda-before', own) } });

/** A limit as an act was told it; null where nobody told. */
export function spanIn(facts: JsonRecord, name: string): Span | null {
  const told = recordIn(facts, name);
  const n = numberIn(told, 'n');
  const unit = UNITS.find((one) => one === told['unit']);
  return n === null || unit === undefined ? null : { unit, n };
}
const UNITS = ['wd', 'cd', 'm', 'y'] as const satisfies readonly Span['unit'][];

export const isSettingName = (name: string): name is SettingName => Object.hasOwn(SETTINGS, name);
