import { Link } from 'react-router';
import type { CaseView } from '#contract';
import { Sv } from '../../intl/sv';
import { Text } from '../../intl/text';

/** Cases that belong together with this one, and what other countries have decided of the product. */
export function LinkedCases({ found: { linkedCases, foreignCases } }: { readonly found: CaseView }) {
  return (
    <>
      {linkedCases.length > 0 && (
        <section aria-labelledby="hor-ihop">
          <h2 id="hor-ihop">
            <Text id="case.linked" />
          </h2>
          <ul className="lines">
            {linkedCases.map(({ id, product, indication, relationLabel, stageLabel }) => (
              <li key={id}>
                <Link to={`/arenden/${id}`}>
                  {product}, <Sv>{indication}</Sv>
                </Link>
                <p className="meta">
                  {relationLabel}, {stageLabel}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {foreignCases.length > 0 && (
        <section aria-labelledby="utlandet">
          <h2 id="utlandet">
            <Text id="case.foreign" />
          </h2>
          <ul className="lines">
            {foreignCases.map(({ id, product, processLabel, outcomeLabel, stageLabel }) => (
              <li key={id}>
                <Link to={`/arenden/${id}`}>
                  {product}, {processLabel}
                </Link>
                <p className="meta">{outcomeLabel ?? stageLabel}</p>
              </li>
            ))}
          </ul>
          <p className="help">
            <Text id="case.foreign.help" />
          </p>
        </section>
      )}
    </>
  );
}
