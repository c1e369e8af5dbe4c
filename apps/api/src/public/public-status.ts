import type { PublicCase, PublicPlan } from '#casework';
import {
  councilName,
  explainStatus,
  fill,
  publicWords,
  whenInSentence,
  type Locale,
  type PublicWordsOfPages,
} from '#messages';
import { charts, nextStatesOf, publicState, type IsoDate } from '#process';

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
    due: dueIn(path, plans),
    whyNot: null,
  }));
  const told = explainStatus({ chart, states: shown, balls, hold, today }, locale);
  return told === '' ? publicWords[locale].explains[stage] : told;
}

/** Dates by the end of the state that they run in. */
const DATE_OF: Readonly<Record<string, readonly string[]>> = {
  answers: ['consultation', 'regionalHearing'],
  dossier: ['awaitingDossier'],
  assessment: ['assessing'],
};

const dueIn = (path: string, plans: readonly PublicPlan[]): IsoDate | null =>
  plans.find(({ what }) => DATE_OF[what]?.some((end) => path.endsWith(end)) === true)?.dueOn ?? null;

function standingIn(found: PublicCase, locale: Locale): string | null {
  const { outcome, stage, hold, log, plans } = found;
  const words = publicWords[locale];
  if (hold !== null || (stage !== 'introduction' && stage !== 'reassessment')) return null;
  if (outcome === null || !isStanding(outcome, words.standing)) return null;
  const first = fill(words.standing[outcome], { council: councilName(found, locale) }, locale);
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
