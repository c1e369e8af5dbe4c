import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useParams } from 'react-router';
import type { RecordView } from '#contract';
import { pageOf } from '../../api/queries';
import { dayText } from '../../intl/days';
import { Sv } from '../../intl/sv';
import { Text, useText } from '../../intl/text';
import { Heading } from '../../parts/heading';
import { Icon } from '../../parts/icon';
import { Loaded } from '../../parts/loaded';
import { State } from '../../parts/mark';
import { Section } from '../../parts/section';
import { Crumbs } from '../../shell/crumbs';
import { OnCase } from './on-case';
import { RunActs } from './run-acts';
import { runOf } from './run-of';

/** One document: what the register says of it, its versions, and what can be done with it. With a case or without one. */
export function DocumentPage() {
  const { id = '' } = useParams();
  const record = useQuery(pageOf<RecordView>(`/documents/${id}`));
  return <Loaded query={record}>{(found) => <Document record={found} />}</Loaded>;
}

function Document({ record }: { readonly record: RecordView }) {
  const text = useText();
  const { number, title, caseId } = record;
  const name = title ?? text('case.document.untitled');
  const run = runOf(record);
  return (
    <>
      <Crumbs
        trail={[
          { name: text('nav.register'), to: '/diarium?vy=handlingar' },
          { name: number ?? text('register.unnumbered') },
        ]}
      />
      <Heading title={`${name}, ${text('nav.register')}`}>{title === null ? name : <Sv>{title}</Sv>}</Heading>
      {caseId === null ? (
        <p className="quiet">
          <Text id="register.no-case" />
        </p>
      ) : (
        <OnCase caseId={caseId} />
      )}
      <Known record={record} />
      <Versions record={record} />
      {run && (
        <div className="round-acts">
          <RunActs {...run} />
        </div>
      )}
    </>
  );
}

/** What the register says of the document; a line that is not known is left out. */
function Known({ record }: { readonly record: RecordView }) {
  const text = useText();
  const { number, kindLabel, stateLabel, receivedOn, registeredOn, publishedOn } = record;
  const { replaces, correspondent, secrecy } = record;
  const dayOr = (day: string | null): string | null => (day === null ? null : dayText(day));
  const lines = [
    ['register.number', number ?? text('register.unnumbered')],
    ['register.kind', kindLabel],
    ['round.standing', stateLabel],
    ['register.received', dayOr(receivedOn)],
    ['register.registered', dayOr(registeredOn)],
    ['register.published', dayOr(publishedOn)],
    ['register.correspondent', correspondent],
    ['register.replaces', replaces],
  ] as const;
  return (
    <dl className="facts">
      {lines.map(
        ([name, value]) =>
          value !== null && (
            <div key={name}>
              <dt>{text(name)}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
      {secrecy && secrecy.mark !== 'none' && (
        <div>
          <dt>{text('register.secrecy')}</dt>
          <dd>
            <State mark="secret" tone="secret">
              {[secrecy.label, secrecy.lawSectionLabel].filter(Boolean).join(', ')}
            </State>
            <small>{[secrecy.reason, secrecy.authority].filter(Boolean).join(' ')}</small>
          </dd>
        </div>
      )}
    </dl>
  );
}

/** Each version that there is: to be opened, or why it is closed. */
function Versions({ record: { renditions, _links } }: { readonly record: RecordView }) {
  const text = useText();
  const content = _links.find(({ rel }) => rel === 'content')?.href.split('?')[0];
  if (renditions.length === 0) return null;
  return (
    <Section id="h-versioner" title={text('register.versions')}>
      <ul className="lines">
        {renditions.map(({ rendition, mayOpen, whyNot }) => (
          <li key={rendition}>
            {mayOpen && content !== undefined ? (
              <a href={`${content}?rendition=${rendition}`}>
                <Icon as={Download} /> {text(`register.version.${rendition}`)}
              </a>
            ) : (
              text(`register.version.${rendition}`)
            )}
            {whyNot !== null && <p className="meta">{whyNot}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
