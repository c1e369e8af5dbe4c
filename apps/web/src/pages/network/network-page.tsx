import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AbsencePage, MandatePage, VacancyList } from '#contract';
import { pageOf } from '../../api/queries';
import { wholeOf, type Whole } from '../../api/whole';
import type { MessageId } from '../../intl/catalogue';
import { dayText } from '../../intl/days';
import { Text, useText } from '../../intl/text';
import { Button, LinkButton } from '../../parts/button';
import { Fault } from '../../parts/fault';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { State } from '../../parts/mark';
import { Pick } from '../../parts/pick';
import { COUNTY_CODES } from '../../parts/regions';
import { Section } from '../../parts/section';
import { Views } from '../../parts/views';
import { useSession } from '../../session/session';
import { Crumbs } from '../../shell/crumbs';
import { useToday } from '../../session/use-today';
import { AppointDialog } from './appoint-dialog';
import { NetworkLinks } from './network-links';
import { NETWORK_FIELDS, networkRows, type NetworkRow } from './network';
import { useAddress } from '../places/use-address';

const ROLES = ['contact-person', 'contact-deputy'] as const;
/** A region may have several deputies in each field: at most so many pages are read. */
const PAGES = [1, 2];

/** Contact persons and deputies of the regions: where nobody is, who is away, and who ends soon. */
export function NetworkPage() {
  const text = useText();
  const { get } = useAddress();
  const { may } = useSession();
  const field = NETWORK_FIELDS.find((one) => one === get('omrade')) ?? 'medicines';
  const vacancies = useQuery(pageOf<VacancyList>('/vacancies'));
  const count = vacancies.data?.vacancies.filter((one) => one.field === field && one.role === 'contact-person').length;
  return (
    <>
      <Crumbs trail={[{ name: text('nav.network') }]} />
      <div className="headline">
        <Heading title={text('nav.network')} say>
          {count === undefined ? text('nav.network') : <Text id="network.says" values={{ count }} />}
        </Heading>
        {may('manage-mandates') && (
          <p className="begin">
            <LinkButton to="/natverket/personer/ny">{text('people.new')}</LinkButton>
          </p>
        )}
      </div>
      <NetworkLinks />
      <Views
        label={text('network.fields')}
        views={NETWORK_FIELDS.map((one) => ({
          to: one === 'medicines' ? '/natverket' : `/natverket?omrade=${one}`,
          label: text(`network.field.${one}`),
          current: one === field,
        }))}
      />
      <Loaded query={vacancies}>{({ vacancies: all }) => <Regions field={field} vacancies={all} />}</Loaded>
      <Absences />
      <EndingSoon />
    </>
  );
}

function useMandates(): Whole<MandatePage> {
  const today = useToday();
  const wanted = ROLES.flatMap((role) =>
    PAGES.map((page) => `/mandates?role=${role}&on=${today}&limit=100&page=${page}`),
  );
  return useQueries({
    queries: wanted.map((path) => pageOf<MandatePage>(path)),
    combine: wholeOf<MandatePage>,
  });
}

interface RegionsProps {
  readonly field: string;
  readonly vacancies: VacancyList['vacancies'];
}

