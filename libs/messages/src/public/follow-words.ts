import type { InEach } from '../locale.js';
import type { Template } from '../template.js';

interface Told {
  readonly title: string;
  readonly lead: string;
}

/** Following a case by mail: the form, what its links lead to, and the letters. */
export interface FollowWords {
  readonly card: string;
  readonly title: string;
  readonly lead: string;
  readonly address: string;
  readonly help: string;
  readonly button: string;
  readonly trap: string;
  readonly faultTitle: string;
  readonly fault: string;
  readonly asked: Told;
  readonly tooMany: Told;
  readonly confirm: Told & { readonly button: string };
  readonly confirmed: Told;
  readonly end: Told & { readonly one: string; readonly all: string };
  readonly ended: Told;
  readonly over: Told;
  readonly back: string;
  readonly letters: {
    readonly sender: string;
    readonly greeting: string;
    readonly regards: string;
    readonly signature: string;
    readonly about: Template;
    readonly aboutAll: string;
    readonly confirm: {
      readonly subject: Template;
      readonly subjectAll: string;
      readonly question: string;
      readonly background: Template;
      readonly label: string;
      readonly button: string;
      readonly after: string;
      readonly footer: string;
    };
    readonly news: {
      readonly subject: Template;
      readonly subjectAll: Template;
      readonly question: Template;
      readonly background: string;
      readonly line: Template;
      readonly button: string;
      /** With a link, as letters write it. */
      readonly footer: string;
    };
  };
}

export const followWords: InEach<FollowWords> = {
  sv: {
    card: 'Följ ärendet',
    title: 'Följ alla ärenden med e-post',
    lead: 'Du får ett brev när något händer i ärendena.',
    address: 'E-postadress',
    help: 'Ett brev när något ändras, högst ett om dagen. Adressen används inte till annat.',
    button: 'Följ',
    trap: 'Lämna det här fältet tomt',
    faultTitle: 'En sak att rätta',
    fault: 'Skriv en e-postadress, till exempel namn@exempel.se.',
    asked: {
      title: 'Bekräfta i brevet',
      lead: 'Vi har skickat ett brev till adressen. Du följer ärendet när du har klickat på länken i brevet. Kommer inget brev, se efter i skräpposten.',
    },
    tooMany: {
      title: 'Vänta en stund',
      lead: 'Det har kommit många försök härifrån. Försök igen om en timme.',
    },
    confirm: {
      title: 'Vill du följa?',
      lead: 'Bekräfta att brev om ärendet ska skickas till din adress.',
      button: 'Ja, skicka brev',
    },
    confirmed: {
      title: 'Nu följer du',
      lead: 'Du får ett brev när något händer, högst ett om dagen. Varje brev har en länk där du kan sluta.',
    },
    end: {
      title: 'Sluta följa',
      lead: 'När du slutar tar vi bort din adress.',
      one: 'Sluta följa det här',
      all: 'Sluta följa allt',
    },
    ended: { title: 'Du får inga fler brev', lead: 'Adressen är borttagen från det du slutade följa.' },
    over: {
      title: 'Länken gäller inte längre',
      lead: 'Antingen har du redan slutat följa, eller så bekräftade du inte inom sju dagar. Då är adressen borttagen.',
    },
    back: 'Till ärendena',
    letters: {
      sender: 'Ordnat införande',
      greeting: 'Hej!',
      regards: 'Vänliga hälsningar',
      signature: 'Ordna',
      about: '{product} vid {indication}',
      aboutAll: 'alla ärenden',
      confirm: {
        subject: 'Bekräfta att du vill följa {about}',
        subjectAll: 'Bekräfta att du vill följa alla ärenden',
        question: 'Vill du få brev när något händer?',
        background:
          'Någon, troligen du, har bett om brev om {about} till den här adressen. Inga brev skickas förrän du har bekräftat. Var det inte du behöver du inte göra något: då tas adressen bort inom sju dagar.',
        label: 'Du vill följa',
        button: 'Bekräfta',
        after: 'Sidan frågar en gång till innan något sparas.',
        footer: 'Adressen används inte till något annat.',
      },
      news: {
        subject: 'Nytt om {product}',
        subjectAll: '{n|Nytt i # ärende|Nytt i # ärenden}',
        question: '{n|Det här har hänt i ärendet du följer|Det här har hänt i # ärenden}',
        background: 'Du får det här brevet eftersom du har bett om det.',
        line: '{day}: {text}',
        button: 'Läs på webben',
        footer: 'Vill du inte ha fler brev? [Sluta följa](end). Då tar vi bort din adress.',
      },
    },
  },
  en: {
    card: 'Follow the case',
    title: 'Follow all cases by e-mail',
    lead: 'You get a letter when something happens in the cases.',
    address: 'E-mail address',
    help: 'A letter when something changes, at most one a day. The address is used for nothing else.',
    button: 'Follow',
    trap: 'Leave this field empty',
    faultTitle: 'One thing to correct',
    fault: 'Write an e-mail address, for example name@example.com.',
    asked: {
      title: 'Confirm in the letter',
      lead: 'We have sent a letter to the address. You follow the case when you have used the link in the letter. If no letter comes, look in your junk mail.',
    },
    tooMany: { title: 'Wait a while', lead: 'Many attempts have come from here. Try again in an hour.' },
    confirm: {
      title: 'Do you want to follow?',
      lead: 'Confirm that letters about the case are to be sent to your address.',
      button: 'Yes, send letters',
    },
    confirmed: {
      title: 'You are following now',
      lead: 'You get a letter when something happens, at most one a day. Each letter has a link where you can stop.',
    },
    end: {
      title: 'Stop following',
      lead: 'When you stop we remove your address.',
      one: 'Stop following this',
      all: 'Stop following everything',
    },
    ended: { title: 'You get no more letters', lead: 'The address is removed from what you stopped following.' },
    over: {
      title: 'The link is no longer valid',
      lead: 'Either you have stopped following already, or you did not confirm within seven days. The address is then removed.',
    },
    back: 'To the cases',
    letters: {
      sender: 'Managed introduction',
      greeting: 'Hello,',
      regards: 'Kind regards',
      signature: 'Ordna',
      about: '{product} in {indication}',
      aboutAll: 'all cases',
      confirm: {
        subject: 'Confirm that you want to follow {about}',
        subjectAll: 'Confirm that you want to follow all cases',
        question: 'Do you want letters when something happens?',
        background:
          'Somebody, probably you, has asked for letters about {about} to this address. No letters are sent before you have confirmed. If it was not you there is nothing to do: the address is then removed within seven days.',
        label: 'You want to follow',
        button: 'Confirm',
        after: 'The page asks once more before anything is kept.',
        footer: 'The address is used for nothing else.',
      },
      news: {
        subject: 'News of {product}',
        subjectAll: '{n|News in # case|News in # cases}',
        question: '{n|This has happened in the case you follow|This has happened in # cases}',
        background: 'You get this letter because you have asked for it.',
        line: '{day}: {text}',
        button: 'Read on the web',
        footer: 'Do you want no more letters? [Stop following](end). We then remove your address.',
      },
    },
  },
};
