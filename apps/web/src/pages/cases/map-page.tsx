import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { CaseView } from '#contract';
import { Text, useText } from '../../intl/text';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { Pick } from '../../parts/pick';
import { Segments } from '../../parts/segments';
import { CaseCrumbs } from './case-crumbs';
import { mapOf, type MapState } from './chart-map';
import { Drawing } from './drawing';
import { MapList } from './map-list';
import { MapWords } from './map-words';
import { caseQuery, chartQuery, wordsQuery } from './queries';
import { useMapWalk } from './use-map-walk';
import { useMedia } from './use-media';

const VIEWS = ['lista', 'ord', 'ritning'] as const;
type View = (typeof VIEWS)[number];
const isView = (text: string | null): text is View => VIEWS.some((one) => one === text);

/** The whole process of a case, the present states lit: as a list, in words, or drawn, all from the same chart. */
export function MapPage() {
  const { id = '' } = useParams();
  return <Loaded query={useQuery(caseQuery(id))}>{(found) => <ProcessMap found={found} />}</Loaded>;
}

function ProcessMap({ found }: { readonly found: CaseView }) {
  const text = useText();
  const [params, setParams] = useSearchParams();
  const asked = params.get('som');
  const view: View = isView(asked) ? asked : 'lista';
  const runs = found.instances;
  const main = runs.find(({ parentId }) => parentId === null);
  const run = runs.find(({ id }) => id === params.get('instans')) ?? main ?? runs[0];
  const set = (name: string, value: string): void =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        after.set(name, value);
        return after;
      },
      { replace: true },
    );
  if (!run) return null;
  const title = text('case.map.title', { product: found.product });
  return (
    <>
      <CaseCrumbs of={found} page={text('case.map')} />
      <Heading title={title}>{title}</Heading>
      <p className="filters">
        <Segments
          label={text('case.ways.as')}
          value={view}
          onChange={(value) => set('som', value)}
          choices={[
            { value: 'lista', label: text('case.map.list') },
            { value: 'ord', label: text('case.map.words') },
            { value: 'ritning', label: text('case.map.drawing') },
          ]}
        />
        <Pick
          name={text('case.map.run')}
          all={main?.label ?? ''}
          value={run.id === main?.id ? '' : run.id}
          onChange={(value) => set('instans', value === '' ? (main?.id ?? '') : value)}
          choices={runs.filter(({ id }) => id !== main?.id).map(({ id, label }) => ({ value: id, label }))}
        />
      </p>
      <Shown found={found} run={run} view={view} />
    </>
  );
}

interface ShownProps {
  readonly found: CaseView;
  readonly run: CaseView['instances'][number];
  readonly view: View;
}

function Shown({ found, run, view }: ShownProps) {
  const { chart, version, states } = run;
  const data = useQuery(chartQuery(chart, version));
  const words = useQuery(wordsQuery(chart, version));
  const map = useMemo(
    () =>
      data.data &&
      words.data &&
      mapOf(
        data.data,
        words.data,
        states.map(({ path }) => path),
      ),
    [data.data, words.data, states],
  );
  return (
    <Loaded query={data}>
      {() => (
        <Loaded query={words}>
          {() => map && <Walked key={run.id} found={found} run={run} view={view} map={map} />}
        </Loaded>
      )}
    </Loaded>
  );
}

/** List or words, and the drawing beside; on a narrow screen the drawing is fetched when it is asked for, and comes first. */
function Walked({ found, run: { id, chart }, view, map }: ShownProps & { readonly map: readonly MapState[] }) {
  const [params, setParams] = useSearchParams();
  const isNarrow = useMedia('screen and (width < 56em)');
  const walk = useMapWalk(map, params.get('lage') ?? '');
  const at = (path: string): URLSearchParams => {
    const there = new URLSearchParams(params);
    there.set('lage', path);
    return there;
  };
  const drawing = (
    <Drawing
      chart={chart}
      caseId={found.id}
      instanceId={id}
      map={map}
      light={walk.light}
      onLight={walk.setLight}
      addressOf={(path) => `/arenden/${found.id}/karta?${at(path)}`}
      onChoose={(path) => {
        setParams(at(path), { replace: true });
        walk.go(path);
      }}
    />
  );
  return (
    <>
      <p className="small quiet">
        <Text id="case.map.help" />
      </p>
      <div className={view === 'ritning' ? 'map drawn' : 'map'}>
        {isNarrow && view === 'ritning' && drawing}
        {view === 'ord' ? <MapWords map={map} walk={walk} /> : <MapList map={map} walk={walk} />}
        {!isNarrow && drawing}
      </div>
    </>
  );
}
