import { describe, expect, it } from '@jest/globals';
import { charts } from '#process';
import { stateLabel } from '#messages';
import { layOut, type Box } from './lay-out.js';

const flat = (boxes: readonly Box[]): readonly Box[] => boxes.flatMap((box) => [box, ...flat(box.children)]);
const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe.each(charts.all().map((chart) => [`${chart.definition.id}@${chart.definition.version}`, chart] as const))(
  'the picture of %s',
  (_name, chart) => {
    const picture = layOut(chart, (path) => stateLabel(chart.definition.id, path, 'sv'));

    it('shows every state once', () => {
      expect(
        flat(picture.boxes)
          .map(({ path }) => path)
          .toSorted(),
      ).toEqual([...chart.nodes.keys()].toSorted());
    });

    it('lets no two neighbours overlap, and keeps children inside', () => {
      const families = [picture.boxes, ...flat(picture.boxes).map(({ children }) => children)];
      const bad = families.flatMap((family) =>
        family.flatMap((a, n) =>
          family
            .slice(n + 1)
            .filter((b) => overlap(a, b))
            .map((b) => `${a.path} / ${b.path}`),
        ),
      );
      const outside = flat(picture.boxes).flatMap((box) =>
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
        flat(picture.boxes).every(
          ({ x, y, width, height }) => x >= 0 && y >= 0 && x + width <= picture.width && y + height <= picture.height,
        ),
      ).toBe(true);
    });

    it('draws arrows between neighbours only', () => {
      const paths = new Set(chart.nodes.keys());
      const parent = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('.')));
      expect(
        picture.arrows.filter(({ from, to }) => !paths.has(from) || !paths.has(to) || parent(from) !== parent(to)),
      ).toEqual([]);
    });
  },
);
