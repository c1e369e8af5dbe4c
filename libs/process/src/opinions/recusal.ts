import type { ChartEvent, Context, Rule, RuleInput, Transition, Update } from '../definition.js';
import { reason, type JsonRecord, type Reason } from '../reason.js';
import { isSet, textIn, textsIn } from '../shared/reading.js';
import { saying, stateRule } from '../shared/rules.js';
import { tellRound } from './tell-round.js';

const SOURCE = 'domain/states.md#2';
const OURS = 'domain/actors.md#5, #7 (a conflict is a person’s own; our default)';

/**
 * Who has stepped aside: persons. `recused` has the roles that journals from before persons were kept tell of; it is read, and
 * written where an act does not say whom the region has left.
 */
export const recusalContext: JsonRecord = { recused: [], steppedAside: [] };

/** A person steps aside; the others of their region go on. Only where nobody is left does the region's answer stop. */
export const recuse: readonly Transition[] = [
  { when: ['notRecused', 'answererRemains'], update: ['stepAside'], source: `${SOURCE} S K4; ${OURS}` },
  { target: 'open.sent', when: ['notRecused', 'somebodyRemains'], update: ['stepAside'], source: `${SOURCE} S K4` },
  {
    target: 'recused',
    when: ['notRecused'],
    update: ['stepAside'],
    effects: [tellRound('recused')],
    source: `${SOURCE} S K4 (nobody is left)`,
  },
];

/** A contact person or deputy who has not stepped aside takes the question up again. */
export const reopened: readonly Transition[] = [
  {
    target: 'open.sent',
    when: ['somebodyNamed'],
    update: ['reopen'],
    effects: [tellRound('pending')],
    source: 'domain/actors.md#5 (our default)',
  },
  { update: ['changeContacts'], source: 'domain/actors.md#5 (our default)' },
];

export const recusalRules: Readonly<Record<string, Rule>> = {
  notRecused: saying(['recused'], stateRule(`${SOURCE} S K4`, recusedOf)),
  answererRemains: stateRule(OURS, ({ context, event }) => {
    const answerer = textIn(context, 'answeredBy');
    if (!tellsWhoIsLeft(event) || answerer === event.by) return reason('answered-by-other', { role: answerer });
    return remains(context, event, answerer) ? null : reason('nobody-to-answer');
  }),
  somebodyRemains: stateRule(`${SOURCE} S K4; ${OURS}`, ({ context, event }) => {
    if (tellsWhoIsLeft(event)) return ROLES.some((role) => remains(context, event, role)) ? null : reason('no-deputy');
    if (event.by === 'contact-deputy' || !isSet(context, 'deputy')) return reason('no-deputy');
    return textsIn(context, 'recused').includes('contact-deputy') ? reason('deputy-recused') : null;
  }),
  somebodyNamed: {
    needs: 'facts',
    source: 'domain/actors.md#5 (our default)',
    check: ({ context, event }) => {
      const named = ROLES.some((role) => remains(context, event, role) && isOpenTo(context, role));
      return named && isSet(context, 'roundOpen') ? null : reason('nobody-to-answer');
    },
  },
};

export const recusalUpdates: Readonly<Record<string, Update>> = {
  stepAside: (context, event) => {
    const conflict = event.facts['conflict'] ?? null;
    if (!tellsWhoIsLeft(event) || event.person === undefined) {
      const recused = [...textsIn(context, 'recused'), event.by];
      const handsOver = event.by === 'contact-person' && isSet(context, 'deputy');
      return { recused, conflict, ...(handsOver && { answeredBy: 'contact-deputy' }) };
    }
    const deputy = remains(context, event, 'contact-deputy');
    const contactPerson = remains(context, event, 'contact-person');
    return {
      steppedAside: [...steppedAside(context), event.person],
      conflict,
      deputy,
      vacant: !contactPerson && !deputy,
      answeredBy: answererAmong(context, { contactPerson, deputy }),
    };
  },
  reopen: (_context, { facts }) => {
    const deputy = isSet(facts, 'deputy');
    return { vacant: false, deputy, answeredBy: deputy ? 'contact-deputy' : 'contact-person' };
  },
};

/** Ids of the persons who have stepped aside. */
export const steppedAside = (context: Context): readonly string[] => textsIn(context, 'steppedAside');

const ROLES = ['contact-person', 'contact-deputy'] as const;
const FACT: Readonly<Record<string, string>> = { 'contact-person': 'contactPerson', 'contact-deputy': 'deputy' };

/** Whether the act says whom the region has left; in journals from before persons were kept it does not. */
const tellsWhoIsLeft = ({ facts }: ChartEvent): boolean =>
  facts['contactPerson'] !== undefined || facts['deputy'] !== undefined;

/** Whether somebody who has not stepped aside fills the place. */
const remains = (context: Context, { facts }: ChartEvent, role: string | null): boolean =>
  role !== null && isSet(facts, FACT[role] ?? '') && !textsIn(context, 'recused').includes(role);

/** Where roles stepped aside, not persons, only the deputy could take over. */
const isOpenTo = (context: Context, role: string): boolean =>
  textsIn(context, 'recused').length === 0 || role === 'contact-deputy';

/** Whoever has the question keeps it as long as somebody is left in their place; where nobody is, the place is the deputy's. */
function answererAmong(
  context: Context,
  { contactPerson, deputy }: { readonly contactPerson: boolean; readonly deputy: boolean },
): string | null {
  const answerer = textIn(context, 'answeredBy');
  const keeps = answerer === 'contact-deputy' ? deputy : contactPerson;
  if (keeps) return answerer;
  return contactPerson && !deputy ? 'contact-person' : 'contact-deputy';
}

/** Why somebody who has stepped aside may not act; null for everybody else. */
export function recusedOf({ context, event }: Pick<RuleInput, 'context' | 'event'>): Reason | null {
  const aside =
    textsIn(context, 'recused').includes(event.by) ||
    (event.person !== undefined && steppedAside(context).includes(event.person));
  return aside ? reason('recused', { role: event.by }) : null;
}
