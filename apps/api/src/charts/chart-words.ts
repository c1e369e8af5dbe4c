import type { ChartWords } from '#contract';
import { actLabel, chartLabel, phrase, stateLabel, stateSentence, type Locale } from '#messages';
import type { CompiledChart, StateNode, Transition } from '#process';
import { link } from '../http/links.js';
import { rowsOf } from './chart-view.js';

/** A chart as a list in words: what each state means, who may do what in it and where that leads. */
export function toChartWords({ definition, nodes }: CompiledChart, locale: Locale, root: string): ChartWords {
  const { id, version, acts } = definition;
  const at = `/charts/${id}`;
  const toAct = ([act, row]: readonly [string, Transition]) => ({
    label: actLabel(id, act, locale),
    sentence: phrase(
      'act-in-words',
      { roles: acts[act]?.roles ?? [], targets: targetsOf(row).map((path) => stateLabel(id, path, locale)) },
      locale,
    ),
  });
  const inWords = (path: string, node: StateNode) => ({
    path,
    label: stateLabel(id, path, locale),
    sentence:
      stateSentence(id, path, locale) ??
      phrase(
        'state-holds-others',
        { states: Object.keys(node.states ?? {}).map((name) => stateLabel(id, `${path}.${name}`, locale)) },
        locale,
      ),
    acts: rowsOf(node).map(toAct),
  });
  return {
    id,
    label: chartLabel(id, locale),
    states: [...nodes].map(([path, node]) => inWords(path, node)),
    _links: [
      link(root, 'self', `${at}/words?version=${version}`),
      link(root, 'describedby', `${at}?version=${version}`),
      link(root, 'picture', `${at}/picture?version=${version}`),
    ],
  };
}

const targetsOf = ({ target }: Transition): readonly string[] => [target ?? []].flat();
