import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import type { OrganisationPage, PermissionList, PipelineCounts } from '#contract';
import { pageOf } from '../../api/queries';
import { dayText } from '../../intl/days';
import { useText } from '../../intl/text';
import { Icon } from '../../parts/icon';
import type { FilterName, Filters } from './filters';

interface FromFigureProps {
  readonly filters: Filters;
  readonly drop: (...names: readonly FilterName[]) => void;
}

interface Chip {
  readonly what: string;
  readonly names: readonly FilterName[];
}

/** What a link from a figure asked for, in words, each to be taken away. */
export function FromFigure({ filters, drop }: FromFigureProps) {
  const text = useText();
  const chips = useChips(filters);
  if (chips.length === 0) return null;
  return (
    <ul className="filters figurechips" aria-label={text('list.figure')}>
      {chips.map(({ what, names }) => (
        <li key={what}>
          <button
            type="button"
            className="pick on"
            aria-label={text('list.figure.drop', { what })}
            onClick={() => drop(...names)}
          >
            {what}
            <Icon as={X} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function useChips({
  pagar,
  still,
  passerat,
  tillfragad,
  fran,
  till,
  uppgift,
  ursprung,
  frist,
  region,
}: Filters): readonly Chip[] {
  const text = useText();
  const stage = useStageName(passerat);
  const [asked, of] = [useRegionName(tillfragad), useRegionName(region)];
  const role = useRoleName(uppgift);
  const between = { from: dayOr(fran), to: dayOr(till) };
  const [first, last] = frist?.includes('..') ? frist.split('..') : [];
  const passed =
    passerat === 'opened' || passerat === 'recommended'
      ? text(`list.figure.${passerat}`, between)
      : text('list.figure.left', { ...between, stage });
  return [
    ...(pagar ? [{ what: text('list.figure.pagar'), names: ['pagar'] as const }] : []),
    ...(still ? [{ what: text('list.figure.still', { day: dayOr(still) }), names: ['still'] as const }] : []),
    ...(passerat ? [{ what: passed, names: ['passerat', 'fran', 'till'] as const }] : []),
    ...(tillfragad
      ? [
          {
            what: text('list.figure.asked', { ...between, region: asked }),
            names: ['tillfragad', 'fran', 'till'] as const,
          },
        ]
      : []),
    ...(ursprung
      ? [
          {
            what: text(ursprung === 'history' ? 'list.figure.history' : 'list.figure.live'),
            names: ['ursprung'] as const,
          },
        ]
      : []),
    ...(uppgift ? [{ what: text('list.figure.task', { role }), names: ['uppgift'] as const }] : []),
    ...(first && last
      ? [{ what: text('list.figure.due', { from: dayOr(first), to: dayOr(last) }), names: ['frist'] as const }]
      : []),
    ...(region ? [{ what: text('list.figure.region', { region: of }), names: ['region'] as const }] : []),
  ];
}

/** An address can hold anything: what is no day stands as it is. */
const dayOr = (day: string | undefined): string => {
  if (day === undefined) return '…';
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) ? dayText(day, 'short') : day;
};

function useStageName(stage: string | undefined): string {
  const { data } = useQuery({ ...pageOf<PipelineCounts>('/pipeline-counts'), enabled: stage !== undefined });
  return data?.stages.find((one) => one.stage === stage)?.label ?? '';
}

function useRegionName(region: string | undefined): string {
  const { data } = useQuery({
    ...pageOf<OrganisationPage>('/organisations?kind=region&limit=100'),
    enabled: region !== undefined,
    staleTime: Infinity,
  });
  return data?.organisations.find(({ code }) => code === region)?.name ?? '';
}

function useRoleName(role: string | undefined): string {
  const { data } = useQuery({
    ...pageOf<PermissionList>(`/permissions?role=${encodeURIComponent(role ?? '')}`),
    enabled: role !== undefined,
    staleTime: Infinity,
  });
  return data?.permissions.flatMap(({ grants }) => grants).find((one) => one.role === role)?.label ?? '';
}
