import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { CasePage, RunPage } from '#contract';
import { pageOf } from '../../api/queries';
import type { MessageId } from '../../intl/catalogue';
import { Sv } from '../../intl/sv';
import { Text, useText } from '../../intl/text';
import { Empty } from '../../parts/empty';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { Pick } from '../../parts/pick';
import { COUNTY_CODES } from '../../parts/regions';
import { useSession } from '../../session/session';
import { Crumbs } from '../../shell/crumbs';
import { CaseIntroductions } from './case-introductions';
import { IntroductionTable } from './introduction-table';
import { PageLinks } from './page-links';
import { useAddress } from './use-address';

/** Regional introductions: of one case in all regions, or of one region in all cases. */
export function IntroductionsPage() {
  const text = useText();
  const { get, set } = useAddress();
  const { mandates } = useSession();
  const own = mandates.find(({ region }) => region !== undefined)?.region ?? '';
  const caseId = get('arende');
  const region = get('region') || (caseId === '' ? own : '');
  const isChoosing = caseId === '' && region === '';
  const page = isChoosing ? get('sida') || '1' : '1';
  const cases = useQuery(pageOf<CasePage>(`/cases?stage=introduction&sort=product&limit=100&page=${page}`));
  const choices = (cases.data?.cases ?? []).map(({ id, product, indication }) => ({
    value: id,
    label: `${product}, ${indication}`,
  }));
  const filters = (
    <div className="filters">
      <Pick
        name={text('introductions.case')}
        all={text('list.all')}
        value={caseId}
        onChange={(value) => set('arende', value)}
        choices={choices}
      />
      <Pick
        name={text('round.region')}
        all={text('list.all')}
        value={region}
        onChange={(value) => set('region', value)}
        choices={COUNTY_CODES.map((code) => ({ value: code, label: text(`region.${code}` as MessageId) }))}
      />
    </div>
  );
  return (
    <>
      <Crumbs trail={[{ name: text('nav.introductions') }]} />
      {caseId !== '' && <CaseIntroductions caseId={caseId} region={region} filters={filters} />}
      {caseId === '' && region !== '' && <OfRegion region={region} filters={filters} />}
      {isChoosing && <Choose cases={cases} filters={filters} />}
    </>
  );
}

/** One region's introductions, what it has to do with first. */
function OfRegion({ region, filters }: { readonly region: string; readonly filters: ReactNode }) {
  const text = useText();
  const { get } = useAddress();
  const page = get('sida') || '1';
  const runs = useQuery(
    pageOf<RunPage>(`/runs?chart=regional-introduction&done=false&region=${region}&limit=50&page=${page}`),
  );
  const name = text(`region.${region}` as MessageId);
  const count = runs.data?._meta.totalRecords;
  return (
    <>
      <Heading title={`${text('nav.introductions')}, ${name}`} say>
        {count === undefined ? (
          text('nav.introductions')
        ) : (
          <Text id="introductions.region.says" values={{ count, name }} />
        )}
      </Heading>
      {filters}
      <Loaded query={runs}>
        {({ runs: found, _meta }) =>
          found.length === 0 ? (
            <Empty title={<Text id="introductions.none" />}>
              <Text id="introductions.none.says" />
            </Empty>
          ) : (
            <>
              <IntroductionTable runs={found} by="case" caption={text('introductions.caption.cases')} />
              <PageLinks meta={_meta} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

interface ChooseProps {
  readonly cases: UseQueryResult<CasePage>;
  readonly filters: ReactNode;
}

/** Cases that are being introduced: each leads to its 21 regions. */
function Choose({ cases, filters }: ChooseProps) {
  const text = useText();
  const count = cases.data?._meta.totalRecords;
  return (
    <>
      <Heading title={text('nav.introductions')} say>
        {count === undefined ? text('nav.introductions') : <Text id="introductions.says" values={{ count }} />}
      </Heading>
      {filters}
      <Loaded<CasePage> query={cases}>{(page) => <Introduced page={page} />}</Loaded>
    </>
  );
}

function Introduced({ page: { cases, _meta } }: { readonly page: CasePage }) {
  if (cases.length === 0)
    return (
      <Empty title={<Text id="introductions.none" />}>
        <Text id="introductions.none.says" />
      </Empty>
    );
  return (
    <>
      <ul className="lines">
        {cases.map(({ id, product, indication, statusSentence }) => (
          <li key={id}>
            <Link to={`/inforande?arende=${id}`}>
              {product}, <Sv>{indication}</Sv>
            </Link>
            <p className="meta">{statusSentence}</p>
          </li>
        ))}
      </ul>
      <PageLinks meta={_meta} />
    </>
  );
}
