import type { ChangeEvent } from 'react';
import type { Choice } from './field';

interface PickProps {
  readonly name: string;
  readonly choices: readonly Choice[];
  /** What an unset filter says. */
  readonly all: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One filter: its name and its value in one pill. */
export function Pick({ name, choices, all, value, onChange }: PickProps) {
  const change = (event: ChangeEvent<HTMLSelectElement>): void => onChange(event.target.value);
  return (
    <label className={value === '' ? 'pick' : 'pick on'}>
      <span>{name}</span>
      <select value={value} onChange={change}>
        <option value="">{all}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}
