import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useHref } from 'react-router';
import type { ChartPicture } from '#contract';
import { read } from '../../api/client';
import { useText } from '../../intl/text';
import { Fault } from '../../parts/fault';
import type { MapState } from './chart-map';
import { drawInto, pointAt } from './drawn-states';

interface DrawingProps {
  readonly chart: string;
  readonly caseId: string;
  readonly instanceId: string;
  readonly map: readonly MapState[];
  /** State that is pointed at, in the list or in the drawing itself. */
  readonly light: string | null;
  readonly onLight: (path: string | null) => void;
  /** Where a state is told, within the case's map. */
  readonly addressOf: (path: string) => string;
  readonly onChoose: (path: string) => void;
}

/** The chart as a picture, present states lit; each state is a link, in the order of the list, and one stop for the Tab key. */
export function Drawing({ chart, caseId, instanceId, map, light, onLight, addressOf, onChoose }: DrawingProps) {
  const box = useRef<HTMLDivElement>(null);
  const text = useText();
  const root = useHref('/');
  const path = `/charts/${chart}/picture?caseId=${caseId}&instanceId=${instanceId}`;
  const picture = useQuery({
    queryKey: [`/cases/${caseId}`, 'picture', path],
    queryFn: async ({ signal }) => (await read<ChartPicture>(path, signal)).body,
    staleTime: 60_000,
  });
  const svg = picture.data?.svg;
  const statesNow = useEffectEvent(() =>
    map.map(({ path: state, label, here }) => ({
      path: state,
      here,
      name: text('case.map.drawn', { state: label, here: String(here) }),
      href: `${root.replace(/\/$/, '')}${addressOf(state)}`,
    })),
  );
  const lightUp = useEffectEvent(onLight);
  const choose = useEffectEvent(onChoose);
  useEffect(() => {
    if (!box.current || svg === undefined) return undefined;
    return drawInto(box.current, svg, {
      states: statesNow(),
      onLight: (state) => lightUp(state),
      onChoose: (state) => choose(state),
    });
  }, [svg, map]);
  useEffect(() => {
    if (box.current) pointAt(box.current, light);
  }, [light, svg, map]);
  if (picture.error) return <Fault error={picture.error} retry={() => void picture.refetch()} />;
  return <div className="drawing" ref={box} />;
}
