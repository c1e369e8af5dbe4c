import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import type { OpeningActView } from '#contract';
import { Text, useText } from '../../intl/text';
import { LinkButton } from '../../parts/button';
import { Empty } from '../../parts/empty';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { State } from '../../parts/mark';
import { Crumbs } from '../../shell/crumbs';
import { NewCaseForm } from './new-case-form';
import { openingAt, openingsQuery } from './openings';

/** A case is begun: what it is about, and the facts of the act that opens it. */
export function NewCasePage() {
  const { chart = '', act = '' } = useParams();
  const [query] = useSearchParams();
  const list = useQuery(openingsQuery());
  return (
    <Loaded query={list}>
      {({ openingActs }) => {
        const found = openingAt(openingActs, { chart, act, process: query.get('process') });
        return found ? <NewCase opening={found} /> : <NotYours />;
      }}
    </Loaded>
  );
}

function NewCase({ opening }: { readonly opening: OpeningActView }) {
  const text = useText();
  const { label, chartLabel, processLabel, as, whyNot } = opening;
  return (
    <>
      <NewCrumbs page={label} />
      <Heading title={`${label}, ${chartLabel}`}>{label}</Heading>
      <p className="quiet">
        <Text id="new.of" values={{ chart: chartLabel, process: processLabel }} />
      </p>
      <section className="acts alone" aria-label={label}>
        {whyNot === null ? (
          <>
            <header>
              <h2>{text('new.about')}</h2>
              <p>{text('new.as', { as })}</p>
            </header>
            <NewCaseForm key={`${opening.chart} ${opening.act} ${opening.processVersion}`} opening={opening} />
          </>
        ) : (
          <p className="said">
            <State mark="paused" tone="wait">
              {whyNot}
            </State>
          </p>
        )}
      </section>
    </>
  );
}

function NewCrumbs({ page }: { readonly page: string }) {
  const text = useText();
  return (
    <Crumbs
      trail={[
        { name: text('nav.cases'), to: '/arenden' },
        { name: text('new.title'), to: '/arenden/nytt' },
        { name: page },
      ]}
    />
  );
}

function NotYours() {
  const text = useText();
  return (
    <>
      <NewCrumbs page={text('new.not-yours')} />
      <Heading title={text('new.not-yours')}>{text('new.not-yours')}</Heading>
      <Empty
        title={<Text id="new.not-yours.says" />}
        act={
          <LinkButton to="/arenden/nytt">
            <Text id="new.not-yours.back" />
          </LinkButton>
        }
      />
    </>
  );
}
