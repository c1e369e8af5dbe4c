import type { CompiledChart, StateNode } from '#process';
import { rowsOf } from './chart-view.js';

/** A state as a box. Coordinates are the picture's own, in CSS pixels. */
export interface Box {
  readonly path: string;
  readonly node: StateNode;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly isInitial: boolean;
  readonly children: readonly Box[];
}

/** All acts that lead from one box to a neighbour in the same frame. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly acts: readonly string[];
}

export interface Picture {
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
  readonly width: number;
  readonly height: number;
}

const GAP = { x: 44, y: 14, frame: 18, head: 28 } as const;
const LINE = 16;
const CHARACTER = 6.9;
const LONGEST_LINE = 20;

/**
 * Places the states of a chart: frames within frames, in each frame the steps from left to right as far from its first
 * state as they lie, parallel tracks below each other. The same chart always gives the same picture.
 */
export function layOut(chart: CompiledChart, labelOf: (path: string) => string): Picture {
  const arrows = arrowsOf(chart);
  const root = frame(chart.definition.root, '', 0, arrows, labelOf);
  return {
    boxes: root.children.map((box) => moved(box, GAP.frame, GAP.frame)),
    arrows,
    width: root.width + GAP.frame * 2,
    height: root.height + GAP.frame * 2,
  };
}

interface Frame {
  readonly children: readonly Box[];
  readonly width: number;
  readonly height: number;
}

/** The inside of a state, from its own upper left corner. */
function frame(
  node: StateNode,
  path: string,
  depth: number,
  arrows: readonly Arrow[],
  labelOf: (path: string) => string,
): Frame {
  const boxes = Object.entries(node.states ?? {}).map(([name, child]) =>
    sized(child, path === '' ? name : `${path}.${name}`, depth, node.initial === name, arrows, labelOf),
  );
  const columns = node.type === 'parallel' ? [boxes] : columnsOf(boxes, arrows);
  const placed = placeColumns(columns, node.type === 'parallel');
  return { children: placed, width: extent(placed, 'x', 'width'), height: extent(placed, 'y', 'height') };
}

function sized(
  node: StateNode,
  path: string,
  depth: number,
  isInitial: boolean,
  arrows: readonly Arrow[],
  labelOf: (path: string) => string,
): Box {
  const lines = wrap(labelOf(path));
  const textWidth = Math.max(...lines.map(({ length }) => length)) * CHARACTER;
  const own = { path, node, lines, x: 0, y: 0, depth, isInitial };
  if (!node.states) {
    return { ...own, width: Math.round(Math.max(84, textWidth + 26)), height: lines.length * LINE + 18, children: [] };
  }
  const inside = frame(node, path, depth + 1, arrows, labelOf);
  return {
    ...own,
    lines: [labelOf(path)],
    width: Math.round(Math.max(inside.width + GAP.frame * 2, labelOf(path).length * CHARACTER + 40)),
    height: inside.height + GAP.head + GAP.frame + 6,
    children: inside.children.map((box) => moved(box, GAP.frame, GAP.head + 6)),
  };
}

/** Steps from the first state by the shortest road; what is reached from outside only stands last. */
function columnsOf(boxes: readonly Box[], arrows: readonly Arrow[]): readonly (readonly Box[])[] {
  const step = new Map<string, number>();
  let reached = boxes.filter(({ isInitial }) => isInitial).map(({ path }) => path);
  for (let column = 0; reached.length > 0; column += 1) {
    for (const path of reached) step.set(path, column);
    const next = arrows.filter(
      ({ from, to }) => reached.includes(from) && !step.has(to) && boxes.some(({ path }) => path === to),
    );
    reached = [...new Set(next.map(({ to }) => to))];
  }
  const last = Math.max(0, ...step.values()) + 1;
  const columns = Array.from({ length: last + 1 }, (_, column) =>
    boxes.filter(({ path }) => (step.get(path) ?? last) === column),
  );
  return columns.filter((column) => column.length > 0);
}

function placeColumns(columns: readonly (readonly Box[])[], isParallel: boolean): readonly Box[] {
  const heights = columns.map((column) => column.reduce((sum, { height }) => sum + height + GAP.y, -GAP.y));
  const tallest = Math.max(0, ...heights);
  const widest = isParallel ? Math.max(0, ...columns.flat().map(({ width }) => width)) : null;
  let x = 0;
  return columns.flatMap((column, index) => {
    let y = Math.round((tallest - (heights[index] ?? 0)) / 2);
    const placed = column.map((box) => {
      const at = { ...box, ...(widest !== null && { width: widest }), x: x + box.x, y: y + box.y };
      y += box.height + GAP.y;
      return moveChildren(at, x, at.y);
    });
    x += Math.max(...column.map(({ width }) => width)) + GAP.x;
    return placed;
  });
}

const moveChildren = (box: Box, dx: number, dy: number): Box => ({
  ...box,
  children: box.children.map((child) => moved(child, dx, dy)),
});
const moved = (box: Box, dx: number, dy: number): Box => moveChildren({ ...box, x: box.x + dx, y: box.y + dy }, dx, dy);

const extent = (boxes: readonly Box[], at: 'x' | 'y', size: 'width' | 'height'): number =>
  Math.max(0, ...boxes.map((box) => box[at] + box[size]));

/** Every transition, lifted to where its two ends stand side by side. */
function arrowsOf({ nodes }: CompiledChart): readonly Arrow[] {
  const found = new Map<string, { from: string; to: string; acts: Set<string> }>();
  for (const [path, node] of nodes) {
    for (const [act, { target }] of rowsOf(node)) {
      for (const to of [target ?? []].flat()) {
        const ends = sideBySide(path, to);
        if (ends === null) continue;
        const key = ends.join(' ');
        const arrow = found.get(key) ?? { from: ends[0], to: ends[1], acts: new Set<string>() };
        found.set(key, { ...arrow, acts: arrow.acts.add(act) });
      }
    }
  }
  return [...found.values()].map(({ from, to, acts }) => ({ from, to, acts: [...acts] }));
}

function sideBySide(from: string, to: string): readonly [string, string] | null {
  const [a, b] = [from.split('.'), to.split('.')];
  const shared = a.findIndex((name, index) => name !== b[index]);
  if (shared === -1 || b[shared] === undefined) return null;
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
