import type { Scope, Span } from '#process';
import type { InEach } from './locale.js';
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
  readonly dependsOnCase: string;
  readonly opens: string;
  readonly follows: Readonly<Record<'start' | 'tell' | 'notify' | 'publish' | 'tell-cases' | 'consequence', Template>>;
  readonly listeners: Readonly<Record<'parent' | 'main' | 'children', string>>;
  readonly differences: Readonly<
    Record<'states' | 'transitions' | 'acts' | 'permissions' | 'rules' | 'deadlines' | 'tasks' | 'sources', string>
  >;
  readonly came: string;
  readonly went: string;
  readonly renamed: string;
  readonly sameMeaning: string;
  readonly index: Readonly<Record<'title' | 'intro', string>>;
}

export const chartPageWords: InEach<ChartPageWords> = {
  sv: {
    title: '{chart}, version {version}',
    made: 'Sidan är gjord av kartan `{name}` med `npm run -s ordna -- charts docs/process`. Ändra i kartan, inte här.',
    facts: 'Gäller från {validFrom:date}. Process: {process}. Källa: {source}.',
    anyProcess: 'alla',
    picture: 'Karta över {chart}',
    sections: {
      states: 'Lägen',
      acts: 'Åtgärder och vem som får utföra dem',
      ways: 'Vägar mellan lägena',
      rules: 'Villkor',
      deadlines: 'Frister',
      tasks: 'Uppgifter',
      outcomes: 'Utfall',
      changed: 'Ändrat',
    },
    changedSince: 'Ändrat sedan version {version}',
    columns: {
      state: 'Läge',
      meaning: 'Vad det betyder',
      waitsFor: 'Väntar på',
      stage: 'Steg i flödet',
      act: 'Åtgärd',
      who: 'Vem',
      reach: 'Räckvidd',
      facts: 'Uppgifter',
      when: 'Villkor',
      leadsTo: 'Leder till',
      follows: 'Följder',
      rule: 'Villkor',
      saysNo: 'Säger nej med',
      first: 'Gör först',
      deadline: 'Frist',
      from: 'Räknas från',
      span: 'Längd',
      raises: 'När den har gått ut',
      task: 'Uppgift',
      outcome: 'Utfall',
      source: 'Källa',
      chart: 'Karta',
      versions: 'Versioner',
      validFrom: 'Gäller från',
      process: 'Process',
      thing: 'Vad',
      was: 'Förut',
      is: 'Nu',
    },
    scopes: {
      national: 'hela landet',
      'own-area': 'egen sjukvårdsregion',
      'own-region': 'egen region',
      'own-product': 'egen produkt',
      'own-case': 'eget ärende',
    },
    units: {
      wd: '{n|# arbetsdag|# arbetsdagar}',
      cd: '{n|# dag|# dagar}',
      m: '{n|# månad|# månader}',
      y: '{n|# år|# år}',
    },
    holds: 'Består av {states}.',
    first: 'först',
    final: 'slut',
    sideBySide: 'samtidigt',
    stays: 'läget är kvar',
    always: '–',
    everywhere: 'hela kartan',
    entered: 'när läget börjar',
    fromDate: 'datum i ärendet: `{field}`',
    asGiven: 'det datum som sätts',
    limit: '{span} (gräns `{setting}`)',
    shownLate: 'visas som försenat',
    legal: 'löper även under paus',
    byFacts: 'prövas när åtgärden utförs',
    dependsOnCase: 'beror på ärendet',
    opens: 'öppnar ett ärende',
    follows: {
      start: 'börjar {chart}',
      tell: 'säger till {to}: {act}',
      notify: 'besked `{notice}`',
      publish: 'publicerar `{what}`',
      'tell-cases': 'säger till andra ärenden: {act}',
      consequence: 'följden `{name}`',
    },
    listeners: { parent: 'det som startade', main: 'ärendet', children: 'underliggande' },
    differences: {
      states: 'Lägen',
      transitions: 'Vägar',
      acts: 'Åtgärders uppgifter',
      permissions: 'Behörigheter',
      rules: 'Villkor',
      deadlines: 'Frister',
      tasks: 'Uppgifter',
      sources: 'Källor',
    },
    came: 'nytt',
    went: 'borttaget',
    renamed: 'nytt namn',
    sameMeaning: 'Versionerna betyder detsamma.',
    index: {
      title: 'Processkartorna',
      intro:
        'En sida för varje karta och version: lägen, åtgärder, villkor med källa, frister, uppgifter och vad som ändrats. Sidorna görs av kartorna med `npm run -s ordna -- charts docs/process`; ett test faller när någon är gammal. Samma karta som data: `npm run -s ordna -- chart KARTA@VERSION --format json` (schema: [chart.schema.json](chart.schema.json)) eller `--format scxml` (W3C).',
    },
  },
  en: {
    title: '{chart}, version {version}',
    made: 'Made from the chart `{name}` by `npm run -s ordna -- charts docs/process`. Change the chart, not this page.',
    facts: 'Valid from {validFrom:date}. Process: {process}. Source: {source}.',
    anyProcess: 'any',
    picture: 'Chart of {chart}',
    sections: {
      states: 'States',
      acts: 'Acts and who may perform them',
      ways: 'Ways between states',
      rules: 'Rules',
      deadlines: 'Deadlines',
      tasks: 'Tasks',
      outcomes: 'Outcomes',
      changed: 'Changed',
    },
    changedSince: 'Changed since version {version}',
    columns: {
      state: 'State',
      meaning: 'What it means',
      waitsFor: 'Waits for',
      stage: 'Stage',
      act: 'Act',
      who: 'Who',
      reach: 'Reach',
      facts: 'Facts',
      when: 'Rules',
      leadsTo: 'Leads to',
      follows: 'What follows',
      rule: 'Rule',
      saysNo: 'Says no with',
      first: 'Do first',
      deadline: 'Deadline',
      from: 'Counts from',
      span: 'Length',
      raises: 'When it has passed',
      task: 'Task',
      outcome: 'Outcome',
      source: 'Source',
      chart: 'Chart',
      versions: 'Versions',
      validFrom: 'Valid from',
      process: 'Process',
      thing: 'What',
      was: 'Before',
      is: 'Now',
    },
    scopes: {
      national: 'the whole country',
      'own-area': 'own health care region',
      'own-region': 'own region',
      'own-product': 'own product',
      'own-case': 'own case',
    },
    units: {
      wd: '{n|# working day|# working days}',
      cd: '{n|# day|# days}',
      m: '{n|# month|# months}',
      y: '{n|# year|# years}',
    },
    holds: 'Consists of {states}.',
    first: 'first',
    final: 'end',
    sideBySide: 'side by side',
    stays: 'the state stays',
    always: '–',
    everywhere: 'the whole chart',
    entered: 'when the state begins',
    fromDate: 'a date in the case: `{field}`',
    asGiven: 'the date that is set',
    limit: '{span} (limit `{setting}`)',
    shownLate: 'shown as late',
    legal: 'runs on during a hold',
    byFacts: 'tried when the act is performed',
    dependsOnCase: 'depends on the case',
    opens: 'opens a case',
    follows: {
      start: 'starts {chart}',
      tell: 'tells {to}: {act}',
      notify: 'notice `{notice}`',
      publish: 'publishes `{what}`',
      'tell-cases': 'tells other cases: {act}',
      consequence: 'consequence `{name}`',
    },
    listeners: { parent: 'what started it', main: 'the case', children: 'what it started' },
    differences: {
      states: 'States',
      transitions: 'Ways',
      acts: 'Facts of acts',
      permissions: 'Permissions',
      rules: 'Rules',
      deadlines: 'Deadlines',
      tasks: 'Tasks',
      sources: 'Sources',
    },
    came: 'new',
    went: 'gone',
    renamed: 'renamed',
    sameMeaning: 'The versions mean the same.',
    index: {
      title: 'The process charts',
      intro:
        'One page for each chart and version: states, acts, rules with their source, deadlines, tasks and what has changed. They are made from the charts by `npm run -s ordna -- charts docs/process`; a test fails when one is behind. The same chart as data: `npm run -s ordna -- chart CHART@VERSION --format json` (schema: [chart.schema.json](chart.schema.json)) or `--format scxml` (W3C).',
    },
  },
};
