import type { InEach } from './locale.js';
import type { Template } from './template.js';

/** Why an act on a method in Nye metoder is not possible. */
export const norwegianReasons: InEach<Readonly<Record<string, Template>>> = {
  sv: {
    'health-authorities-missing':
      'De fyra regionala hälsoföretagen beslutar tillsammans. Bakom beslutet saknas {missing}.',
    'alerts-have-ended': 'Sedan den {since:date} görs inga metodvarsel om läkemedel. Företaget begär värderingen.',
    'requests-not-yet': 'Företag kan begära värdering från och med den {from:date}.',
    'supplier-has-not-asked':
      'Sedan den {from:date} beställs ingen värdering av ett läkemedel förrän företaget har begärt den.',
    'price-talks-go-on': 'Prissamtal pågår. Prisnotatet ska finnas innan beslutet fattas.',
    'outcome-not-said': 'Beslutet ska säga vad som gäller.',
    'no-decision-stands': 'Det finns inget beslut att ändra eller behålla.',
    'decision-is-the-same': 'Beslutet är detsamma som det som gäller. Registrera att det står fast.',
    'decision-differs': 'Beslutet är ett annat än det som gäller. Registrera ett ändrat beslut.',
    'use-not-decided': 'Metoden får inte användas: det finns varken ett ja eller ett undantag.',
    'other-approval-missing': 'En annan myndighet ska godkänna metoden innan den används.',
    'no-decision-is-due': 'Underlaget är inte sänt till beslut.',
    'no-assessment-under-way': 'Ett undantag gäller medan en värdering pågår, och ingen pågår.',
    'not-a-medicine': 'Tiden gäller läkemedel, och det här är något annat.',
    'is-a-medicine': 'Tiden gäller andra metoder än läkemedel.',
  },
  en: {
    'health-authorities-missing':
      'The four regional health authorities decide together. Missing behind the decision: {missing}.',
    'alerts-have-ended': 'Since {since:date} no alerts are made on medicines. The company asks for the assessment.',
    'requests-not-yet': 'Companies can ask for an assessment from {from:date}.',
    'supplier-has-not-asked':
      'Since {from:date} no assessment of a medicine is ordered until its company has asked for it.',
    'price-talks-go-on': 'Price talks go on. The price note has to be there before the decision.',
    'outcome-not-said': 'The decision has to say what holds.',
    'no-decision-stands': 'There is no decision to change or to keep.',
    'decision-is-the-same': 'The decision is the one in force. Record that it stands.',
    'decision-differs': 'The decision is another than the one in force. Record a changed decision.',
    'use-not-decided': 'The method may not be used: there is neither a yes nor an exemption.',
    'other-approval-missing': 'Another authority has to approve the method before it is used.',
    'no-decision-is-due': 'The basis has not been sent for decision.',
    'no-assessment-under-way': 'An exemption holds while an assessment runs, and none does.',
    'not-a-medicine': 'The time is for medicines, and this is something else.',
    'is-a-medicine': 'The time is for methods other than medicines.',
  },
};
