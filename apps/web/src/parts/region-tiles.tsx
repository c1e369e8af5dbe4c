import type { MouseEvent } from 'react';
import type { MessageId } from '../intl/catalogue';
import { useText } from '../intl/text';
import { Mark, type MarkKind } from './mark';
import { letterOf } from './regions';

export interface RegionTile {
  /** County code. */
  readonly region: string;
  readonly regionLabel: string;
  readonly mark: MarkKind;
  readonly tone: string;
  readonly words: string;
}

/** Where the row of a region stands: tiles lead there. */
export const rowIdOf = (region: string): string => `region-${region}`;

/** One tile per region, about where it lies; it leads to the region's row in the table beside, which says the same and more. */
export function RegionTiles({ label, tiles }: { readonly label: string; readonly tiles: readonly RegionTile[] }) {
  const text = useText();
  return (
    <ul className="tiles" aria-label={label}>
      {tiles.map(({ region, regionLabel, mark, tone, words }) => (
        <li key={region} data-r={letterOf(region)}>
          <a className={tone} href={`#${rowIdOf(region)}`} onClick={(event) => focusRow(event, region)}>
            <span className="top-line" aria-hidden="true">
              {letterOf(region)} <Mark kind={mark} />
            </span>
            <span className="nm" aria-hidden="true">
              {text(`region.${region}` as MessageId)}
            </span>
            <span className="vh">{text('region.tile', { name: regionLabel, words })}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The router has the address; the row gets the focus. */
function focusRow(event: MouseEvent, region: string): void {
  event.preventDefault();
  const row = document.getElementById(rowIdOf(region));
  row?.focus();
  row?.scrollIntoView({ block: 'center' });
}
