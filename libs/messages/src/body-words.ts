import type { Body, BodyDue, JsonRecord, ProgrammeArea } from '#process';
import type { InEach, Locale } from './locale.js';
import { fill, type Template } from './template.js';

interface BodyMandate {
  /** What the body is for. */
  readonly mandate: string;
  /** What it may do here, and what it may not. */
  readonly limits: string;
}

type Kind = 'atmp-steering' | 'atmp-coordination' | 'vog-steering' | 'vog-project' | 'nsg' | 'npo';

/** @source domain/process-atmp.md#8, #9; domain/actors.md#2 */
const MANDATES: InEach<Readonly<Record<Kind, BodyMandate>>> = {
  sv: {
    'atmp-steering': {
      mandate:
        'Verkar för samma möjlighet till behandling i hela landet, bättre villkor för forskning och lättare väg till produkt och tillverkning. Sätter tidsatta effektmål i samråd med samordningsgruppen.',
      limits:
        'Får sätta mål och kommentera ärenden. Har ingen beslutanderätt över lokala noder och kan inte flytta ett ärende.',
    },
    'atmp-coordination': {
      mandate: 'Sakkunniga från alla sektorer. Rådfrågas innan styrgruppen sätter mål.',
      limits: 'Får följa upp mål och kommentera ärenden. Kan inte flytta ett ärende.',
    },
    'vog-steering': {
      mandate:
        'Nationell samordning av cellterapi i den offentliga vården: strategiskt viktig utbildning, utbyte mellan vävnadsinrättningar, gemensam tolkning av regler och bevakning av andra initiativ.',
      limits: 'Får kommentera ärenden och svara på frågor om sjukhusundantaget. Kan inte flytta ett ärende.',
    },
    'vog-project': {
      mandate:
        'Genomför VOG Cells uppgifter med två till fyra ledamöter från varje sjukvårdsregion med sådan verksamhet.',
      limits: 'Får kommentera ärenden och svara på frågor om sjukhusundantaget. Kan inte flytta ett ärende.',
    },
    nsg: {
      mandate: 'Samordnar regionernas nationella arbete med läkemedel och medicinteknik.',
      limits: 'Får följa ärenden och kommentera dem. Fattar inga beslut i ärenden.',
    },
    npo: {
      mandate: 'Leder kunskapsstyrningen inom sitt område, med en ledamot från varje sjukvårdsregion.',
      limits: 'Får kommentera ärenden och föreslå medicinteknik genom kansliet. Fattar inga beslut i ärenden.',
    },
  },
  en: {
    'atmp-steering': {
      mandate:
        'Works for the same chance of treatment in the whole country, better conditions for research and an easier way to product and manufacture. Sets time-bound effect goals in consultation with the coordination group.',
      limits: 'May set goals and comment on cases. Has no decision power over local nodes and cannot move a case.',
    },
    'atmp-coordination': {
      mandate: 'Experts of all sectors, consulted before the steering group sets goals.',
      limits: 'May follow goals up and comment on cases. Cannot move a case.',
    },
    'vog-steering': {
      mandate:
        'National coordination of cell therapy in public care: strategically important training, exchange between tissue establishments, joint interpretation of rules, and watching other initiatives.',
      limits: 'May comment on cases and answer enquiries on the hospital exemption. Cannot move a case.',
    },
    'vog-project': {
      mandate: 'Carries out VOG Cell’s tasks, with two to four members of each health care region with such activity.',
      limits: 'May comment on cases and answer enquiries on the hospital exemption. Cannot move a case.',
    },
    nsg: {
      mandate: 'Coordinates the regions’ national work with medicines and devices.',
      limits: 'May follow cases and comment on them. Decides nothing in cases.',
    },
    npo: {
      mandate: 'Leads knowledge management in its area, with one member of each health care region.',
      limits: 'May comment on cases, and propose devices through the office. Decides nothing in cases.',
    },
  },
};

const KINDS: Readonly<Record<Exclude<Body, ProgrammeArea>, Kind>> = {
  'atmp-steering-group': 'atmp-steering',
  'atmp-coordination-group': 'atmp-coordination',
  'vog-cell-steering-group': 'vog-steering',
  'vog-cell-project-group': 'vog-project',
  'nsg-medicines-devices': 'nsg',
};
const isKnown = (body: Body): body is keyof typeof KINDS => Object.hasOwn(KINDS, body);

/** What a body is for, what it may do here, and what it may not. */
export const bodyMandate = (body: Body, locale: Locale): BodyMandate =>
  MANDATES[locale][isKnown(body) ? KINDS[body] : 'npo'];

/** What waits for a body, as a sentence. */
const DUES: InEach<Readonly<Record<BodyDue, Template>>> = {
  sv: {
    'goal-overdue': '{bodyName}: målet ”{title}” skulle vara uppnått {on:date}.',
    'follow-up-due': '{bodyName}: målet ”{title}” skulle följas upp {on:date}.',
    'minutes-missing': '{bodyName}: protokollet från mötet {title} skulle vara publicerat {on:date}.',
    'seat-vacant': '{bodyName}: {missing|# plats|# platser} för {title} saknar ledamot.',
    'seat-ends-soon': '{bodyName}: platsen för {title} löper ut {on:date}.',
    'chair-vacant': '{bodyName} saknar ordförande.',
    'chair-ends-soon': '{bodyName}: ordförandeskapet löper ut {on:date}.',
  },
  en: {
    'goal-overdue': '{bodyName}: the goal “{title}” was to be reached by {on:date}.',
    'follow-up-due': '{bodyName}: the goal “{title}” was to be followed up {on:date}.',
    'minutes-missing': '{bodyName}: the minutes of the meeting {title} were to be published by {on:date}.',
    'seat-vacant': '{bodyName}: {missing|# seat|# seats} for {title} without a member.',
    'seat-ends-soon': '{bodyName}: the seat for {title} ends {on:date}.',
    'chair-vacant': '{bodyName} has no chair.',
    'chair-ends-soon': '{bodyName}: the chair ends {on:date}.',
  },
};

export const bodyDueSentence = (due: BodyDue, facts: JsonRecord, locale: Locale): string =>
  fill(DUES[locale][due], facts, locale);

/** Whom a vacant seat is for when a body lacks members and no seat in particular. */
export const anyMember: InEach<string> = { sv: 'ordinarie ledamöter', en: 'ordinary members' };
