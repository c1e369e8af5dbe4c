import type { InEach } from '../locale.js';
import type { Template } from '../template.js';

/** The statement on accessibility and the form for what cannot be used. @source domain/law-and-conventions.md#5 (DOS-lagen) */
export interface AccessibilityWords {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly {
    readonly heading: string;
    readonly paragraphs: readonly string[];
    readonly points?: readonly string[];
  }[];
  readonly form: {
    readonly heading: string;
    readonly lead: string;
    readonly fault: string;
    readonly faultHelp: string;
    readonly page: string;
    readonly pageHelp: string;
    readonly address: string;
    readonly addressHelp: string;
    readonly copy: string;
    readonly button: string;
    readonly trap: string;
    readonly faultTitle: string;
    readonly missing: string;
    readonly tooLong: Template;
    readonly badAddress: string;
    readonly addressForCopy: string;
  };
  readonly thanks: { readonly title: string; readonly lead: string; readonly withCopy: string };
  readonly list: {
    readonly title: string;
    readonly lead: string;
    readonly none: string;
    readonly received: string;
    readonly what: string;
    readonly where: string;
    readonly from: string;
    readonly state: string;
    readonly waits: string;
    readonly handled: Template;
    readonly settle: string;
  };
  readonly copy: {
    readonly subject: string;
    readonly question: string;
    readonly background: string;
    readonly fault: string;
    readonly page: string;
    readonly noPage: string;
  };
}

