import type { InEach } from '../locale.js';
import type { SomeTaskTexts } from './task-texts.js';

/** Medical technology. Words from domain/glossary.md. */
export const devicesTasks = {
  sv: {
    'screen-candidate': {
      title: 'Bered kandidaten',
      subject: 'Beredning',
      question: 'Bör rådet ta upp {product} vid {indication}?',
      background:
        'Kandidaten ska prövas mot förutsättningar och kriterier. Rådet beslutar efter beredningsgruppens förslag.',
      toRead: 'nomineringen eller spaningens underlag',
      toAnswer: 'förslag med skäl för vart och ett av kriterierna',
      button: 'Öppna beredningen',
    },
    'review-studies': {
      title: 'Gå igenom studierna',
      question: 'Vad visar studierna om {product} vid {indication}?',
      background:
        'Rådet har valt att granska studierna själv i stället för att beställa en värdering. Skälet är publicerat.',
      toRead: 'studierna och rådets beslut',
      toAnswer: 'en genomgång av vad studierna visar',
      button: 'Skriv genomgången',
    },
    'collect-consultee-answers': {
      title: 'Samla in svar på utkastet',
      question: 'Vad säger yrkesorganisationerna om utkastet för {product} vid {indication}?',
      background: 'De som arbetar med produkten läser utkastet innan rådet beslutar.',
      toRead: 'utkastet och listan över de tillfrågade',
      toAnswer: 'de svar som har kommit in',
      button: 'Registrera svar',
      silence: 'Kommer inget svar går utkastet vidare när tiden är ute.',
    },
    'check-data-protection': {
      title: 'Kontrollera dataskydd och informationssäkerhet',
      question: 'Uppfyller {product} vid {indication} reglerna om personuppgifter?',
      background: 'En brist stoppar både bör och kan. Ett villkor tillåter bara kan, med villkoret i texten.',
      toRead: 'vad produkten gör med personuppgifter',
      toAnswer: 'godtagbart, villkorat med villkorets text, brist, eller ej tillämpligt',
      button: 'Registrera kontrollen',
    },
    'start-purchasing-strategy': {
      title: 'Börja med inköpsstrategin',
      question: 'Hur ska {product} vid {indication} köpas in?',
      background: 'En inköpsstrategi ska vara godkänd innan rådet rekommenderar att produkten införs.',
      toRead: 'ärendet och vad regionerna köper i dag',
      toAnswer: 'att strategin är påbörjad',
      button: 'Börja',
    },
    'check-added-product': {
      title: 'Kontrollera den tillagda produkten',
      question: 'Uppfyller den produkt som har lagts till {product} förutsättningarna?',
      background: 'En produkt har lagts till i ärendet. Den får inget besked förrän den är kontrollerad.',
      toRead: 'uppgifterna om den tillagda produkten',
      toAnswer: 'om den uppfyller förutsättningarna',
      button: 'Registrera kontrollen',
    },
    'recheck-certificate': {
      title: 'Kontrollera certifikatet',
      question: 'Gäller certifikatet för {product} även i fortsättningen?',
      background: 'Certifikatet går snart ut. Rekommendationen bygger på att produkten får säljas.',
      toRead: 'uppgifterna om certifikatet',
      toAnswer: 'till vilken dag certifikatet gäller',
      button: 'Registrera kontrollen',
    },
  },
  en: {
    'screen-candidate': {
      title: 'Prepare the candidate',
      subject: 'Preparation',
      question: 'Should the council take up {product} in {indication}?',
      background:
        "The candidate is to be tried against preconditions and criteria. The council decides on the preparatory group's proposal.",
      toRead: 'the nomination or what scanning found',
      toAnswer: 'a proposal with reasons for each criterion',
      button: 'Open the preparation',
    },
    'review-studies': {
      title: 'Review the studies',
      question: 'What do the studies show about {product} in {indication}?',
      background:
        'The council has chosen to review the studies itself instead of ordering an evaluation. The reason is published.',
      toRead: "the studies and the council's decision",
      toAnswer: 'a review of what the studies show',
      button: 'Write the review',
    },
    'collect-consultee-answers': {
      title: 'Collect the answers on the draft',
      question: 'What do the professional bodies say about the draft on {product} in {indication}?',
      background: 'Those who work with the product read the draft before the council decides.',
      toRead: 'the draft and the list of those asked',
      toAnswer: 'the answers that have arrived',
      button: 'Record answers',
      silence: 'If no answer comes the draft goes on when time is out.',
    },
    'check-data-protection': {
      title: 'Check data protection and information security',
      question: 'Does {product} in {indication} meet the rules on personal data?',
      background: 'A fault stops both should and can. A condition allows only can, with the condition in the text.',
      toRead: 'what the product does with personal data',
      toAnswer: 'acceptable, conditional with the text of the condition, fault, or not applicable',
      button: 'Record the check',
    },
    'start-purchasing-strategy': {
      title: 'Begin the purchasing strategy',
      question: 'How should {product} in {indication} be purchased?',
      background: 'A purchasing strategy must be approved before the council recommends introduction.',
      toRead: 'the case and what the regions buy today',
      toAnswer: 'that the strategy has been begun',
      button: 'Begin',
    },
    'check-added-product': {
      title: 'Check the added product',
      question: 'Does the product added to {product} meet the preconditions?',
      background: 'A product has been added to the case. It gets no answer before it has been checked.',
      toRead: 'what is known about the added product',
      toAnswer: 'whether it meets the preconditions',
      button: 'Record the check',
    },
    'recheck-certificate': {
      title: 'Check the certificate',
      question: 'Does the certificate of {product} go on being valid?',
      background: 'The certificate will soon end. The recommendation rests on a product that may be sold.',
      toRead: 'what is known about the certificate',
      toAnswer: 'the day until which the certificate is valid',
      button: 'Record the check',
    },
  },
} as const satisfies InEach<SomeTaskTexts>;
