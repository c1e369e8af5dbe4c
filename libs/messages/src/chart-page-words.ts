import type { Scope, Span } from '#process';
import type { Template } from './template.js';

/** Words of the pages that show a chart: headings, column heads and what stands in cells. */
export interface ChartPageWords {
  readonly title: Template;
  readonly made: Template;
  readonly facts: Template;
  readonly anyProcess: string;
  readonly picture: Template;
  readonly sections: Readonly<
    Record<'states' | 'acts' | 'ways' | 'rules' | 'deadlines' | 'tasks' | 'outcomes' | 'changed', string>
  >;
  readonly changedSince: Template;
  readonly columns: Readonly<
    Record<
      | 'state'
      | 'meaning'
      | 'waitsFor'
      | 'stage'
      | 'act'
      | 'who'
      | 'reach'
      | 'facts'
      | 'when'
      | 'leadsTo'
      | 'follows'
      | 'rule'
      | 'saysNo'
      | 'first'
      | 'deadline'
      | 'from'
      | 'span'
      | 'raises'
      | 'task'
      | 'outcome'
      | 'source'
      | 'chart'
      | 'versions'
      | 'validFrom'
      | 'process'
      | 'thing'
      | 'was'
      | 'is',
      string
    >
  >;
  readonly scopes: Readonly<Record<Scope, string>>;
  readonly units: Readonly<Record<Span['unit'], Template>>;
  readonly holds: Template;
  readonly first: string;
  readonly final: string;
  readonly sideBySide: string;
  readonly stays: string;
  readonly always: string;
  readonly everywhere: string;
  readonly entered: string;
  readonly fromDate: Template;
  readonly asGiven: string;
  readonly limit: Template;
  readonly shownLate: string;
  readonly legal: string;
  readonly byFacts: string;
  /** Of a rule that lets everything pass as long as a field keeps its first word. */
  readonly idle: Template;
  readonly dependsOnCase: string;
  readonly opens: string;
  readonly follows: Readonly<Record<'start' | 'tell' | 'notify' | 'publish' | 'tell-cases' | 'consequence', Template>>;
  readonly listeners: Readonly<Record<'parent' | 'main' | 'children', string>>;
  readonly differences: Readonly<
    Record<
      | 'belongs'
      | 'context'
      | 'states'
      | 'transitions'
      | 'acts'
      | 'permissions'
      | 'rules'
      | 'deadlines'
      | 'tasks'
      | 'sources',
      string
    >
  >;
  readonly came: string;
  readonly went: string;
  readonly renamed: string;
  readonly sameMeaning: string;
  /** Before the states in which a chart without other outcomes ends. */
  readonly ends: string;
  readonly index: Readonly<Record<'title' | 'intro', string>>;
}
