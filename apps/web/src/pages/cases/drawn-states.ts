import { stepIn } from './map-steps';

/** A state of the picture, as its link is to be. */
export interface DrawnState {
  readonly path: string;
  /** The case stands here. */
  readonly here: boolean;
  /** What the link is called when it is read aloud. */
  readonly name: string;
  readonly href: string;
}

interface Drawn {
  /** In the order of the list. */
  readonly states: readonly DrawnState[];
  readonly onLight: (path: string | null) => void;
  readonly onChoose: (path: string) => void;
}

const TOKENS = ['bg', 'surface', 'raised', 'line', 'line-firm', 'ink', 'ink-2', 'ink-3', 'accent', 'accent-weak'];

/** The picture has styles of its own, which must not reach the page; its colours are the page's. */
const STYLE = `:host { color-scheme: inherit; }
svg { display: block; ${TOKENS.map((token) => `--${token}: inherit;`).join(' ')} }
a { cursor: pointer; outline: none; }
.pointed > rect, a:focus-visible rect { stroke: var(--focus); stroke-width: 3.5; }
@media print { svg { width: 100%; height: auto; } }`;

/**
 * Draws the chart and makes a link of each of its states. The picture is our own server's, drawn from the chart; nothing that people
 * write is in it.
 *
 * @returns what takes the links' listeners away
 */
export function drawInto(box: HTMLElement, svg: string, { states, onLight, onChoose }: Drawn): () => void {
  const shadow = box.shadowRoot ?? box.attachShadow({ mode: 'open' });
  shadow.innerHTML = `${svg}<style>${STYLE}</style>`;
  // An image is one thing to a screen reader; this one is a group of links, and its arrows are told in the list.
  shadow.querySelector('svg')?.setAttribute('role', 'group');
  for (const way of shadow.querySelectorAll('.way')) way.setAttribute('aria-hidden', 'true');
  const links = states.flatMap((state) => linkOf(shadow, state) ?? []);
  const present = links.find((_link, index) => states[index]?.here) ?? links[0];
  present?.setAttribute('tabindex', '0');
  if (present) centre(box, present);
  const listening = new AbortController();
  listen(links, { onLight, onChoose }, listening.signal);
  return () => listening.abort();
}

function linkOf(shadow: ShadowRoot, { path, here, name, href }: DrawnState): SVGAElement | null {
  const state = shadow.querySelector(`[data-state="${CSS.escape(path)}"]`);
  if (!state) return null;
  const link = document.createElementNS('http://www.w3.org/2000/svg', 'a');
  link.setAttribute('href', href);
  link.setAttribute('aria-label', name);
  link.setAttribute('tabindex', '-1');
  if (here) link.setAttribute('aria-current', 'step');
  // Shown to the pointer as before; within the link it would be read as if it were the state's name.
  const tip = state.querySelector(':scope > title');
  if (tip) link.setAttributeNS('http://www.w3.org/1999/xlink', 'xlink:title', tip.textContent);
  tip?.remove();
  state.replaceWith(link);
  link.append(state);
  return link;
}

function listen(
  links: readonly SVGAElement[],
  { onLight, onChoose }: Pick<Drawn, 'onLight' | 'onChoose'>,
  signal: AbortSignal,
): void {
  for (const [index, link] of links.entries()) {
    const path = link.querySelector('[data-state]')?.getAttribute('data-state') ?? '';
    const on = { signal };
    link.addEventListener(
      'focus',
      () => {
        for (const one of links) one.setAttribute('tabindex', one === link ? '0' : '-1');
        onLight(path);
      },
      on,
    );
    link.addEventListener('blur', () => onLight(null), on);
    link.addEventListener('keydown', (event) => links[stepIn(event, index, links.length) ?? -1]?.focus(), on);
    link.addEventListener(
      'click',
      (event) => {
        // With a key held down it opens elsewhere, as any link.
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        onChoose(path);
      },
      on,
    );
  }
}

/** Lights one state and brings it into view. */
export function pointAt(box: HTMLElement, state: string | null): void {
  for (const drawn of box.shadowRoot?.querySelectorAll('[data-state]') ?? []) {
    const isIt = state !== null && drawn.getAttribute('data-state') === state;
    drawn.classList.toggle('pointed', isIt);
    if (isIt) centre(box, drawn);
  }
}

/** Scrolls the picture alone: the page stays where its reader is. */
function centre(box: HTMLElement, state: Element): void {
  const [around, place] = [box.getBoundingClientRect(), state.getBoundingClientRect()];
  box.scrollTo({
    left: box.scrollLeft + place.left - around.left - (around.width - place.width) / 2,
    top: box.scrollTop + place.top - around.top - (around.height - place.height) / 2,
  });
}
