import type { InEach } from './locale.js';
import type { Template } from './template.js';

/** The page of one's own account. */
export interface AccountWords {
  readonly title: string;
  /** Needs `name`. */
  readonly signedInAs: Template;
  /** In place of a name that has been removed. */
  readonly erased: string;
  /** Needs `minutes`. */
  readonly endsIn: Template;
  readonly signOut: string;
  readonly mandates: string;
  readonly noMandate: string;
  /** Needs `mandate`. */
  readonly standIn: Template;
  readonly sessions: string;
  /** Needs the instants `since` and `seen`. */
  readonly session: Template;
  readonly thisBrowser: string;
  readonly end: string;
  /** The same for who hears the button only; begins as it does, and needs the instant `since`. */
  readonly endOne: Template;
}

export const accountWords: InEach<AccountWords> = {
  sv: {
    title: 'Mitt konto',
    signedInAs: 'Du är inloggad som {name}.',
    erased: 'någon vars namn är borttaget',
    endsIn: 'Inloggningen gäller i {minutes|# minut|# minuter} till om du inte gör något.',
    signOut: 'Logga ut',
    mandates: 'Uppdrag',
    noMandate: 'Du har inget uppdrag i dag. Be samordnaren om du borde ha ett.',
    standIn: '{mandate} (i stället för någon som är frånvarande)',
    sessions: 'Där du är inloggad',
    session: 'Sedan {since:instant}, senast använd {seen:instant}.',
    thisBrowser: 'Den här webbläsaren.',
    end: 'Avsluta',
    endOne: 'Avsluta inloggningen från {since:instant}',
  },
  en: {
    title: 'My account',
    signedInAs: 'You are signed in as {name}.',
    erased: 'somebody whose name has been removed',
    endsIn: 'You stay signed in for {minutes|# more minute|# more minutes} if you do nothing.',
    signOut: 'Sign out',
    mandates: 'Mandates',
    noMandate: 'You hold no mandate today. Ask the coordinator if you should have one.',
    standIn: '{mandate} (in place of somebody who is absent)',
    sessions: 'Where you are signed in',
    session: 'Since {since:instant}, last used {seen:instant}.',
    thisBrowser: 'This browser.',
    end: 'End',
    endOne: 'End the sign-in from {since:instant}',
  },
};
