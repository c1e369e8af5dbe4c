import type { PublicCase, PublicPlan } from '#casework';
import {
  councilName,
  explainStatus,
  fill,
  publicWords,
  stateSentence,
  whenInSentence,
  type Locale,
  type PublicWordsOfPages,
  type Template,
} from '#messages';
import { ancestorsOf, charts, nextStatesOf, publicState, type CompiledChart, type IsoDate } from '#process';

type Standing = keyof PublicWordsOfPages['standing'];

/** Where a case stands, for everybody: the recommendation where one is in force, else what is happening and what it waits for. */
export function publicStatus(found: PublicCase, today: IsoDate, locale: Locale): string {
  const { chart, chartVersion, states, balls, hold, stage, plans } = found;
  const standing = standingIn(found, locale);
  if (standing !== null) return standing;
  const compiled = charts.all().find(({ definition: { id, version } }) => id === chart && version === chartVersion);
  const shown = states.map((path) => ({
    path,
    next: compiled ? nextStatesOf(compiled, path).filter((next) => publicState(chart, next) === next) : [],
    due: compiled ? dueIn(path, compiled, plans) : null,
    whyNot: found.whyNot.find(({ state }) => state === path)?.reason ?? null,
  }));
  const told = explainStatus({ chart, states: shown, balls, hold, today }, locale);
  return told === '' ? publicWords[locale].explains[stage] : told;
}

/** Dates of what a case has started, by the end of the state in which the case waits for it. */
const DATE_OF: Readonly<Record<string, readonly string[]>> = {
  answers: ['consultation', 'regionalHearing'],
  dossier: ['awaitingDossier', 'running'],
  assessment: ['assessing', 'running'],
};

/** The nearest public date that runs because of a state: the chart's own, or of what the case waits for there. */
function dueIn(path: string, { definition }: CompiledChart, plans: readonly PublicPlan[]): IsoDate | null {
  const places = [path, ...ancestorsOf(path)];
  const own = new Set(definition.deadlines.flatMap(({ in: at, kind }) => (places.includes(at) ? [kind] : [])));
  const runs = ({ chart, what }: PublicPlan): boolean =>
    (chart === definition.id && own.has(what)) || DATE_OF[what]?.some((end) => path.endsWith(end)) === true;
  return plans.find(runs)?.dueOn ?? null;
}

function standingIn(found: PublicCase, locale: Locale): string | null {
  const { outcome, stage, hold, log, plans } = found;
  const words = publicWords[locale];
  if (hold !== null || (stage !== 'introduction' && stage !== 'reassessment')) return null;
  if (outcome === null || !isStanding(outcome, words.standing)) return null;
  const first = inForce(words.standing[outcome], found, locale);
  const published = log.find(({ act, occurred }) => act === 'RECOMMENDATION_PUBLISHED' && occurred.date !== null);
  const facts = {
    since: published ? whenInSentence(published.occurred, locale) : '',
    day: plans.find(({ what }) => what === 'review')?.dueOn ?? '',
  };
  if (stage === 'reassessment') return `${first} ${words.explains.reassessment}`;
  if (facts.since === '' && facts.day === '') return first;
  const second =
    facts.since === '' ? words.standingUntil : facts.day === '' ? words.standingSince : words.standingSinceUntil;
  return `${first} ${fill(second, facts, locale)}`;
}

/** What is recommended, and that it cannot be had where that is so. */
function inForce(words: Template, found: PublicCase, locale: Locale): string {
  const said = fill(words, { council: councilName(found, locale) }, locale);
  const without = found.states.find((path) => path.endsWith('inForce.notAvailable'));
  const cannot = without === undefined ? null : stateSentence(found.chart, without, locale);
  return cannot === null ? said : `${said} ${cannot}`;
}

const isStanding = (outcome: string, words: PublicWordsOfPages['standing']): outcome is Standing =>
  Object.hasOwn(words, outcome);

/** Which words tell patients what it means. */
export function patientsOf({
  stage,
  outcome,
  states,
  processVersion,
  kind,
}: PublicCase): keyof PublicWordsOfPages['patients'] {
  if (processVersion === 'NYE_METODER_2013') return 'abroad';
  if (stage === 'side-track') return 'aside';
  if (stage === 'ended') return 'ended';
  if (stage === 'not-included' || stage === 'withdrawn') return 'out';
  if (outcome === 'do-not-use') return 'refrain';
  if (outcome === 'wait' || states.includes('handling.included.interim.inForce')) return 'wait';
  const answered = stage === 'introduction' || stage === 'reassessment';
  return answered && (outcome !== null || kind === 'medtech') ? 'recommended' : 'before';
}
