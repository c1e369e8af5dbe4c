import { useState } from 'react';
import type { RoundView } from '#contract';
import { instantText } from '../../../intl/days';
import { useText } from '../../../intl/text';
import { Button } from '../../../parts/button';
import type { Answer } from './answer';
import type { Collision } from './draft-keeper';
import { take, type Conflict, type Field } from './merge';

interface ConflictPanelProps {
  readonly collision: Collision;
  readonly answer: Answer;
  readonly round: RoundView;
  readonly onResolve: (answer: Answer) => void;
}

/** Two people have written the same thing differently: both are shown, and the reader chooses for each. */
export function ConflictPanel({ collision, answer, round, onResolve }: ConflictPanelProps) {
  const text = useText();
  const nameOf = useFieldName(round);
  const valueText = useValueText();
  const [theirs, setTheirs] = useState<ReadonlySet<number>>(new Set());
  const { by, at, conflicts } = collision;
  const choose = (index: number, isTheirs: boolean): void =>
    setTheirs((now) => new Set([...[...now].filter((one) => one !== index), ...(isTheirs ? [index] : [])]));
  const resolve = (): void =>
    onResolve(
      conflicts.reduce((now, { field }, n) => (theirs.has(n) ? take(now, collision.theirs, field) : now), answer),
    );
  return (
    <section className="clash" aria-labelledby="clash-title" role="alert">
      <h2 id="clash-title" tabIndex={-1}>
        {by === null ? text('opinion.conflict.nameless') : text('opinion.conflict', { name: by })}
      </h2>
      <p className="small">{text('opinion.conflict.help', { when: at === null ? '–' : instantText(at) })}</p>
      {conflicts.map((conflict, n) => (
        <Choice
          key={nameOf(conflict.field)}
          conflict={conflict}
          name={nameOf(conflict.field)}
          valueText={valueText}
          isTheirs={theirs.has(n)}
          onChoose={(isTheirs) => choose(n, isTheirs)}
        />
      ))}
      <Button look="main" onClick={resolve}>
        {text('opinion.conflict.save')}
      </Button>
    </section>
  );
}

interface ChoiceProps {
  readonly conflict: Conflict;
  readonly name: string;
  readonly valueText: (field: Field, value: string) => string;
  readonly isTheirs: boolean;
  readonly onChoose: (isTheirs: boolean) => void;
}

function Choice({ conflict: { field, mine, theirs }, name, valueText, isTheirs, onChoose }: ChoiceProps) {
  const text = useText();
  return (
    <fieldset>
      <legend className="label">{name}</legend>
      <div className="stance">
        {[false, true].map((their) => (
          <label key={String(their)}>
            <input type="radio" name={`clash-${name}`} checked={isTheirs === their} onChange={() => onChoose(their)} />
            <span>
              <b>{text(their ? 'opinion.conflict.theirs' : 'opinion.conflict.yours')}</b>
              {valueText(field, their ? theirs : mine)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function useFieldName({ criterionNames, questions }: RoundView): (field: Field) => string {
  const text = useText();
  return (field) => {
    switch (field.name) {
      case 'judgement':
      case 'reason': {
        const label = criterionNames.find(({ criterion }) => criterion === field.criterion)?.label ?? field.criterion;
        return text(`opinion.field.${field.name}`, { label });
      }
      case 'answer':
        return questions.find(({ id }) => id === field.question)?.text ?? field.question;
      case 'stance':
      case 'text':
      case 'decidedBy':
      case 'attachments':
        return text(`opinion.field.${field.name}`);
    }
  };
}

function useValueText(): (field: Field, value: string) => string {
  const text = useText();
  return (field, value) => {
    if (value === '') return text('opinion.conflict.empty');
    if (field.name === 'stance') return text(`opinion.stance.${value === 'yes' || value === 'no' ? value : 'neutral'}`);
    if (field.name === 'judgement') return text(judgementText(value));
    if (field.name === 'attachments') return text('opinion.conflict.files', { count: value.split('\n').length });
    return value;
  };
}

const JUDGEMENTS = ['met', 'partly-met', 'not-met', 'cannot-say', 'not-applicable'] as const;
const judgementText = (value: string) =>
  `opinion.judgement.${JUDGEMENTS.find((one) => one === value) ?? 'cannot-say'}` as const;
