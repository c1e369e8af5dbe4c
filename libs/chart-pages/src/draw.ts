import { actLabel, chartLabel, nameOf, phrase, stateLabel, type Locale } from '#messages';
import type { BallHolder, CompiledChart } from '#process';
import { layOut, type Arrow, type Box, type Picture, type Point } from './lay-out.js';

/** Colours and type of ux.md, light and dark. */
const STYLE = `
:root{color-scheme:light dark}
svg{font-family:"Inter Variable",Inter,system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-size:13px;background:var(--bg);
--bg:#f5f4f0;--surface:#fff;--raised:#faf9f6;--line:#e0ddd5;--line-firm:#858177;--ink:#1b1e21;--ink-2:#484c51;--ink-3:#63676c;--accent:#0e5a6b;--accent-weak:#e2eef0}
@media (prefers-color-scheme:dark){svg{--bg:#121416;--surface:#191c1f;--raised:#1f2327;--line:#2e3338;--line-firm:#7c838a;--ink:#eceae5;--ink-2:#bcbfc2;--ink-3:#989da3;--accent:#7fc7d6;--accent-weak:#17343b}}
.frame{fill:var(--raised);stroke:var(--line)}.frame.even{fill:var(--surface)}.frame.parallel{stroke-dasharray:4 3}
.state{fill:var(--surface);stroke:var(--line-firm)}.name{fill:var(--ink)}.head{fill:var(--ink-2);font-weight:550}
.final{fill:none;stroke:var(--line-firm)}.arrow{fill:none;stroke:var(--ink-3);opacity:.75}.tip,.start{fill:var(--ink-3)}
.lit .state{fill:var(--accent-weak);stroke:var(--accent);stroke-width:2}.lit .name,.lit .head{fill:var(--accent);font-weight:600}.lit>.frame{stroke:var(--accent)}
.here{fill:none;stroke:var(--accent);stroke-width:1.5}.here-dot{fill:var(--accent)}
.act{fill:var(--ink-3);font-size:10.5px}
.way:hover .arrow{stroke:var(--accent);stroke-width:2;opacity:1}.way:hover .act{fill:var(--accent)}`.replaceAll(
  '\n',
  '',
);

/**
 * Draws a chart as SVG. The list in words says the same and more; the picture is for those who see it.
 *
 * @param lit  paths of the active states, marked by colour, weight and a sign
 */
export async function drawChart(chart: CompiledChart, locale: Locale, lit: readonly string[] = []): Promise<string> {
  const { id } = chart.definition;
  const picture = await pictureOf(chart, locale);
  const active = new Set(lit);
  const leaves = lit.filter((path) => !lit.some((other) => other.startsWith(`${path}.`)));
  const title =
    lit.length === 0
      ? phrase('chart-picture', { chart: chartLabel(id, locale) }, locale)
      : litTitle(id, leaves, locale);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" lang="${locale}" role="img" aria-labelledby="title" width="${picture.width}" height="${picture.height}" viewBox="0 0 ${picture.width} ${picture.height}">`,
    `<title id="title">${escape(title)}</title><style>${STYLE}</style>`,
    `<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path class="tip" d="M0 1 7 4 0 7z"/></marker></defs>`,
    ...drawArrows(
      chart,
      picture.arrows.filter(({ from }) => !from.includes('.')),
      locale,
    ),
    ...picture.boxes.flatMap((box) => drawBox(box, active, chart, picture, locale)),
    '</svg>',
  ].join('\n');
}

const litTitle = (id: CompiledChart['definition']['id'], leaves: readonly string[], locale: Locale): string =>
  phrase(
    'chart-picture-lit',
    { chart: chartLabel(id, locale), states: leaves.map((path) => stateLabel(id, path, locale)) },
    locale,
  );

const pictures = new WeakMap<CompiledChart, Map<Locale, Promise<Picture>>>();

/** Laid out once for each language: a chart never changes, and a large one takes a good part of a second. */
function pictureOf(chart: CompiledChart, locale: Locale): Promise<Picture> {
  const { id } = chart.definition;
  const known = pictures.get(chart) ?? new Map<Locale, Promise<Picture>>();
  pictures.set(chart, known);
  const picture =
    known.get(locale) ??
    layOut(chart, { ofState: (path) => stateLabel(id, path, locale), ofAct: (act) => actLabel(id, act, locale) });
  known.set(locale, picture);
  return picture;
}

function drawBox(
  box: Box,
  active: ReadonlySet<string>,
  chart: CompiledChart,
  picture: Picture,
  locale: Locale,
): readonly string[] {
  const isLit = active.has(box.path);
  const tooltip = tooltipOf(box, locale);
  const open = `<g class="${isLit ? 'lit' : ''}" data-state="${escape(box.path)}">${tooltip === null ? '' : `<title>${escape(tooltip)}</title>`}`;
  const start = box.isInitial
    ? [`<circle class="start" cx="${box.x - 8}" cy="${box.y + Math.min(20, box.height / 2)}" r="3.5"/>`]
    : [];
  if (box.children.length === 0) return [open, ...start, ...leaf(box, isLit), '</g>'];
  const inner = picture.arrows.filter(({ from }) => from.slice(0, from.lastIndexOf('.')) === box.path);
  const kind = `frame${box.depth % 2 === 0 ? ' even' : ''}${box.node.type === 'parallel' ? ' parallel' : ''}`;
  return [
    open,
    ...start,
    `<rect class="${kind}" x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="8"/>`,
    `<text class="head" x="${box.x + 14}" y="${box.y + 20}">${escape(box.lines.join(' '))}</text>`,
    '</g>',
    ...drawArrows(chart, inner, locale),
    ...box.children.flatMap((child) => drawBox(child, active, chart, picture, locale)),
  ];
}

function leaf({ x, y, width, height, lines, node }: Box, isLit: boolean): readonly string[] {
  const middle = x + width / 2;
  const first = y + height / 2 - ((lines.length - 1) * 16) / 2 + 4.5;
  return [
    `<rect class="state" x="${x}" y="${y}" width="${width}" height="${height}" rx="6"/>`,
    ...(node.type === 'final'
      ? [`<rect class="final" x="${x + 3}" y="${y + 3}" width="${width - 6}" height="${height - 6}" rx="4"/>`]
      : []),
    ...(isLit
      ? [
          `<circle class="here" cx="${x + width}" cy="${y}" r="6"/><circle class="here-dot" cx="${x + width}" cy="${y}" r="2.5"/>`,
        ]
      : []),
    ...lines.map(
      (line, index) =>
        `<text class="name" x="${middle}" y="${first + index * 16}" text-anchor="middle">${escape(line)}</text>`,
    ),
  ];
}

function tooltipOf({ node }: Box, locale: Locale): string | null {
  const holders = (node.tags ?? []).map((tag) => nameOf('ball', tag.slice('waits-for-'.length) as BallHolder, locale));
  return holders.length === 0 ? null : phrase('waits-for', { holders }, locale);
}

function drawArrows(chart: CompiledChart, arrows: readonly Arrow[], locale: Locale): readonly string[] {
  return arrows.map(({ points, acts, label }) => {
    const said = acts.map((act) => actLabel(chart.definition.id, act, locale)).join(', ');
    const words = label
      ? `<text class="act" x="${label.x}" y="${label.y + label.height - 3}">${escape(label.text)}</text>`
      : '';
    return `<g class="way"><title>${escape(said)}</title><path class="arrow" d="${toPath(points)}" marker-end="url(#tip)"/>${words}</g>`;
  });
}

const toPath = (points: readonly Point[]): string =>
  points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');