export const accessibilityWords: InEach<AccessibilityWords> = {
  sv: {
    title: 'Om tillgänglighet',
    lead: 'Alla ska kunna använda Ordna. Här står vad som är prövat, vilka brister vi känner till och hur du säger till när något inte fungerar.',
    sections: [
      {
        heading: 'Hur tillgänglig är webbplatsen?',
        paragraphs: [
          'Ordna är byggd för att uppfylla lagen om tillgänglighet till digital offentlig service (2018:1937), på nivån WCAG 2.2 AA. Redogörelsen bygger på vår egen prövning. Ingen utomstående har granskat webbplatsen.',
          'Vi bedömer att webbplatsen är delvis förenlig med lagens krav: de brister vi känner till står nedan. Redogörelsen sågs senast över 22 november 2026.',
        ],
      },
      {
        heading: 'Så har vi prövat',
        paragraphs: ['Vid varje ändring prövas alla sidor automatiskt:'],
        points: [
          'mot reglerna i WCAG 2.0 till 2.2, nivå A och AA, i ljust och mörkt läge, på svenska och engelska',
          'på bred skärm och på 320 pixlars bredd, utan att man behöver rulla i sidled',
          'med bara tangentbord, och de öppna sidorna också utan skript',
        ],
      },
      {
        heading: 'Brister som vi känner till',
        paragraphs: [],
        points: [
          'Vi har inte prövat med skärmläsare tillsammans med personer som använder dem till vardags.',
          'Ritningen av processen är bara för ögat. Samma innehåll finns som lista och i ord.',
          'Handlingar som företag och regioner har lämnat in kan vara svåra att läsa med hjälpmedel. Be om en annan form så ordnar vi det.',
          'Källor som ärendena länkar till ligger hos andra, och deras tillgänglighet råder vi inte över.',
        ],
      },
      {
        heading: 'Om du inte är nöjd',
        paragraphs: [
          'Vi svarar så snart vi kan. Får du nej på en begäran om en tillgänglig form kan du begära ett skriftligt beslut med skäl, och det beslutet går att överklaga.',
          'Myndigheten för digital förvaltning, Digg, har tillsyn över lagen. Du kan anmäla brister dit på digg.se.',
        ],
      },
    ],
    form: {
      heading: 'Anmäl något som inte fungerar',
      lead: 'Berätta vad du inte kunde göra. Anmälan går till samordnarna, som ska svara så snart de kan om du lämnar en adress.',
      fault: 'Vad fungerar inte?',
      faultHelp: 'Skriv gärna vilket hjälpmedel eller vilken webbläsare du använder.',
      page: 'Vilken sida gäller det?',
      pageHelp: 'Adressen eller rubriken. Det går att lämna tomt.',
      address: 'E-postadress, om du vill ha svar',
      addressHelp: 'Det går att lämna tomt. Adressen används bara för svaret.',
      copy: 'Skicka en kopia av anmälan till mig',
      button: 'Skicka anmälan',
      trap: 'Lämna det här fältet tomt',
      faultTitle: 'En sak att rätta',
      missing: 'Skriv vad som inte fungerar.',
      tooLong: 'Texten är för lång. Högst {limit} tecken får plats.',
      badAddress: 'Skriv en e-postadress, till exempel namn@exempel.se.',
      addressForCopy: 'Skriv en e-postadress, så att kopian kan skickas.',
    },
    thanks: {
      title: 'Tack, anmälan är mottagen',
      lead: 'Samordnarna har fått den.',
      withCopy: 'En kopia skickas till adressen du angav.',
    },
    list: {
      title: 'Anmälda brister i tillgängligheten',
      lead: 'De som väntar står först. En anmälan ska besvaras så snart som möjligt.',
      none: 'Ingen har anmält någon brist. Anmälningar från sidan Om tillgänglighet visas här.',
      received: 'Inkom',
      what: 'Vad',
      where: 'Var',
      from: 'Svar till',
      state: 'Läge',
      waits: 'Väntar på svar',
      handled: 'Åtgärdad {at:instant}',
      settle: 'Notera att den är åtgärdad',
    },
    copy: {
      subject: 'Kopia av din anmälan om tillgänglighet',
      question: 'Det här anmälde du',
      background: 'Tack för att du sa till. Samordnarna har fått anmälan och svarar så snart de kan.',
      fault: 'Vad som inte fungerar',
      page: 'Sida',
      noPage: 'inte angiven',
    },
  },
  en: {
    title: 'About accessibility',
    lead: 'Everybody should be able to use Ordna. Here is what has been tested, which shortcomings we know of, and how to tell us when something does not work.',
    sections: [
      {
        heading: 'How accessible is the site?',
        paragraphs: [
          'Ordna is built to meet the Swedish act on accessibility of digital public services (2018:1937), at the level of WCAG 2.2 AA. This statement rests on our own tests. Nobody from outside has reviewed the site.',
          'We judge that the site conforms with the act in part: the shortcomings that we know of are below. This statement was last gone through on 22 November 2026.',
        ],
      },
      {
        heading: 'How we have tested',
        paragraphs: ['At every change all pages are tested automatically:'],
        points: [
          'against the rules of WCAG 2.0 to 2.2, levels A and AA, light and dark, in Swedish and English',
          'on a wide screen and at a width of 320 pixels, without scrolling sideways',
          'with a keyboard alone, and the open pages without scripts as well',
        ],
      },
      {
        heading: 'Shortcomings that we know of',
        paragraphs: [],
        points: [
          'We have not tested with screen readers together with people who use them every day.',
          'The drawing of the process is for the eye only. The same content is there as a list and in words.',
          'Documents handed in by companies and regions may be hard to read with assistive technology. Ask for another form and we arrange it.',
          'Sources that cases link to belong to others, and their accessibility is not ours to decide.',
        ],
      },
      {
        heading: 'If you are not satisfied',
        paragraphs: [
          'We answer as soon as we can. If a request for an accessible form is refused, you can ask for a written decision with reasons, and that decision can be appealed.',
          'The Agency for Digital Government, Digg, supervises the act. You can report shortcomings there, at digg.se.',
        ],
      },
    ],
    form: {
      heading: 'Report something that does not work',
      lead: 'Tell us what you could not do. The report goes to the coordinators, who answer as soon as they can if you leave an address.',
      fault: 'What does not work?',
      faultHelp: 'Please say which assistive technology or browser you use.',
      page: 'Which page is it about?',
      pageHelp: 'Its address or heading. May be left empty.',
      address: 'E-mail address, if you want an answer',
      addressHelp: 'May be left empty. The address is used for the answer only.',
      copy: 'Send me a copy of the report',
      button: 'Send the report',
      trap: 'Leave this field empty',
      faultTitle: 'One thing to correct',
      missing: 'Write what does not work.',
      tooLong: 'The text is too long. There is room for {limit} characters.',
      badAddress: 'Write an e-mail address, for example name@example.com.',
      addressForCopy: 'Write an e-mail address, so that the copy can be sent.',
    },
    thanks: {
      title: 'Thank you, the report has been received',
      lead: 'The coordinators have it.',
      withCopy: 'A copy is sent to the address you gave.',
    },
    list: {
      title: 'Reported shortcomings of accessibility',
      lead: 'Those that wait come first. A report is to be answered as soon as possible.',
      none: 'Nobody has reported a shortcoming. Reports from the page About accessibility are shown here.',
      received: 'Received',
      what: 'What',
      where: 'Where',
      from: 'Answer to',
      state: 'State',
      waits: 'Waits for an answer',
      handled: 'Dealt with on {at:instant}',
      settle: 'Note that it is dealt with',
    },
    copy: {
      subject: 'Copy of your report on accessibility',
      question: 'This is what you reported',
      background: 'Thank you for telling us. The coordinators have the report and answer as soon as they can.',
      fault: 'What does not work',
      page: 'Page',
      noPage: 'not given',
    },
  },
};
