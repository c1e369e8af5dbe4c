import { useText } from '../../../intl/text';
import type { Answer, Stance } from './answer';

export const STANCES: readonly Stance[] = ['yes', 'no', 'neutral'];

interface StanceProps {
  readonly answer: Answer;
  /** Whether the round is about a draft; it then asks something else. */
  readonly isDraft: boolean;
  readonly onChange: (answer: Answer) => void;
}

/** Yes, no, or none; 1, 2 and 3 choose from anywhere on the page. */
export function StanceField({ answer, isDraft, onChange }: StanceProps) {
  const text = useText();
  const about = isDraft ? 'draft' : 'inclusion';
  return (
    <fieldset>
      <legend className="head">{text('opinion.stance')}</legend>
      <div className="stance">
        {STANCES.map((stance, at) => (
          <label key={stance}>
            <input
              type="radio"
              id={`stance-${stance}`}
              name="stance"
              checked={answer.stance === stance}
              onChange={() => onChange({ ...answer, stance })}
            />
            <span>
              <b>{text(`opinion.stance.${stance}`)}</b>
              {text(stance === 'neutral' ? 'opinion.stance.neutral.help' : `opinion.stance.${stance}.${about}`)}
            </span>
            <kbd aria-hidden="true">{at + 1}</kbd>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
