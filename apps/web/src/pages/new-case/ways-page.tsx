import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { OpeningActView } from '#contract';
import { Text, useText } from '../../intl/text';
import { LinkButton } from '../../parts/button';
import { Empty } from '../../parts/empty';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { State } from '../../parts/mark';
import { Crumbs } from '../../shell/crumbs';
import { openingPath, openingsQuery } from './openings';

/** What the reader may begin, each with what it leads to. */
export function WaysPage() {
  const text = useText();
  const list = useQuery(openingsQuery());
  return (
    <>
      <Crumbs trail={[{ name: text('nav.cases'), to: '/arenden' }, { name: text('new.title') }]} />
      <Loaded query={list}>{({ openingActs }) => <Ways all={openingActs} />}</Loaded>
    </>
  );
}

function Ways({ all }: { readonly all: readonly OpeningActView[] }) {
  const text = useText();
  const present = all.filter(({ former }) => !former);
  const former = all.filter((one) => one.former);
  return (
    <>
      <Heading title={text('new.title')} say>
        <Text id="new.says" values={{ count: present.length }} />
      </Heading>
      {present.length === 0 ? <Nothing /> : <WayList ways={present} />}
      {former.length > 0 && (
        <details className="former">
          <summary>{text('new.former', { count: former.length })}</summary>
          <p className="small quiet">{text('new.former.says')}</p>
          <WayList ways={former} />
        </details>
      )}
    </>
  );
}

function WayList({ ways }: { readonly ways: readonly OpeningActView[] }) {
  const text = useText();
  /** What two charts call the same is told apart by the chart. */
  const nameOf = ({ label, chartLabel }: OpeningActView): string =>
    ways.filter((one) => one.label === label).length === 1
      ? label
      : text('new.way', { label, chart: chartLabel.toLocaleLowerCase() });
  return (
    <ul className="lines ways-in">
      {ways.map((way) => (
        <li key={`${way.chart} ${way.act} ${way.processVersion}`}>
          <Way way={way} name={nameOf(way)} />
        </li>
      ))}
    </ul>
  );
}

function Way({ way, name }: { readonly way: OpeningActView; readonly name: string }) {
  const { chartLabel, processLabel, sentence, whyNot } = way;
  return (
    <>
      {whyNot === null ? <Link to={openingPath(way)}>{name}</Link> : <b>{name}</b>}
      <p>{sentence}</p>
      {whyNot !== null && (
        <State mark="paused" tone="wait">
          {whyNot}
        </State>
      )}
      <p className="meta">
        <Text id="new.of" values={{ chart: chartLabel, process: processLabel }} />
      </p>
    </>
  );
}

function Nothing() {
  return (
    <Empty
      title={<Text id="new.none" />}
      act={
        <LinkButton to="/arenden">
          <Text id="new.none.back" />
        </LinkButton>
      }
    >
      <Text id="new.none.says" />
    </Empty>
  );
}
