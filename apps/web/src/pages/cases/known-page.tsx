import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import type { CaseAsKnown, CaseView } from '#contract';
import { dayOf, dayText, knownDayText } from '../../intl/days';
import { Text, useText } from '../../intl/text';
import { TextField } from '../../parts/field';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { Section } from '../../parts/section';
import { useToday } from '../../session/use-today';
import { CaseCrumbs } from './case-crumbs';
import { caseQuery, knownQuery } from './queries';

/** The case as it was known on a day: what had been recorded by then, and nothing that came to light since. */
export function KnownPage() {
  const { id = '', datum = '' } = useParams();
  const found = useQuery(caseQuery(id));
  const known = useQuery(knownQuery(id, datum));
  return (
    <Loaded query={found}>
      {(now) => (
        <>
          <Title found={now} on={datum} />
          <Loaded query={known}>{(then) => <Known known={then} />}</Loaded>
        </>
      )}
    </Loaded>
  );
}

function Title({ found, on }: { readonly found: CaseView; readonly on: string }) {
  const text = useText();
  const go = useNavigate();
  const today = useToday();
  const title = text('case.known.title', { product: found.product, day: isDay(on) ? dayText(on) : on });
  return (
    <>
      <CaseCrumbs of={found} page={text('case.known')} />
      <Heading title={title}>{title}</Heading>
      <div className="known-day">
        <TextField
          type="date"
          label={<Text id="case.known.day" />}
          defaultValue={on}
          min={dayOf(found.createdAt)}
          max={today}
          onChange={(event) => {
            if (isDay(event.target.value)) void go(`/arenden/${found.id}/per/${event.target.value}`, { replace: true });
          }}
        />
      </div>
    </>
  );
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

function Known({ known }: { readonly known: CaseAsKnown }) {
  const { entries, later, statusSentence, outcomeLabel, balls, instances, deadlines } = known;
  const text = useText();
  return (
    <>
      <p className="say">{statusSentence}</p>
      <p className="quiet">
        <Text id="case.known.entries" values={{ entries, later }} />
      </p>
      <dl className="facts">
        <div>
          <dt>
            <Text id="case.ball" />
          </dt>
          <dd>{balls.map(({ label }) => label).join(', ') || <Text id="case.ball.none" />}</dd>
        </div>
        <div>
          <dt>
            <Text id="case.in-force" />
          </dt>
          <dd className="cap">{outcomeLabel ?? <Text id="case.in-force.none" />}</dd>
        </div>
      </dl>
      <Section id="lagen" title={<Text id="case.known.states" />}>
        <ul className="lines">
          {instances.map(({ id, label, states }) => (
            <li key={id}>
              {label}
              {states.map(({ path, label: state, since, precision }) => (
                <p className="meta" key={path}>
                  <Text
                    id="case.known.since"
                    values={{ state, day: knownDayText(since, precision, 'long') ?? text('case.day-unknown') }}
                  />
                </p>
              ))}
            </li>
          ))}
        </ul>
      </Section>
      {deadlines.length > 0 && (
        <Section id="frister" title={<Text id="case.deadlines" />}>
          <ul className="lines">
            {deadlines.map(({ label, dueOn }) => (
              <li key={`${label} ${dueOn}`}>
                {label}
                <p className="meta">{dayText(dueOn)}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
