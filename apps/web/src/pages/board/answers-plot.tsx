import type { ManagementOverview } from '#contract';
import { useText } from '../../intl/text';
import { Mark } from '../../parts/mark';
import { listOf } from '../work-list/filters';
import { Dot, PlotRow, share } from './plot';

type Answers = ManagementOverview['answers'];

/** Below this share a region is marked. Our default. */
const LOW = 0.7;

/** Which regions answer in time, the least share first. */
export function AnswersPlot({ answers }: { readonly answers: Answers }) {
  const text = useText();
  const { regions, inTime, asked } = answers;
  const half = Math.ceil(regions.length / 2);
  return (
    <>
      <div className="twocol">
        {[regions.slice(0, half), regions.slice(half)].map((part, n) => (
          <Half key={n === 0 ? 'first' : 'second'} regions={part} country={share(inTime, asked)} />
        ))}
      </div>
      <p className="key">
        <span className="late">
          <Mark kind="late" /> {text('board.answers.key')}
        </span>
        <span>{text('board.answers.axis')}</span>
      </p>
    </>
  );
}

function Half({ regions, country }: { readonly regions: Answers['regions']; readonly country: string }) {
  return (
    <div className="plot thin">
      {regions.map(({ region, label, inTime, asked, query }) => (
        <PlotRow
          key={region}
          name={label.replace(/^Region /, '')}
          to={listOf(query)}
          height={23}
          value={`${Math.round((100 * inTime) / asked)}\u00A0%`}
        >
          <line className="g-line" x1="0" x2="100%" y1="11.5" y2="11.5" />
          <line className="g-country" x1={country} x2={country} y1="0" y2="23" />
          <Dot at={share(inTime, asked)} y={11.5} r={5} hot={inTime / asked < LOW} />
        </PlotRow>
      ))}
    </div>
  );
}
