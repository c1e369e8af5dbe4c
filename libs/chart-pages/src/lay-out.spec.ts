import { beforeAll, describe, expect, it } from '@jest/globals';
import { charts, type CompiledChart } from '#process';
import { actLabel, stateLabel } from '#messages';
import { layOut, type Box, type Picture } from './lay-out.js';

const flat = (boxes: readonly Box[]): readonly Box[] => boxes.flatMap((box) => [box, ...flat(box.children)]);
const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const parent = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('.')));

const lay = (chart: CompiledChart): Promise<Picture> =>
  layOut(chart, {
    ofState: (path) => stateLabel(chart.definition.id, path, 'sv'),
    ofAct: (act) => actLabel(chart.definition.id, act, 'sv'),
  });

describe.each(charts.all().map((chart) => [`${chart.definition.id}@${chart.definition.version}`, chart] as const))(
  'the picture of %s',
  (_name, chart) => {
    let picture: Picture;
    beforeAll(async () => {
      picture = await lay(chart);
    });

    it('shows every state once, no two neighbours overlapping and children inside', () => {
      const boxes = flat(picture.boxes);
      expect(boxes.map(({ path }) => path).toSorted()).toEqual([...chart.nodes.keys()].toSorted());
      const families = [picture.boxes, ...boxes.map(({ children }) => children)];
      const bad = families.flatMap((family) =>
        family.flatMap((a, n) =>
          family
            .slice(n + 1)
            .filter((b) => overlap(a, b))
            .map((b) => `${a.path} / ${b.path}`),
        ),
      );
      const outside = boxes.flatMap((box) =>
        box.children
          .filter(
            (child) =>
              child.x < box.x ||
              child.y < box.y ||
              child.x + child.width > box.x + box.width ||
              child.y + child.height > box.y + box.height,
          )
          .map(({ path }) => path),
      );
      expect([bad, outside]).toEqual([[], []]);
      expect(
        boxes.filter(
          ({ x, y, width, height }) => x < 0 || y < 0 || x + width > picture.width || y + height > picture.height,
        ),
      ).toEqual([]);
    });

    it('leads every arrow from the edge of one neighbour to the edge of another', () => {
      const boxes = new Map(flat(picture.boxes).map((box) => [box.path, box]));
      const touches = (path: string, at: { readonly x: number; readonly y: number } | undefined): boolean => {
        const box = boxes.get(path);
        if (!box || !at) return false;
        const [right, bottom] = [box.x + box.width, box.y + box.height];
        const isWithin = at.x >= box.x - 1 && at.x <= right + 1 && at.y >= box.y - 1 && at.y <= bottom + 1;
        const isInside = at.x > box.x + 1 && at.x < right - 1 && at.y > box.y + 1 && at.y < bottom - 1;
        return isWithin && !isInside;
      };
      const astray = picture.arrows.filter(
        ({ from, to, points }) =>
          parent(from) !== parent(to) || !touches(from, points[0]) || !touches(to, points.at(-1)),
      );
      expect(astray).toEqual([]);
    });

    it('is the same picture each time', async () => expect(await lay(chart)).toEqual(picture));
  },
);
