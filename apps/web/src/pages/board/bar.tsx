import { useQuery } from '@tanstack/react-query';
import { Download, Printer } from 'lucide-react';
import type { Figure, ManagementOverview, PipelineCounts } from '#contract';
import { saveDocument, saveTable } from '../../api/files';
import { pageOf } from '../../api/queries';
import { useText } from '../../intl/text';
import type { Choice } from '../../parts/field';
import { Icon } from '../../parts/icon';
import { Pick } from '../../parts/pick';
import { SaveButton } from '../../parts/save-button';
import { boardQuery, type BoardFilter, type BoardFilters } from './address';

const PERIODS = ['3m', '12m', '36m', '120m'] as const;
const USUAL = '12m';

interface BarProps {
  readonly filters: BoardFilters;
  readonly set: (name: BoardFilter, value: string) => void;
  readonly overview: ManagementOverview;
  /** Figures that the page shows. */
  readonly figures: readonly Figure[];
}

/** Filters in the address, and the figures to take along. */
export function BoardBar({ filters, set, overview, figures }: BarProps) {
  const text = useText();
  return (
    <div className="filters" role="group" aria-label={text('board.filters')}>
      <BoardPicks filters={filters} set={set} regions={overview.regions} withPeriod />
      <span className="grow" />
      <CsvMenu filters={filters} overview={overview} figures={figures} />
      <PdfButton filters={filters} />
    </div>
  );
}

interface PicksProps {
  readonly filters: BoardFilters;
  readonly set: (name: BoardFilter, value: string) => void;
  readonly regions: ManagementOverview['regions'];
  readonly withPeriod?: boolean;
}

export function BoardPicks({ filters, set, regions, withPeriod = false }: PicksProps) {
  const text = useText();
  const { data } = useQuery(pageOf<PipelineCounts>('/pipeline-counts'));
  const processes = (data?.processes ?? []).map(({ processVersion, label }) => ({ value: processVersion, label }));
  const others: readonly Choice[] = PERIODS.filter((one) => one !== USUAL).map((one) => ({
    value: one,
    label: text(`board.period.${one}`),
  }));
  const pick = (name: BoardFilter, all: string, choices: readonly Choice[]) => (
    <Pick
      name={text(`board.${name}`)}
      all={all}
      choices={choices}
      value={filters[name] ?? ''}
      onChange={(value) => set(name, value)}
    />
  );
  return (
    <>
      {pick('origin', text('board.origin.live'), [
        { value: 'history', label: text('board.origin.history') },
        { value: 'all', label: text('board.origin.all') },
      ])}
      {pick('process', text('board.all'), processes)}
      {withPeriod && pick('period', text(`board.period.${USUAL}`), others)}
      {pick(
        'region',
        text('board.country'),
        regions.map(({ region, label }) => ({ value: region, label })),
      )}
    </>
  );
}

function CsvMenu({ filters, overview, figures }: Omit<BarProps, 'set'>) {
  const text = useText();
  const titles = new Map(overview.tables.map(({ figure, title }) => [figure, title]));
  return (
    <details className="csv">
      <summary className="pick">
        <Icon as={Download} />
        {text('board.csv')}
      </summary>
      <ul>
        {figures.map((figure) => (
          <li key={figure}>
            <CsvButton filters={filters} figure={figure} name={titles.get(figure) ?? ''} />
          </li>
        ))}
      </ul>
    </details>
  );
}

interface CsvButtonProps {
  readonly filters: BoardFilters;
  readonly figure: Figure;
  /** What is said; the figure's title in the menu, what it does beside the table. */
  readonly name: string;
}

export const CsvButton = ({ filters, figure, name }: CsvButtonProps) => (
  <SaveButton look="textlink" save={() => saveTable(`/management-overview/table${boardQuery(filters, { figure })}`)}>
    {name}
  </SaveButton>
);

function PdfButton({ filters }: { readonly filters: BoardFilters }) {
  const text = useText();
  return (
    <SaveButton look="pick" save={() => saveDocument(`/management-overview/document${boardQuery(filters)}`)}>
      <Icon as={Printer} />
      {text('board.pdf')}
    </SaveButton>
  );
}
