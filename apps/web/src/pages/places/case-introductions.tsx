import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { CaseView, RunPage, RunView } from '#contract';
import { pageOf } from '../../api/queries';
import { Sv } from '../../intl/sv';
import { Text, useText } from '../../intl/text';
import { Empty } from '../../parts/empty';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { RegionTiles } from '../../parts/region-tiles';
import { IntroductionTable } from './introduction-table';
import { lookOf, needingFirst, statesOf } from './introductions';
import { RunActs } from './run-acts';

interface CaseIntroductionsProps {
  readonly caseId: string;
  /** County code of the region whose acts are shown; empty for none. */
  readonly region: string;
  readonly filters: ReactNode;
}

/** A case in its 21 regions: tiles and table in the same order, and what can be done in the one that is chosen. */
export function CaseIntroductions({ caseId, region, filters }: CaseIntroductionsProps) {
  const found = useQuery(pageOf<CaseView>(`/cases/${caseId}`));
  const runs = useQuery(pageOf<RunPage>(`/runs?chart=regional-introduction&caseId=${caseId}&limit=100`));
  return (
    <Loaded query={found}>
      {(shown) => (
        <Loaded query={runs}>
          {({ runs: all }) => <Regions found={shown} runs={needingFirst(all)} region={region} filters={filters} />}
        </Loaded>
      )}
    </Loaded>
  );
}

interface RegionsProps {
  readonly found: CaseView;
  readonly runs: readonly RunView[];
  readonly region: string;
  readonly filters: ReactNode;
}

function Regions({ found, runs, region, filters }: RegionsProps) {
  const text = useText();
  const chosen = runs.find(({ key }) => key === region);
  const tiles = runs.flatMap((run) =>
    run.key === null
      ? []
      : [{ region: run.key, regionLabel: run.keyLabel ?? run.key, ...lookOf(run), words: run.stateLabel }],
  );
  return (
    <>
      <header className="casehead">
        <Heading title={`${text('nav.introductions')}, ${found.product}`}>
          <Link to={`/arenden/${found.id}`}>{found.product}</Link>{' '}
          <span>
            <Sv>{[found.substance, found.indication].filter(Boolean).join(' · ')}</Sv>
          </span>
        </Heading>
        <p className="say">
          {statesOf(runs).map(({ label, count }) => (
            <span key={label} className="count-of">
              <Text id="introductions.state" values={{ count, label }} />{' '}
            </span>
          ))}
          {runs.length === 0 && <Text id="introductions.none" />}
        </p>
      </header>
      {filters}
      {chosen && (
        <section className="chosen-run" aria-label={chosen.keyLabel ?? undefined}>
          <h2>{text('introductions.chosen', { name: chosen.keyLabel ?? '', state: chosen.stateLabel })}</h2>
          <RunActs caseId={found.id} instanceId={chosen.id} />
        </section>
      )}
      {runs.length === 0 ? (
        <Empty title={<Text id="introductions.none.case" />}>
          <Text id="introductions.none.says" />
        </Empty>
      ) : (
        <div className="split">
          <section aria-labelledby="h-karta">
            <h2 id="h-karta">{text('round.map')}</h2>
            <p className="small quiet">{text('round.map.help')}</p>
            <RegionTiles label={text('round.map.label')} tiles={tiles} />
          </section>
          <IntroductionTable runs={runs} by="region" caption={text('introductions.caption.regions')} />
        </div>
      )}
    </>
  );
}
