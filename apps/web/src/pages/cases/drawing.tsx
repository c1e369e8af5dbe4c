import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { ChartPicture } from '#contract';
import { read } from '../../api/client';

interface DrawingProps {
  readonly chart: string;
  readonly caseId: string;
  readonly instanceId: string;
  /** State that is pointed at in the list. */
  readonly light: string | null;
}

const TOKENS = ['bg', 'surface', 'raised', 'line', 'line-firm', 'ink', 'ink-2', 'ink-3', 'accent', 'accent-weak'];

/** The picture has styles of its own, which must not reach the page; its colours are the page's. */
const STYLE = `:host { color-scheme: inherit; }
svg { display: block; ${TOKENS.map((token) => `--${token}: inherit;`).join(' ')} }
.pointed > rect { stroke: var(--focus); stroke-width: 3.5; }`;

/** The chart as a picture, present states lit. Decoration for whoever listens: the list beside says all of it. */
export function Drawing({ chart, caseId, instanceId, light }: DrawingProps) {
  const box = useRef<HTMLDivElement>(null);
  const path = `/charts/${chart}/picture?caseId=${caseId}&instanceId=${instanceId}`;
  const { data } = useQuery({
    queryKey: [`/cases/${caseId}`, 'picture', path],
    queryFn: async ({ signal }) => (await read<ChartPicture>(path, signal)).body,
    staleTime: 60_000,
  });
  useEffect(() => {
    if (box.current && data) draw(box.current, data.svg);
  }, [data]);
  useEffect(() => {
    if (box.current) point(box.current, light);
  }, [light, data]);
  return <div className="drawing" aria-hidden="true" ref={box} />;
}

/** The picture is our own server's, drawn from the chart; nothing that people write is in it. */
function draw(box: HTMLDivElement, svg: string): void {
  const shadow = box.shadowRoot ?? box.attachShadow({ mode: 'open' });
  shadow.innerHTML = `${svg}<style>${STYLE}</style>`;
  // The innermost lit state of the first region is where the road is.
  const lit = [...shadow.querySelectorAll('.lit')];
  const present = lit.find((one) => !lit.some((other) => one !== other && isWithin(other, one)));
  if (present) centre(box, present);
}

const isWithin = (inner: Element, outer: Element): boolean =>
  (inner.getAttribute('data-state') ?? '').startsWith(`${outer.getAttribute('data-state') ?? ''}.`);

/** Scrolls the picture alone: the page stays where its reader is. */
function centre(box: HTMLDivElement, state: Element): void {
  const [around, place] = [box.getBoundingClientRect(), state.getBoundingClientRect()];
  box.scrollTo({
    left: box.scrollLeft + place.left - around.left - (around.width - place.width) / 2,
    top: box.scrollTop + place.top - around.top - (around.height - place.height) / 2,
  });
}

function point(box: HTMLDivElement, state: string | null): void {
  for (const drawn of box.shadowRoot?.querySelectorAll('[data-state]') ?? []) {
    const isIt = state !== null && drawn.getAttribute('data-state') === state;
    drawn.classList.toggle('pointed', isIt);
    if (isIt) centre(box, drawn);
  }
}