function Regions({ field, vacancies }: RegionsProps) {
  const text = useText();
  const { may } = useSession();
  const { get, set } = useAddress();
  const [appointing, setAppointing] = useState<string | null>(null);
  const read = useMandates();
  const mandates = read.come.flatMap((page) => page.mandates);
  const region = get('region');
  const rows = networkRows(COUNTY_CODES, field, mandates, vacancies).filter(
    (row) => region === '' || row.region === region,
  );
  const isOffice = may('manage-mandates');
  return (
    <>
      <div className="filters">
        <Pick
          name={text('round.region')}
          all={text('list.all')}
          value={region}
          onChange={(value) => set('region', value)}
          choices={COUNTY_CODES.map((code) => ({ value: code, label: text(`region.${code}` as MessageId) }))}
        />
      </div>
      {read.error && <Fault error={read.error} retry={() => void read.refetch()} />}
      <table className="cards worklist" hidden={read.data === undefined}>
        <caption className="vh">{text('network.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('round.region')}</th>
            <th scope="col">{text('network.contact')}</th>
            <th scope="col">{text('network.deputies')}</th>
            {isOffice && <th scope="col">{text('network.do')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Region key={row.region} row={row} onAppoint={isOffice ? () => setAppointing(row.region) : null} />
          ))}
        </tbody>
      </table>
      {appointing !== null && <AppointDialog region={appointing} field={field} onClose={() => setAppointing(null)} />}
    </>
  );
}

function Region({ row, onAppoint }: { readonly row: NetworkRow; readonly onAppoint: (() => void) | null }) {
  const text = useText();
  const { region, contacts, deputies, vacancies } = row;
  const name = text(`region.${region}` as MessageId);
  const vacant = (role: string) =>
    vacancies
      .filter((one) => one.role === role)
      .map(({ role: of, sentence }) => (
        <State key={of} mark="late" tone={role === 'contact-person' ? 'late' : 'soon'}>
          {text('network.vacant', { sentence })}
        </State>
      ));
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-h={text('network.contact')}>
        <div>
          <People mandates={contacts} />
          {vacant('contact-person')}
        </div>
      </td>
      <td data-h={text('network.deputies')}>
        <div>
          <People mandates={deputies} />
          {vacant('contact-deputy')}
        </div>
      </td>
      {onAppoint && (
        <td data-h={text('network.do')}>
          <div>
            <Button onClick={onAppoint}>
              {text('network.appoint')}
              <span className="vh"> {name}</span>
            </Button>
          </div>
        </td>
      )}
    </tr>
  );
}

function People({ mandates }: { readonly mandates: NetworkRow['contacts'] }) {
  const text = useText();
  return mandates.map(({ id, personId, personName, endsSoon, to, endedOn }) => {
    const last = endedOn ?? to;
    return (
      <span key={id} className="person">
        <Link to={`/natverket/${personId}`}>{personName ?? text('session.nameless')}</Link>
        {endsSoon && last !== null && (
          <span className="under">
            <Text id="network.ends" values={{ day: dayText(last, 'short') }} />
          </span>
        )}
      </span>
    );
  });
}

function Absences() {
  const text = useText();
  const { data } = useQuery(pageOf<AbsencePage>('/absences?current=true&limit=100'));
  const absences = data?.absences.filter(({ cancelled }) => !cancelled) ?? [];
  return (
    <Section id="h-borta" title={text('network.absences')}>
      <ul className="lines">
        {absences.map(({ id, person, substitute, from, to }) => (
          <li key={id}>
            <Link to={`/natverket/${person.personId}`}>{person.name ?? text('session.nameless')}</Link>
            <p className="meta">
              <Text
                id="network.absence"
                values={{
                  from: dayText(from, 'short'),
                  to: dayText(to, 'short'),
                  substitute: substitute?.name ?? 'none',
                }}
              />
            </p>
          </li>
        ))}
        {data && absences.length === 0 && <li className="quiet">{text('network.absences.none')}</li>}
      </ul>
    </Section>
  );
}

function EndingSoon() {
  const text = useText();
  const { data } = useQuery(pageOf<MandatePage>('/mandates?endingSoon=true&limit=100'));
  if (!data || data.mandates.length === 0) return null;
  return (
    <Section id="h-slut" title={text('network.ending')} beside={<p>{text('network.ending.says')}</p>}>
      <ul className="lines">
        {data.mandates.map(({ id, personId, personName, roleLabel, region, to, endedOn }) => (
          <li key={id}>
            <Link to={`/natverket/${personId}`}>{personName ?? text('session.nameless')}</Link>
            <p className="meta">
              {[
                roleLabel,
                region === null ? null : text(`region.${region}` as MessageId),
                dayText(endedOn ?? to ?? '', 'short'),
              ]
                .filter(Boolean)
                .join(', ')}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
