import type { Compilation, RegionAnswer } from '#contract';
import { compilationWords, fill, nameOf, type Locale } from '#messages';
import { OPINION_CRITERIA } from '#process';
import { toCsv } from '../http/csv.js';

/** The table as RFC 4180 has it, with a mark that tells spreadsheets it is UTF-8. One row for each region, every text in full. */
export function toTable(
  { regions }: Compilation,
  questions: readonly { id: string; text: string }[],
  locale: Locale,
): string {
  const words = compilationWords[locale];
  const head = [
    words.code,
    words.region,
    words.area,
    words.status,
    words.stance,
    ...OPINION_CRITERIA.flatMap((criterion) => [
      nameOf('criterion', criterion, locale),
      fill(words.reasonsFor, { criterion }, locale),
    ]),
    ...questions.map(({ text }) => text),
    words.text,
    words.decidedBy,
    words.submittedOn,
    words.lateAmendment,
  ];
  const rows = regions.map(({ region, regionLabel, healthCareRegion, statusLabel, sealed, answer, lateAmendment }) => [
    region,
    regionLabel,
    nameOf('area', healthCareRegion, locale),
    statusLabel,
    sealed ? words.sealed : (answer?.stanceLabel ?? ''),
    ...OPINION_CRITERIA.flatMap((criterion) => {
      const judged = answer?.judgements.find((one) => one.criterion === criterion);
      return [judged?.judgementLabel ?? '', judged?.reason ?? ''];
    }),
    ...questions.map(({ id }) => answer?.answers.find((one) => one.question === id)?.text ?? ''),
    answer?.text ?? '',
    answer?.decidedBy ?? '',
    answer?.submittedOn ?? '',
    lateAmendment === null ? '' : inFull(lateAmendment),
  ]);
  return toCsv([head, ...rows]);
}

/** Everything of an answer in one place, line by line. */
const inFull = ({ submittedOn, stanceLabel, judgements, answers, text, decidedBy }: RegionAnswer): string =>
  [
    submittedOn,
    stanceLabel,
    ...judgements.map(({ label, judgementLabel, reason }) => `${label}: ${judgementLabel}. ${reason}`),
    ...answers.map((one) => one.text),
    text,
    decidedBy,
  ]
    .filter((line) => line !== null && line !== '')
    .join('\n');
