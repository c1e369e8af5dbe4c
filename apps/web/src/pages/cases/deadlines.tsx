import type { CaseView } from '#contract';
import { dayText, knownDayText, numberText } from '../../intl/days';
import { Text } from '../../intl/text';
import { Mark } from '../../parts/mark';
import { groupDeadlines, type DeadlineGroup } from './group-deadlines';

type Hold = NonNullable<CaseView['hold']>;

/** Running deadlines: working days left, the day, and what is to be done by then. */
export function Deadlines({ found: { deadlines, hold } }: { readonly found: CaseView }) {
  return (
    <section aria-labelledby="frister">
      <h2 id="frister" tabIndex={-1}>
        <Text id="case.deadlines" />
      </h2>
      {hold && <OnHold hold={hold} />}
      {deadlines.length === 0 ? (
        <p className="quiet small">
          <Text id="case.deadlines.none" />
        </p>
      ) : (
        <ul className="lines frist">
          {groupDeadlines(deadlines).map(({ deadline, count }) => (
            <li key={`${deadline.instanceId} ${deadline.kind}`}>
              <Deadline deadline={deadline} count={count} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Since when the clock has stood, why, and until when, as far as each is known. */
function OnHold({ hold: { since, sincePrecision, reasonLabel, until } }: { readonly hold: Hold }) {
  const day = since === null ? null : knownDayText(since, sincePrecision, 'long');
  return (
    <p className="st pause">
      <Mark kind="paused" />
      <span>
        <Text
          id="case.on-hold"
          values={{
            day: day ?? 'none',
            reason: reasonLabel ?? 'none',
            until: until === null ? 'none' : dayText(until),
          }}
        />
      </span>
    </p>
  );
}

function Deadline({ deadline, count }: DeadlineGroup) {
  const { label, dueOn, workingDaysLeft, late, legal, ourDefault } = deadline;
  return (
    <>
      <span className={late ? 'num late' : 'num'}>
        {numberText(Math.abs(workingDaysLeft))}
        <small>
          <Text id={late ? 'case.days.late' : 'case.days.left'} values={{ days: Math.abs(workingDaysLeft) }} />
        </small>
      </span>
      <div>
        {label}
        <p className="meta">
          <time dateTime={dueOn}>{dayText(dueOn, 'weekday')}</time>
          {count > 1 && (
            <>
              {', '}
              <Text id="case.deadline.many" values={{ count }} />
            </>
          )}
          {legal && (
            <>
              {', '}
              <Text id="case.deadline.legal" />
            </>
          )}
          {ourDefault && (
            <>
              {', '}
              <Text id="case.deadline.default" />
            </>
          )}
        </p>
      </div>
    </>
  );
}
