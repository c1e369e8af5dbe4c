import { useId } from 'react';
import { Text, useText } from '../intl/text';
import type { Precision } from '../intl/days';
import type { Envelope } from './envelope';
import { useActForm } from './form-context';

const PRECISIONS: readonly Precision[] = ['day', 'month', 'year', 'unknown'];
const LENGTH: Readonly<Record<Precision, number>> = { day: 10, month: 7, year: 4, unknown: 0 };

interface OccurredProps {
  readonly envelope: Envelope;
  readonly onChange: (envelope: Envelope) => void;
  readonly today: string;
}

/** When the act happened: a day, and how surely it is known. No day is ever made up. */
export function Occurred({ envelope, onChange, today }: OccurredProps) {
  const { idOf, errorOf } = useActForm();
  const text = useText();
  const help = useId();
  const { occurredOn, precision } = envelope;
  const id = idOf('occurredOn');
  const error = errorOf('occurredOn');
  const type = precision === 'month' ? 'month' : precision === 'year' ? 'number' : 'date';
  return (
    <fieldset className="field" aria-describedby={help}>
      <legend>
        <Text id="act.when" />
      </legend>
      <div className={precision === 'unknown' ? undefined : 'two'}>
        {precision !== 'unknown' && (
          <input
            className="in"
            id={id}
            type={type}
            max={type === 'date' ? today : undefined}
            aria-label={text('act.when.day')}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? `${id}-error` : undefined}
            value={occurredOn.slice(0, LENGTH[precision])}
            onChange={(event) => onChange({ ...envelope, occurredOn: event.target.value })}
          />
        )}
        <select
          className="in"
          aria-label={text('act.when.precision')}
          value={precision}
          onChange={(event) => {
            const next = PRECISIONS.find((one) => one === event.target.value) ?? 'day';
            onChange({ ...envelope, precision: next, occurredOn: widened(occurredOn, next, today) });
          }}
        >
          {PRECISIONS.map((one) => (
            <option key={one} value={one}>
              {text(`act.precision.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <span className="help" id={help}>
        <Text id="act.when.help" />
      </span>
      {error && (
        <span className="fault" id={`${id}-error`}>
          {error}
        </span>
      )}
    </fieldset>
  );
}

/** What is known is kept when less is claimed; what is not known is asked for, not guessed. */
const widened = (day: string, precision: Precision, today: string): string =>
  precision === 'unknown' ? '' : day === '' ? today.slice(0, LENGTH[precision]) : day.slice(0, LENGTH[precision]);
