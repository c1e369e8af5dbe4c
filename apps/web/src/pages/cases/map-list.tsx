import type { CSSProperties } from 'react';
import { Text, useText } from '../../intl/text';
import { Mark } from '../../parts/mark';
import type { MapState } from './chart-map';
import type { MapWalk } from './use-map-walk';

export interface MapRowsProps {
  readonly map: readonly MapState[];
  readonly walk: MapWalk;
}

/** Every state as a row, with what leads on from it. */
export function MapList({ map, walk }: MapRowsProps) {
  const text = useText();
  return (
    <ol className="lines map-list" aria-label={text('case.map')} onKeyDown={walk.onKeyDown}>
      {map.map((state, index) => (
        <li key={state.path} {...walk.row(index)} style={{ '--depth': state.depth } as CSSProperties}>
          <span className="st">
            {state.here ? <Mark kind="here" /> : <Mark kind={state.lit ? 'working' : 'new'} />}
            {state.lit ? <b>{state.label}</b> : state.label}
          </span>
          {state.here && (
            <p className="meta">
              <Text id="case.ways.here" />
            </p>
          )}
          {state.ways.length > 0 && (
            <ul className="plain-list onward">
              {state.ways
                .filter(({ to }) => to.length > 0)
                .map((way) => (
                  <li key={`${way.act} ${way.to.map(({ path }) => path).join(' ')}`} className="meta">
                    <Text
                      id="case.map.way"
                      values={{ act: way.label, to: way.to.map(({ label }) => label).join(', ') }}
                    />
                  </li>
                ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
