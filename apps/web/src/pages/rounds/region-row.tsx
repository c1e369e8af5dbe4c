import type { KeyboardEvent } from 'react';
import { Link } from 'react-router';
import type { RegionProgress, RunView } from '#contract';
import { dayText } from '../../intl/days';
import { Text, useText } from '../../intl/text';
import { State } from '../../parts/mark';
import { rowIdOf } from '../../parts/region-tiles';
import { lastHeard, LOOKS } from './standings';

interface RegionRowProps {
  readonly run: RunView;
  readonly of: RegionProgress;
  readonly index: number;
  readonly isChosen: boolean;
  /** Null for who has nothing to do with several regions at once. */
  readonly onToggle: ((isRange: boolean) => void) | null;
}

/** One region: where it stands, what it answered, what was last heard, how often it was reminded. */
export function RegionRow({ run, of, index, isChosen, onToggle }: RegionRowProps) {
  const text = useText();
  const { region, regionLabel, standing, stanceLabel, reminded } = of;
  const { mark, tone } = LOOKS[standing];
  const press = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 'x' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onToggle?.(event.shiftKey);
  };
  return (
    <tr aria-selected={onToggle ? isChosen : undefined}>
      <td>
        {onToggle && (
          <input
            type="checkbox"
            checked={isChosen}
            aria-label={text('list.choose', { product: regionLabel })}
            onChange={(event) => onToggle(event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)}
          />
        )}
      </td>
      <th scope="row">
        <Link
          id={rowIdOf(region)}
          to={`/rundor/${run.id}/sammanstallning#svar-${region}`}
          data-row={index}
          onKeyDown={press}
        >
          {regionLabel}
        </Link>
      </th>
      <td data-h={text('round.standing')}>
        <State mark={mark} tone={tone}>
          {text(`round.standing.${standing}`)}
        </State>
      </td>
      <td data-h={text('round.answer')} className={stanceLabel === null ? 'quiet' : undefined}>
        {stanceLabel ?? '–'}
      </td>
      <td data-h={text('round.latest')} className="soft">
        <Latest of={of} />
      </td>
      <td data-h={text('round.reminded')} className="n">
        {reminded}
      </td>
    </tr>
  );
}

function Latest({ of }: { readonly of: RegionProgress }) {
  const heard = lastHeard(of);
  if (heard === null) return <Text id="round.heard.nothing" />;
  const { what, day } = heard;
  return (
    <>
      <Text
        id={`round.heard.${what}`}
        values={{ day: day === null ? '' : dayText(day, 'row'), count: of.localWaiting }}
      />
      {what === 'vacant' && (
        <>
          {' '}
          <Link to={`/natverket?region=${of.region}`}>
            <Text id="round.heard.appoint" />
          </Link>
        </>
      )}
    </>
  );
}
