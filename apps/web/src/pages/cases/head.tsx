import { Link } from 'react-router';
import type { CaseCourse, CaseView } from '#contract';
import { dayText, knownDayText } from '../../intl/days';
import { Sv } from '../../intl/sv';
import { Text, useText } from '../../intl/text';
import { Heading } from '../../parts/heading';

interface HeadProps {
  readonly found: CaseView;
  readonly course: CaseCourse;
}

/** What the case is about, where it stands in one sentence, and four facts. */
export function CaseHead({ found, course }: HeadProps) {
  const { product, substance, indication, company, statusSentence, adviceGap } = found;
  return (
    <header className="casehead">
      <Heading title={`${product}, ${indication}`}>
        {product}{' '}
        <span>
          <Sv>{[substance, indication, company].filter(Boolean).join(' · ')}</Sv>
        </span>
      </Heading>
      <p className="say">{statusSentence}</p>
      {adviceGap && <p>{adviceGap.sentence}</p>}
      <dl className="facts">
        <Ball found={found} />
        <NextDeadline found={found} />
        <InForce course={course} />
        <div>
          <dt>
            <Text id="case.process" />
          </dt>
          <dd>
            {course.processLabel}
            <small>
              <Text id="case.process.version" values={{ version: course.version }} />{' '}
              <Link to={`/arenden/${found.id}/karta`}>
                <Text id="case.process.map" />
              </Link>
            </small>
          </dd>
        </div>
      </dl>
    </header>
  );
}

function Ball({ found: { balls } }: Pick<HeadProps, 'found'>) {
  const [ball] = balls;
  return (
    <div>
      <dt>
        <Text id="case.ball" />
      </dt>
      <dd>
        {ball ? balls.map(({ label }) => label).join(', ') : <Text id="case.ball.none" />}
        {ball && (
          <small>
            <Since ball={ball} />
          </small>
        )}
      </dd>
    </div>
  );
}

/** A day that is known to the month or year is told as that, and no days are counted from it. */
function Since({ ball: { since, sincePrecision, workingDays } }: { readonly ball: CaseView['balls'][number] }) {
  const shown = knownDayText(since, sincePrecision, 'long');
  if (shown === null) return <Text id="case.ball.since-unknown" />;
  const isExact = sincePrecision === 'day';
  const day = <time dateTime={isExact ? since : undefined}>{shown}</time>;
  return <Text id={isExact ? 'case.ball.since' : 'case.ball.since-about'} values={{ day, days: workingDays }} />;
}

function NextDeadline({ found: { deadlines } }: Pick<HeadProps, 'found'>) {
  const [next] = deadlines;
  return (
    <div>
      <dt>
        <Text id="case.next" />
      </dt>
      <dd>
        {next ? next.label : <Text id="case.next.none" />}
        {next && (
          <small className={next.late ? 'late' : undefined}>
            <Text
              id="case.next.left"
              values={{ day: dayText(next.dueOn), days: next.workingDaysLeft, late: next.late }}
            />
          </small>
        )}
      </dd>
    </div>
  );
}

function InForce({ course: { inForce } }: Pick<HeadProps, 'course'>) {
  const text = useText();
  return (
    <div>
      <dt>
        <Text id="case.in-force" />
      </dt>
      <dd className="cap">
        {inForce ? inForce.label : <Text id="case.in-force.none" />}
        {inForce && (
          <small>
            <Text
              id="case.in-force.since"
              values={{ day: knownDayText(inForce.on, inForce.precision, 'long') ?? text('case.day-unknown') }}
            />
          </small>
        )}
      </dd>
    </div>
  );
}
