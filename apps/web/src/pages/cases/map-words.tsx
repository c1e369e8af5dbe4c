import { Text, useText } from '../../intl/text';
import { Mark } from '../../parts/mark';
import type { MapRowsProps } from './map-list';

/** The process in words: one paragraph per state, and one sentence per act that leads on. */
export function MapWords({ map, walk }: MapRowsProps) {
  const text = useText();
  return (
    <ol className="plain-list map-words" aria-label={text('case.map')} onKeyDown={walk.onKeyDown}>
      {map.map(({ path, label, here, sentence, ways }, index) => (
        <li key={path} {...walk.row(index)}>
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
              {ways.map((way, at) => (
                // The same act can stand twice in a state, with different rules.
                // oxlint-disable-next-line react/no-array-index-key
                <div key={`${way.act} ${at}`}>
                  <dt>{way.label}</dt>
                  <dd>{way.sentence}</dd>
                </div>
              ))}
            </dl>
          )}
        </li>
      ))}
    </ol>
  );
}
