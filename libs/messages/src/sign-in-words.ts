import type { InEach } from './locale.js';
import type { Template } from './template.js';

interface Told {
  readonly title: string;
  readonly text: string;
}

/** The pages of signing in and out. */
export interface SignInWords {
  /** The embedded provider's page, where one chooses who to be. */
  readonly login: {
    readonly title: string;
    readonly lead: string;
    readonly searchLabel: string;
    readonly search: string;
    /** Needs `wanted`. */
    readonly nobody: Template;
    readonly showAll: string;
    /** Heading of those who hold nothing today. */
    readonly withoutMandate: string;
  };
  readonly signedOut: Told;
  readonly again: string;
  /** An attempt that is used, somebody else's, or too old. */
  readonly over: Told;
  /** The provider did not answer, or said no. */
  readonly failed: Told;
  /** A request that our own provider cannot take; the text needs `code`, one of OAuth's. */
  readonly refused: { readonly title: string; readonly text: Template };
}

export const signInWords: InEach<SignInWords> = {
  sv: {
    login: {
      title: 'Logga in',
      lead: 'Ordna körs på egen hand på den här datorn. Välj vem du vill vara: alla är påhittade, och inget lösenord behövs.',
      searchLabel: 'Sök på namn, roll eller region',
      search: 'Sök',
      nobody: 'Ingen passar in på ”{wanted}”.',
      showAll: 'Visa alla',
      withoutMandate: 'Utan uppdrag i dag',
    },
    signedOut: { title: 'Du är utloggad', text: 'Inloggningen är avslutad i den här webbläsaren.' },
    again: 'Logga in igen',
    over: {
      title: 'Inloggningen gällde inte längre',
      text: 'Den är redan använd, påbörjades i en annan webbläsare eller tog mer än tio minuter. Inget har hänt.',
    },
    failed: {
      title: 'Inloggningen gick inte att slutföra',
      text: 'Inloggningstjänsten svarade inte, eller godkände inte inloggningen. Försök igen om en stund.',
    },
    refused: {
      title: 'Inloggningen gick inte att påbörja',
      text: 'Begäran till inloggningen gick inte att använda ({code}).',
    },
  },
  en: {
    login: {
      title: 'Sign in',
      lead: 'Ordna runs by itself on this computer. Choose who you want to be: everyone is invented, and no password is needed.',
      searchLabel: 'Search by name, role or region',
      search: 'Search',
      nobody: 'Nobody matches “{wanted}”.',
      showAll: 'Show everyone',
      withoutMandate: 'Without a mandate today',
    },
    signedOut: { title: 'You are signed out', text: 'You are no longer signed in with this browser.' },
    again: 'Sign in again',
    over: {
      title: 'The sign-in was no longer valid',
      text: 'It has been used already, was begun in another browser or took more than ten minutes. Nothing has happened.',
    },
    failed: {
      title: 'The sign-in could not be completed',
      text: 'The sign-in service did not answer, or did not approve the sign-in. Try again in a while.',
    },
    refused: {
      title: 'The sign-in could not be begun',
      text: 'The request to sign in could not be used ({code}).',
    },
  },
};
