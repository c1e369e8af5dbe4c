import { useId } from 'react';
import type { Choice } from './field';

interface SegmentsProps {
  /** What is chosen, as a group's name. */
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (value: string) => void;
}

/** A few choices side by side; radio buttons to keyboard and screen reader. */
export function Segments({ label, choices, value, onChange }: SegmentsProps) {
  const name = useId();
  return (
    <div className="seg" role="radiogroup" aria-label={label}>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </div>
  );
}
