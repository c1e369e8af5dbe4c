import type { RoundView } from '#contract';
import { useText } from '../../../intl/text';
import { Mark } from '../../../parts/mark';
import { reasonsOf, withReasons, type Answer, type Judgement } from './answer';

interface CriteriaProps {
  readonly criteria: RoundView['criterionNames'];
  readonly answer: Answer;
  readonly onChange: (answer: Answer) => void;
  /** Whether what is missing is said; only after somebody has tried to give the answer. */
  readonly isTried: boolean;
}

/** Offered to everyone; the chart's other judgements are shown where somebody has used them. */
const OFFERED: readonly Judgement[] = ['met', 'not-met', 'not-applicable'];

/** The criteria that are weighed, each for or against with its reason. */
export function CriteriaField({ criteria, ...rest }: CriteriaProps) {
  const text = useText();
  return (
    <div>
      <h2>{text('opinion.criteria')}</h2>
      <p className="help">{text('opinion.criteria.help', { count: criteria.length })}</p>
      {criteria.map((one, at) => (
        <CriterionField key={one.criterion} one={one} number={at + 1} {...rest} />
      ))}
    </div>
  );
}

interface CriterionProps extends Omit<CriteriaProps, 'criteria'> {
  readonly one: RoundView['criterionNames'][number];
  readonly number: number;
}

function CriterionField({ one: { criterion, label }, number, answer, onChange, isTried }: CriterionProps) {
  const text = useText();
  const { judgement, reason } = reasonsOf(answer, criterion);
  const judge = (next: Judgement): void => onChange(withReasons(answer, criterion, { judgement: next }));
  const lacks = lackOf(judgement, reason, isTried);
  const offered = judgement === null || OFFERED.includes(judgement) ? OFFERED : [...OFFERED, judgement];
  return (
    <fieldset className="crit">
      <legend>
        <span className="no">{number}</span>
        {label}
      </legend>
      <div className="seg">
        {offered.map((choice, at) => (
          <label key={choice}>
            <input
              type="radio"
              name={`criterion-${number}`}
              id={at === 0 ? `criterion-${number}` : undefined}
              checked={judgement === choice}
              onChange={() => judge(choice)}
            />
            {text(`opinion.judgement.${choice}`)}
          </label>
        ))}
      </div>
      {judgement !== 'not-applicable' && (
        <textarea
          className="in"
          rows={2}
          id={`reason-${number}`}
          value={reason}
          aria-label={text('opinion.reason.of', { number })}
          aria-describedby={lacks ? `lacks-${number}` : undefined}
          onChange={(event) => onChange(withReasons(answer, criterion, { reason: event.target.value }))}
        />
      )}
      {lacks && (
        <p className="miss" id={`lacks-${number}`}>
          <Mark kind="soon" /> {text(lacks)}
        </p>
      )}
    </fieldset>
  );
}

function lackOf(judgement: Judgement | null, reason: string, isTried: boolean) {
  const isEmpty = reason.trim() === '';
  if (judgement === null) return isEmpty ? null : 'opinion.lacks.judgement';
  return isTried && isEmpty && judgement !== 'not-applicable' ? 'opinion.lacks.reason' : null;
}
