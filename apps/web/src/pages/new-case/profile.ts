import type { NewCase, OpeningActView } from '#contract';
import type { FieldSpec } from '../../acts/fields.js';
import type { Facts } from '../../acts/facts.js';

/** What a case is about, as one is asked for it. */
export const PROFILE = ['product', 'substance', 'indication', 'company'] as const;
export type ProfileName = (typeof PROFILE)[number];
const KIND = 'kind';

const MOST: Readonly<Record<ProfileName, number>> = { product: 200, substance: 200, indication: 1000, company: 200 };

export interface ProfileWords {
  readonly label: (name: ProfileName | typeof KIND) => string;
  readonly help: (name: ProfileName | typeof KIND) => string;
}

/** What is asked of the case itself: its kind where there are several, its company where that is not given. */
export function profileFields({ kinds, company }: OpeningActView, { label, help }: ProfileWords): readonly FieldSpec[] {
  const every = { required: true, published: false, secret: false };
  const kind: FieldSpec = {
    ...every,
    name: KIND,
    kind: 'choice',
    label: label(KIND),
    help: help(KIND),
    choices: kinds.map((one) => ({ value: one.kind, label: one.label })),
  };
  const asked = PROFILE.filter((name) => name !== 'company' || company === null);
  return [
    ...(kinds.length > 1 ? [kind] : []),
    ...asked.map((name): FieldSpec => ({
      ...every,
      name,
      kind: 'line',
      max: MOST[name],
      label: label(name),
      help: help(name),
    })),
  ];
}

const names: ReadonlySet<string> = new Set([...PROFILE, KIND]);

/** The act's own fields: what is said of the case already is not asked again. */
export const ownFields = (fields: readonly FieldSpec[]): readonly FieldSpec[] =>
  fields.filter(({ name }) => !names.has(name));

/** What was filled in, as the case that it opens. */
export function toNewCase(
  opening: OpeningActView,
  filled: Facts,
  factNames: readonly string[],
): Pick<NewCase, 'chart' | 'act' | 'profile' | 'facts'> {
  const { chart, act, processVersion, kinds, company } = opening;
  const told = (name: string): string => (typeof filled[name] === 'string' ? filled[name] : '');
  const kind = kinds.find((one) => one.kind === told(KIND))?.kind ?? kinds[0]?.kind ?? 'medicine';
  const facts = Object.fromEntries(
    factNames.flatMap((name) => (filled[name] === undefined ? [] : [[name, filled[name]]])),
  );
  return {
    chart,
    act,
    profile: {
      processVersion,
      kind,
      product: told('product'),
      substance: told('substance'),
      indication: told('indication'),
      company: company ?? told('company'),
    },
    facts,
  };
}
