import { useQuery } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { FormattedList } from 'react-intl';
import { Link, useNavigate } from 'react-router';
import type { CaseCourse, CaseView } from '#contract';
import { Text, useText } from '../../intl/text';
import { Icon } from '../../parts/icon';
import { Mark } from '../../parts/mark';
import { Loaded } from '../../parts/loaded';
import { Segments } from '../../parts/segments';
import { useNear } from '../../parts/use-near';
import { fromHere, mapOf, type FromHere } from './chart-map';
import { Drawing } from './drawing';
import { chartQuery, wordsQuery } from './queries';

interface WaysProps {
  readonly found: CaseView;
  readonly course: CaseCourse;
}

/** Where the case can go from where it stands; a chart is large and stands last, so it comes when one gets there. */
export function Ways({ found, course }: WaysProps) {
  const text = useText();
  const [shown, show] = useState<'lista' | 'ord'>('lista');
  const section = useRef<HTMLElement>(null);
  const isNear = useNear(section);
  return (
    <section className="sec" aria-labelledby="vagar" ref={section}>
      <header>
        <h2 id="vagar">
          <Text id="case.ways" />
        </h2>
        <p>
          <Link to={`/arenden/${found.id}/karta`}>
            <Text id="case.ways.map" />
          </Link>
        </p>
        <span className="push">
          <Segments
            label={text('case.ways.as')}
            value={shown}
            onChange={(value) => show(value === 'ord' ? 'ord' : 'lista')}
            choices={[
              { value: 'lista', label: text('case.map.list') },
              { value: 'ord', label: text('case.map.words') },
            ]}
          />
        </span>
      </header>
      {isNear && <Onward found={found} course={course} inWords={shown === 'ord'} />}
    </section>
  );
}

/** The list first, words second, and a drawing of the same chart beside. */
function Onward({ found, course, inWords }: WaysProps & { readonly inWords: boolean }) {
  const { chart, version, instanceId } = course;
  const navigate = useNavigate();
  const [light, setLight] = useState<string | null>(null);
  const chartData = useQuery(chartQuery(chart, version));
  const words = useQuery(wordsQuery(chart, version));
  const lit = useMemo(
    () => found.instances.find(({ id }) => id === instanceId)?.states.map(({ path }) => path) ?? [],
    [found, instanceId],
  );
  const map = useMemo(
    () => chartData.data && words.data && mapOf(chartData.data, words.data, lit),
    [chartData.data, words.data, lit],
  );
  const addressOf = (path: string): string =>
    `/arenden/${found.id}/karta?${new URLSearchParams({ instans: instanceId, lage: path })}`;
  return (
    <Loaded query={chartData}>
      {() => (
        <Loaded query={words}>
          {() =>
            map && (
              <div className="ways">
                <From places={fromHere(map)} inWords={inWords} onLight={setLight} />
                <Drawing
                  chart={chart}
                  caseId={found.id}
                  instanceId={instanceId}
                  map={map}
                  light={light}
                  onLight={setLight}
                  addressOf={addressOf}
                  onChoose={(path) => void navigate(addressOf(path))}
                />
              </div>
            )
          }
        </Loaded>
      )}
    </Loaded>
  );
}

interface FromProps {
  readonly places: readonly FromHere[];
  readonly inWords: boolean;
  readonly onLight: (path: string | null) => void;
}

/** The road first; what runs beside it can be opened. */
function From({ places, inWords, onLight }: FromProps) {
  const road = places.filter(({ state }) => state.path.startsWith('handling.') || !state.path.includes('.'));
  const first = road.length > 0 ? road : places.slice(0, 1);
  const beside = places.filter((place) => !first.includes(place));
  const list = (shown: readonly FromHere[]) => (
    <ol className="lines">
      {shown.map((place) => (
        <Here key={place.state.path} place={place} inWords={inWords} onLight={onLight} />
      ))}
    </ol>
  );
  return (
    <div>
      {list(first)}
      {beside.length > 0 && (
        <details className="beside">
          <summary>
            <Text id="case.ways.beside" values={{ count: beside.length }} />
          </summary>
          {list(beside)}
        </details>
      )}
    </div>
  );
}

function Here({
  place: { state, onward },
  inWords,
  onLight,
}: Omit<FromProps, 'places'> & { readonly place: FromHere }) {
  return (
    <li className="here">
      <span className="st">
        <Mark kind="here" />
        <b>{state.label}</b>
      </span>
      <p className="meta">{inWords ? state.sentence : <Text id="case.ways.here" />}</p>
      {onward.length > 0 && (
        <ul className="plain-list onward">
          {onward.map(({ path, label, ways }) => (
            <li key={label} onPointerEnter={() => onLight(path)} onPointerLeave={() => onLight(null)}>
              <span className="st">
                <Icon as={ArrowRight} />
                {label}
              </span>
              {inWords ? (
                ways.map((way) => (
                  <p className="meta" key={way.act}>
                    <Text id="case.ways.word" values={{ act: way.label, sentence: way.sentence }} />
                  </p>
                ))
              ) : (
                <p className="meta">
                  <FormattedList type="disjunction" value={ways.map((way) => way.label)} />
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
