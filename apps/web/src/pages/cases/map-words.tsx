import { Text } from '../../intl/text';
import { Mark } from '../../parts/mark';
import type { MapState } from './chart-map';

/** The process in words: one paragraph per state, and one sentence per act that leads on. */
export function MapWords({ map }: { readonly map: readonly MapState[] }) {
  return (
    <div className="map-words">
      {map.map(({ path, label, here, sentence, ways }) => (
        <div key={path}>
          <h2>
            {here && <Mark kind="here" />} {label}
            {here && (
              <small>
                {' '}
                <Text id="case.ways.here" />
              </small>
            )}
          </h2>
          <p>{sentence}</p>
          {ways.length > 0 && (
            <dl>
              {ways.map((way, index) => (
                // The same act can stand twice in a state, with different rules.
                // oxlint-disable-next-line react/no-array-index-key
                <div key={`${way.act} ${index}`}>
                  <dt>{way.label}</dt>
                  <dd>{way.sentence}</dd>
                </div>
              ))}
            </dl>
          )}
        </div>
      ))}
    </div>
  );
}
