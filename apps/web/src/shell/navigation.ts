import {
  CalendarDays,
  ChartNoAxesColumn,
  FileText,
  Folders,
  Gauge,
  Landmark,
  ListTodo,
  MapPinned,
  MessageSquareText,
  Scale,
  Settings2,
  ShieldQuestion,
  Timer,
  UsersRound,
  type LucideIcon,
} from 'lucide-react';
import type { MessageId } from '../intl/catalogue';
import type { Role } from '../session/session';

export interface Place {
  readonly to: string;
  readonly name: MessageId;
  readonly icon: LucideIcon;
  /** After `G`, this letter goes there. */
  readonly key: string;
}

const PLACES = {
  tasks: { to: '/uppgifter', name: 'nav.tasks', icon: ListTodo, key: 'u' },
  cases: { to: '/arenden', name: 'nav.cases', icon: Folders, key: 'a' },
  rounds: { to: '/rundor', name: 'nav.rounds', icon: MessageSquareText, key: 'r' },
  introductions: { to: '/inforande', name: 'nav.introductions', icon: MapPinned, key: 'i' },
  evaluations: { to: '/utvarderingar', name: 'nav.evaluations', icon: Scale, key: 'v' },
  meetings: { to: '/moten', name: 'nav.meetings', icon: Landmark, key: 'm' },
  procurements: { to: '/upphandling', name: 'nav.procurements', icon: FileText, key: 'p' },
  calendar: { to: '/kalender', name: 'nav.calendar', icon: CalendarDays, key: 'k' },
  network: { to: '/natverket', name: 'nav.network', icon: UsersRound, key: 'n' },
  conflicts: { to: '/jav', name: 'nav.conflicts', icon: ShieldQuestion, key: 's' },
  register: { to: '/diarium', name: 'nav.register', icon: FileText, key: 'd' },
  board: { to: '/laget', name: 'nav.board', icon: Gauge, key: 'l' },
  leadTimes: { to: '/ledtider', name: 'nav.lead-times', icon: Timer, key: 't' },
  operation: { to: '/drift', name: 'nav.operation', icon: Settings2, key: 'e' },
  forecast: { to: '/prognos', name: 'nav.forecast', icon: ChartNoAxesColumn, key: 'o' },
} as const satisfies Record<string, Place>;

type PlaceName = keyof typeof PLACES;

/** At most eight entries: what the role's day consists of. Everything else is reached from cases, search and links. */
const OF_ROLE: Partial<Record<Role, readonly PlaceName[]>> = {
  'contact-person': ['tasks', 'cases', 'rounds', 'introductions', 'calendar', 'network'],
  'contact-deputy': ['tasks', 'cases', 'rounds', 'introductions', 'calendar', 'network'],
  coordinator: ['tasks', 'cases', 'rounds', 'meetings', 'introductions', 'procurements', 'calendar', 'network'],
  evaluator: ['tasks', 'cases', 'evaluations', 'meetings', 'rounds', 'calendar', 'network'],
  'working-group-member': ['tasks', 'rounds', 'cases', 'introductions', 'calendar', 'network'],
  'council-member': ['tasks', 'meetings', 'cases', 'rounds', 'calendar'],
  'council-chair': ['tasks', 'meetings', 'cases', 'rounds', 'calendar', 'conflicts'],
  'conflict-assessor': ['conflicts', 'tasks', 'meetings', 'calendar'],
  procurer: ['tasks', 'procurements', 'cases', 'calendar'],
  registrar: ['tasks', 'register', 'cases', 'calendar'],
  archivist: ['tasks', 'register', 'cases', 'calendar'],
  auditor: ['cases', 'register', 'network', 'board', 'operation'],
  'company-user': ['tasks', 'cases', 'calendar'],
  manager: ['board', 'cases', 'leadTimes', 'introductions', 'forecast', 'operation'],
};
const ELSE: readonly PlaceName[] = ['tasks', 'cases', 'rounds', 'meetings', 'calendar'];
const MOST = 8;

/** What stands in the rail for who holds these roles, the role's own start first. */
export function placesFor(roles: readonly Role[]): readonly Place[] {
  const wanted = roles.flatMap((role) => OF_ROLE[role] ?? ELSE);
  return [...new Set(wanted.length > 0 ? wanted : ELSE)].slice(0, MOST).map((name) => PLACES[name]);
}

/** Where a person's day begins. */
export const startOf = (roles: readonly Role[]): string => placesFor(roles)[0]?.to ?? '/arenden';
