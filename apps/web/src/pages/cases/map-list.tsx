import { useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import { Text, useText } from '../../intl/text';
import { Mark } from '../../parts/mark';
import type { MapState } from './chart-map';

interface MapListProps {
  readonly map: readonly MapState[];
  readonly onLight: (path: string | null) => void;
}

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_at, last) => last,
};

/** Every state as a row; arrow keys go from one to the next, and the light in the drawing goes along. */
export function MapList({ map, onLight }: MapListProps) {
  const text = useText();
  const rows = useRef<(HTMLLIElement | null)[]>([]);
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      map.findIndex(({ here }) => here),
    ),
  );
  const go = (index: number): void => {
    setAt(index);
    rows.current[index]?.focus();
  };
  const press = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    go(step(at, map.length - 1));
  };
  return (
    <ol className="lines map-list" aria-label={text('case.map')} onKeyDown={press}>
      {map.map((state, index) => (
        <li
          key={state.path}
          ref={(row) => {
            rows.current[index] = row;
          }}
          className={state.here ? 'here' : undefined}
          aria-current={state.here ? 'step' : undefined}
          tabIndex={index === at ? 0 : -1}
          style={{ '--depth': state.depth } as CSSProperties}
          onFocus={() => {
            setAt(index);
            onLight(state.path);
          }}
          onBlur={() => onLight(null)}
        >
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
