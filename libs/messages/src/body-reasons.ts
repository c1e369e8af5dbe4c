import type { InEach } from './locale.js';
import type { Template } from './template.js';

const sv = {
  'seat-unknown': '{body:body} har inte en sådan plats. Platserna är: {seats:seat}.',
  'seat-taken': 'I {body:body} är alla platser för {seat:seat} besatta under den tiden ({most}).',
  'body-full': '{body:body} har redan {most|# ledamot|# ledamöter} under den tiden.',
  'chair-not-member': 'Ordföranden i {body:body} ska vara ordinarie ledamot där under hela tiden.',
  'chair-too-long': 'Ordförandeskapet i {body:body} varar högst {years|# år|# år}. Ange en sista dag inom den tiden.',
  'chair-taken': '{body:body} har redan en ordförande under den tiden.',
  'chair-passes-on': 'Ordförandeskapet i {body:body} går vidare till någon annan efter perioden.',
  'too-far-ahead': 'Datumet ligger för långt fram. Det senaste som går att ange är {latest:date}.',
  'minutes-stand': 'Protokollet publicerades {on:date} och kan inte ändras. Rättelser görs i nästa mötes protokoll.',
  'minutes-too-early': 'Protokollet kan inte publiceras före mötet {on:date}.',
  'meeting-cancelled': 'Mötet {on:date} är inställt.',
  'meeting-of-another-body': 'Mötet hör till ett annat organ.',
  'goals-set-elsewhere': '{body:body} sätter inga egna mål.',
  'consult-first': 'Rådfråga {body:body} först och ange vilken dag det skedde.',
  'goal-not-ahead': 'Målet ska uppnås senast {dueOn:date}, som redan har varit.',
  'goal-ended': 'Målet avslutades {on:date}.',
  'follow-up-outside': 'Nästa uppföljning ska vara efter i dag och senast {dueOn:date}.',
  'not-held-yet': 'Tillfället börjar {from:date} och kan inte ha hållits än.',
  'watch-ended': 'Bevakningen avslutades {on:date}.',
  'watch-needs-case': 'Ange vilket ärende det blev.',
} as const satisfies Readonly<Record<string, Template>>;

const en: Readonly<Record<keyof typeof sv, Template>> = {
  'seat-unknown': '{body:body} has no such seat. The seats are: {seats:seat}.',
  'seat-taken': 'In {body:body} all seats for {seat:seat} are taken in that time ({most}).',
  'body-full': '{body:body} has {most|# member|# members} already in that time.',
  'chair-not-member': 'The chair of {body:body} must be an ordinary member there the whole time.',
  'chair-too-long': 'The chair of {body:body} lasts {years|# year|# years} at most. Give a last day within that time.',
  'chair-taken': '{body:body} has a chair already in that time.',
  'chair-passes-on': 'The chair of {body:body} passes on to somebody else after the period.',
  'too-far-ahead': 'The day is too far ahead. The latest that can be given is {latest:date}.',
  'minutes-stand': 'The minutes were published {on:date} and cannot be changed. Corrections go into the next minutes.',
  'minutes-too-early': 'The minutes cannot be published before the meeting {on:date}.',
  'meeting-cancelled': 'The meeting {on:date} is cancelled.',
  'meeting-of-another-body': 'The meeting belongs to another body.',
  'goals-set-elsewhere': '{body:body} sets no goals of its own.',
  'consult-first': 'Consult {body:body} first, and say on which day that was.',
  'goal-not-ahead': 'The goal is to be reached by {dueOn:date}, which is over.',
  'goal-ended': 'The goal ended {on:date}.',
  'follow-up-outside': 'The next follow-up must be after today and no later than {dueOn:date}.',
  'not-held-yet': 'The occasion begins {from:date} and cannot have been held yet.',
  'watch-ended': 'The watch ended {on:date}.',
  'watch-needs-case': 'Say which case it became.',
};

/** Why the rules of advising bodies say no. */
export const bodyReasons: InEach<Readonly<Record<string, Template>>> = { sv, en };
