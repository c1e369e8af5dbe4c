import type { CompiledChart } from '#process';

/** What a chart's page or drawing is called in the folder of all pages: `medicine-case-v2.md`. */
export const fileOf = ({ definition: { id, version } }: CompiledChart, kind: 'md' | 'svg'): string =>
  `${id}-v${version}.${kind}`;
