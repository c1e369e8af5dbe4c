import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { Compilation, RunView } from '#contract';
import { saveTable } from '../../api/files';
import { Text, useText } from '../../intl/text';
import { Loaded } from '../../parts/loaded';
import { Pick } from '../../parts/pick';
import { SaveButton } from '../../parts/save-button';
import { Section } from '../../parts/section';
import { AnswerShown } from './answer-shown';
import { CountsTitle, CriterionTable, StanceLine } from './criterion-table';
import { RoundFrame, RoundTitle, RoundViews } from './round-frame';
import { RoundSentence } from './round-page';
import { compilationQuery, roundPath } from './use-round';

/** What the regions answered: counts by criterion, and every text in full. */
export function CompilationPage() {
  const text = useText();
  const page = text('round.page.compilation');
  return (
    <RoundFrame page={page}>
      {(run) => (
        <>
          <header className="casehead">
            <RoundTitle run={run} page={page} />
            <p className="say">
              <RoundSentence run={run} />
            </p>
          </header>
          <RoundViews run={run} />
          <Compiled run={run} />
        </>
      )}
    </RoundFrame>
  );
}

function Compiled({ run }: { readonly run: RunView }) {
  const compiled = useQuery(compilationQuery(run));
  return <Loaded query={compiled}>{(found) => <Whole run={run} compiled={found} />}</Loaded>;
}

function Whole({ run, compiled }: { readonly run: RunView; readonly compiled: Compilation }) {
  const text = useText();
  const [query, setQuery] = useSearchParams();
  const areas = compiled.healthCareRegionCounts.map(({ healthCareRegion: value, label }) => ({ value, label }));
  const asked = query.get('sjukvardsregion');
  const area = areas.find(({ value }) => value === asked)?.value ?? '';
  const regions = compiled.regions.filter(({ healthCareRegion }) => area === '' || healthCareRegion === area);
  const summaries = compiled.summaries.filter(({ healthCareRegion }) => area === '' || healthCareRegion === area);
  return (
    <>
      <p className="notvote">{compiled.statement}</p>
      <div className="filters">
        <Pick
          name={text('round.area')}
          all={text('list.all')}
          value={area}
          onChange={(value) => setQuery(value === '' ? '' : `sjukvardsregion=${value}`, { replace: true })}
          choices={areas}
        />
        <SaveButton save={() => saveTable(`${roundPath(run)}/compilation/table`)}>
          <Text id="round.csv" />
        </SaveButton>
      </div>
      <Section id="h-kriterier" title={<CountsTitle compiled={compiled} area={area} />}>
        <CriterionTable compiled={compiled} area={area} />
        <p className="small soft">
          <StanceLine compiled={compiled} area={area} />
        </p>
      </Section>
      <AreaTable compiled={compiled} area={area} />
      {summaries.map(({ healthCareRegion, label, text: words, person }) => (
        <section key={healthCareRegion} className="sec" aria-labelledby={`summering-${healthCareRegion}`}>
          <header>
            <h2 id={`summering-${healthCareRegion}`}>
              <Text id="round.summary" values={{ area: label }} />
            </h2>
            {person && <p>{person}</p>}
          </header>
          <p className="full">{words}</p>
        </section>
      ))}
      <Section id="h-texter" title={<Text id="round.texts" />}>
        {regions.map((region) => (
          <AnswerShown key={region.region} region={region} />
        ))}
      </Section>
    </>
  );
}

/** Stances by health care region, of those whose every answer the reader may see. */
function AreaTable({ compiled, area }: { readonly compiled: Compilation; readonly area: string }) {
  const text = useText();
  const rows = compiled.healthCareRegionCounts.filter(
    ({ healthCareRegion }) => area === '' || healthCareRegion === area,
  );
  if (rows.length === 0) return null;
  return (
    <table className="cards">
      <caption className="vh">{text('round.by-area')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('round.area')}</th>
          {COLUMNS.map((name) => (
            <th key={name} scope="col" className="n">
              {text(`round.column.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.healthCareRegion}>
            <th scope="row">{row.label}</th>
            {COLUMNS.map((name) => (
              <td key={name} className="n" data-h={text(`round.column.${name}`)}>
                {row[name]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const COLUMNS = ['yes', 'no', 'neutral', 'recused', 'noResponse', 'pending'] as const;
