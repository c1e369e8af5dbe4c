import type { ElkExtendedEdge, ElkNode, LayoutOptions } from 'elkjs/lib/elk.bundled.js';
import { edgesOf, type CompiledChart, type StateNode } from '#process';
import { layoutThread } from './layout-thread.js';

/** A state as a box. Coordinates are the picture's own, in whole CSS pixels. */
export interface Box extends Place {
  readonly path: string;
  readonly node: StateNode;
  /** Its name, broken into lines. */
  readonly lines: readonly string[];
  readonly depth: number;
  readonly isInitial: boolean;
  readonly children: readonly Box[];
}

/** All acts that lead from one box to a neighbour in the same frame. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly acts: readonly string[];
  /** From end to end with every bend. */
  readonly points: readonly Point[];
  readonly label: (Place & { readonly text: string }) | null;
}

export interface Picture {
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}
interface Place extends Point {
  readonly width: number;
  readonly height: number;
}

export interface Names {
  readonly ofState: (path: string) => string;
  readonly ofAct: (act: string) => string;
}

const LINE = 16;
const CHARACTER = 6.9;
const SMALL_CHARACTER = 6.1;
const LONGEST_LINE = 20;
const LONGEST_LABEL = 26;

const FRAME: LayoutOptions = {
  'elk.padding': '[top=36,left=20,bottom=16,right=20]',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
};
const STEPS: LayoutOptions = {
  ...FRAME,
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.layered.thoroughness': '3',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.spacing.nodeNode': '18',
  'elk.layered.spacing.nodeNodeBetweenLayers': '26',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
};
/** Parallel tracks lie below each other, in the chart's order. */
const TRACKS: LayoutOptions = {
  ...FRAME,
  'elk.algorithm': 'rectpacking',
  'elk.spacing.nodeNode': '14',
  'elk.aspectRatio': '1.2',
};

/**
 * Places the states of a chart and leads the arrows between them: frames within frames, in each the steps from left to right. The
 * Eclipse Layout Kernel does it, in a thread of its own; the same chart always gives the same picture.
 */
export async function layOut(chart: CompiledChart, names: Names): Promise<Picture> {
  const arrows = arrowsOf(chart, names);
  const graph = toGraph(chart.definition.root, '', names, arrows);
  const laidOut = await layoutThread.layOut(graph);
  const placed = new Map(flat(laidOut).map((one) => [one.id, one]));
  const edges = new Map(flat(laidOut).flatMap(({ edges: own = [] }) => own.map((edge) => [edge.id, edge] as const)));
  return {
    boxes: boxesIn(chart.definition.root, '', 0, placed, names),
    arrows: arrows.map((arrow, index) => placeArrow(arrow, edges.get(idOf(index)))),
    width: Math.ceil(laidOut.width ?? 0),
    height: Math.ceil(laidOut.height ?? 0),
  };
}

const flat = (node: ElkNode): readonly ElkNode[] => [node, ...(node.children ?? []).flatMap(flat)];
const idOf = (index: number): string => `arrow ${index}`;

function toGraph(node: StateNode, path: string, names: Names, arrows: readonly LiftedArrow[]): ElkNode {
  const id = path === '' ? 'the chart' : path;
  if (!node.states) return { id, ...sizeOf(wrap(names.ofState(path))) };
  const heading = path === '' ? 0 : names.ofState(path).length * CHARACTER + 40;
  return {
    id,
    layoutOptions: {
      ...(node.type === 'parallel' ? TRACKS : STEPS),
      ...(path === '' && { 'elk.padding': '[top=20,left=20,bottom=20,right=20]' }),
      'elk.nodeSize.constraints': 'MINIMUM_SIZE',
      'elk.nodeSize.minimum': `(${Math.round(heading)}, 0)`,
    },
    children: Object.entries(node.states).map(([name, child]) => toGraph(child, below(path, name), names, arrows)),
    edges: arrows.flatMap((arrow, index) => (parentOf(arrow.from) === path ? [toEdge(arrow, idOf(index))] : [])),
  };
}

const sizeOf = (lines: readonly string[]): { readonly width: number; readonly height: number } => ({
  width: Math.round(Math.max(84, Math.max(...lines.map(({ length }) => length)) * CHARACTER + 26)),
  height: lines.length * LINE + 18,
});

const toEdge = ({ from, to, text }: LiftedArrow, id: string): ElkExtendedEdge => ({
  id,
  sources: [from],
  targets: [to],
  labels: [{ text, width: Math.round(text.length * SMALL_CHARACTER), height: 13 }],
});

function boxesIn(
  node: StateNode,
  path: string,
  depth: number,
  placed: ReadonlyMap<string, ElkNode>,
  names: Names,
): readonly Box[] {
  return Object.entries(node.states ?? {}).map(([name, child]) => {
    const at = below(path, name);
    const label = names.ofState(at);
    return {
      ...toPlace(placed.get(at)),
      path: at,
      node: child,
      lines: child.states ? [label] : wrap(label),
      depth,
      isInitial: node.initial === name,
      children: boxesIn(child, at, depth + 1, placed, names),
    };
  });
}

function placeArrow({ from, to, acts, text }: LiftedArrow, edge: ElkExtendedEdge | undefined): Arrow {
  const sections = edge?.sections ?? [];
  const points = sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint]);
  const [label] = edge?.labels ?? [];
  return {
    from,
    to,
    acts,
    points: points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) })),
    label: label ? { ...toPlace(label), text } : null,
  };
}

const toPlace = ({ x = 0, y = 0, width = 0, height = 0 }: Partial<Place> = {}): Place => ({
  x: Math.round(x),
  y: Math.round(y),
  width: Math.round(width),
  height: Math.round(height),
});

interface LiftedArrow {
  readonly from: string;
  readonly to: string;
  readonly acts: readonly string[];
  readonly text: string;
}

/** Every transition, lifted to where its two ends stand side by side. */
function arrowsOf(chart: CompiledChart, { ofAct }: Names): readonly LiftedArrow[] {
  const found = new Map<string, { readonly ends: readonly [string, string]; readonly acts: Set<string> }>();
  for (const { from, act, to } of edgesOf(chart)) {
    const ends = sideBySide(from, to);
    if (ends === null) continue;
    const arrow = found.get(ends.join(' ')) ?? { ends, acts: new Set<string>() };
    arrow.acts.add(act);
    found.set(ends.join(' '), arrow);
  }
  return [...found.values()].map(({ ends: [from, to], acts }) => ({
    from,
    to,
    acts: [...acts],
    text: textOf([...acts], ofAct),
  }));
}

/** The first act by name, and how many more; the picture's tooltip has them all. */
function textOf([first = '', ...others]: readonly string[], ofAct: (act: string) => string): string {
  const name = ofAct(first);
  const short = name.length > LONGEST_LABEL ? `${name.slice(0, LONGEST_LABEL - 1).trimEnd()}…` : name;
  return others.length === 0 ? short : `${short} +${others.length}`;
}

function sideBySide(from: string, to: string): readonly [string, string] | null {
  const [a, b] = [from.split('.'), to.split('.')];
  const shared = a.findIndex((name, index) => name !== b[index]);
  if (from === '' || shared === -1 || b[shared] === undefined) return null;
  return [a.slice(0, shared + 1).join('.'), b.slice(0, shared + 1).join('.')];
}

function wrap(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= LONGEST_LINE) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const below = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);
const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('.')));
