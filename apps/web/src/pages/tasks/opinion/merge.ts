import { reasonsOf, type Answer, type Criterion } from './answer';

/** One thing that two people have written differently. */
export interface Conflict {
  readonly field: Field;
  readonly mine: string;
  readonly theirs: string;
}

/** A place in an answer, as small as it can be chosen between. */
export type Field =
  | { readonly name: 'stance' | 'text' | 'decidedBy' | 'attachments' }
  | { readonly name: 'judgement' | 'reason'; readonly criterion: Criterion }
  | { readonly name: 'answer'; readonly question: string };

export interface Merged {
  /** Both sides' changes; where both changed the same, mine. */
  readonly answer: Answer;
  readonly conflicts: readonly Conflict[];
}

/**
 * Joins two answers that began with the same one. What only one side has changed is taken from that side.
 *
 * @param base  what both began with
 */
export function merge(base: Answer, mine: Answer, theirs: Answer): Merged {
  const conflicts: Conflict[] = [];
  let answer = mine;
  for (const field of fieldsOf(base, mine, theirs)) {
    const [was, my, their] = [valueOf(base, field), valueOf(mine, field), valueOf(theirs, field)];
    if (my === their || their === was) continue;
    if (my === was) answer = take(answer, theirs, field);
    else conflicts.push({ field, mine: my, theirs: their });
  }
  return { answer, conflicts };
}

/** The answer with one field as somebody else has it. */
export function take(answer: Answer, from: Answer, field: Field): Answer {
  switch (field.name) {
    case 'stance':
      return { ...answer, stance: from.stance };
    case 'text':
      return { ...answer, text: from.text };
    case 'decidedBy':
      return { ...answer, decidedBy: from.decidedBy };
    case 'attachments':
      return { ...answer, attachments: from.attachments };
    case 'judgement':
    case 'reason': {
      const { criterion, name } = field;
      const reasons = { ...reasonsOf(answer, criterion), [name]: reasonsOf(from, criterion)[name] };
      return { ...answer, reasons: { ...answer.reasons, [criterion]: reasons } };
    }
    case 'answer':
      return { ...answer, answers: { ...answer.answers, [field.question]: from.answers[field.question] ?? '' } };
  }
}

function valueOf(answer: Answer, field: Field): string {
  switch (field.name) {
    case 'stance':
      return answer.stance ?? '';
    case 'text':
      return answer.text;
    case 'decidedBy':
      return answer.decidedBy;
    case 'attachments':
      return answer.attachments.map(({ document, secrecy }) => `${document} (${secrecy})`).join('\n');
    case 'judgement':
      return reasonsOf(answer, field.criterion).judgement ?? '';
    case 'reason':
      return reasonsOf(answer, field.criterion).reason;
    case 'answer':
      return answer.answers[field.question] ?? '';
  }
}

function fieldsOf(...answers: readonly Answer[]): readonly Field[] {
  const criteria = new Set(answers.flatMap(({ reasons }) => Object.keys(reasons) as Criterion[]));
  const questions = new Set(answers.flatMap((one) => Object.keys(one.answers)));
  return [
    { name: 'stance' },
    ...[...criteria].flatMap((criterion): Field[] => [
      { name: 'judgement', criterion },
      { name: 'reason', criterion },
    ]),
    ...[...questions].map((question): Field => ({ name: 'answer', question })),
    { name: 'text' },
    { name: 'decidedBy' },
    { name: 'attachments' },
  ];
}
