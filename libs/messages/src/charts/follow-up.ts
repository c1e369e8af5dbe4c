import type { ChartTexts } from './texts.js';
import type { InEach } from '../locale.js';

/** What is measured after a recommendation, and the quarterly statistics. */
export const followUp: InEach<ChartTexts> = {
  sv: {
    label: 'Uppföljning',
    acts: {
      COOPERATION_BEGUN: 'Börja med försäljningsstatistiken när läkemedlet tas upp i nationell samverkan',
      FOLLOW_UP_DUE: 'Börja med uppföljningen',
      FOLLOW_UP_CHANGED: 'Ändra uppföljningen enligt den nya rekommendationen',
      PLAN_FOLLOW_UP: 'Planera uppföljningen',
      COLLECTION_STARTED: 'Börja samla in uppgifter',
      REPORT_RECEIVED: 'Registrera en uppföljningsrapport',
      CLOSE_FOLLOW_UP: 'Avsluta uppföljningen',
      SALES_STATISTICS_SENT: 'Registrera att försäljningsstatistiken är skickad',
      SALES_QUARTER_MISSED: 'Påminn om försäljningsstatistik som saknas',
      COOPERATION_ENDED: 'Avsluta när nationell samverkan är över',
    },
    states: {
      new: ['Ny', 'Uppföljningen är inte påbörjad.'],
      going: 'Pågår',
      'going.measures': 'Mått',
      'going.measures.beforeAnswer': [
        'Före rekommendationen',
        'Det finns ingen rekommendation än. Bara försäljningsstatistiken följs.',
      ],
      'going.measures.unplanned': [
        'Inte planerad',
        'Rekommendationen gäller. Kansliet ska bestämma vad som följs upp.',
      ],
      'going.measures.planned': ['Planerad', 'Uppföljningen är planerad. Insamlingen har inte börjat.'],
      'going.measures.collecting': ['Uppgifter samlas in', 'Uppgifter till uppföljningen samlas in.'],
      'going.measures.reported': ['Rapporterad', 'En uppföljningsrapport har kommit in.'],
      'going.measures.closed': ['Avslutad', 'Uppföljningen av måtten är avslutad.'],
      'going.sales': 'Försäljningsstatistik',
      'going.sales.running': ['Löpande', 'Försäljningsstatistik skickas till kontaktpersonerna varje kvartal.'],
      ended: ['Avslutad', 'Uppföljningen är avslutad.'],
    },
    deadlines: {
      'sales-statistics': 'Kvartalets försäljningsstatistik',
      'follow-up-report': 'Uppföljningsrapport',
    },
  },
  en: {
    label: 'Follow-up',
    acts: {
      COOPERATION_BEGUN: 'Begin the sales statistics when the medicine enters national cooperation',
      FOLLOW_UP_DUE: 'Begin the follow-up',
      FOLLOW_UP_CHANGED: 'Change the follow-up as the new recommendation says',
      PLAN_FOLLOW_UP: 'Plan the follow-up',
      COLLECTION_STARTED: 'Begin to collect data',
      REPORT_RECEIVED: 'Record a follow-up report',
      CLOSE_FOLLOW_UP: 'Close the follow-up',
      SALES_STATISTICS_SENT: 'Record that the sales statistics were sent',
      SALES_QUARTER_MISSED: 'Remind of missing sales statistics',
      COOPERATION_ENDED: 'Close when national cooperation is over',
    },
    states: {
      new: ['New', 'The follow-up has not begun.'],
      going: 'Under way',
      'going.measures': 'Measures',
      'going.measures.beforeAnswer': [
        'Before the recommendation',
        'There is no recommendation yet. Only the sales statistics are followed.',
      ],
      'going.measures.unplanned': [
        'Not planned',
        'The recommendation is in force. The office is to settle what is followed up.',
      ],
      'going.measures.planned': ['Planned', 'The follow-up is planned. Collection has not begun.'],
      'going.measures.collecting': ['Data being collected', 'Data for the follow-up are being collected.'],
      'going.measures.reported': ['Reported', 'A follow-up report has come in.'],
      'going.measures.closed': ['Closed', 'The follow-up of the measures is closed.'],
      'going.sales': 'Sales statistics',
      'going.sales.running': ['Running', 'Sales statistics are sent to the contact persons every quarter.'],
      ended: ['Closed', 'The follow-up is closed.'],
    },
    deadlines: {
      'sales-statistics': "The quarter's sales statistics",
      'follow-up-report': 'Follow-up report',
    },
  },
};

/** The time within which a recommendation is re-assessed. */
export const reviewClock: InEach<ChartTexts> = {
  sv: {
    label: 'Tid för omprövning',
    acts: {
      CLOCK_ARMED: 'Ställ tiden för omprövning',
      REVIEW_WARNING: 'Varna för att omprövning närmar sig',
      REVIEW_ITEM_DUE: 'Begär en punkt om omprövning',
      REVIEW_OVERDUE: 'Visa att omprövningen är sen',
      REVIEW_ANSWERED: 'Svara om översyn behövs',
      REVIEW_SATISFIED: 'Avsluta när omprövningen är gjord',
      COOPERATION_ENDED: 'Avsluta när nationell samverkan är över',
    },
    states: {
      new: ['Ny', 'Tiden för omprövning är inte ställd.'],
      armed: ['Löper', 'Tiden för omprövning löper.'],
      warned: ['Närmar sig', 'Omprövningen närmar sig. Kansliet ska förbereda den.'],
      reviewQuestion: ['Översyn ja eller nej', 'Kansliet ska svara på om en översyn behövs.'],
      itemRequested: ['Punkt begärd', 'En punkt om omprövning är begärd. Rådet ska besluta.'],
      overdue: ['Sen', 'Omprövningen är sen. Rådet ska besluta.'],
      satisfied: ['Omprövning gjord', 'Omprövningen är gjord.'],
    },
    deadlines: {
      'review-warning': 'Varning om omprövning',
      'review-item': 'Punkt om omprövning begärd',
      review: 'Omprövning senast',
      'review-question': 'Svar om översyn',
    },
  },
  en: {
    label: 'Time for re-assessment',
    acts: {
      CLOCK_ARMED: 'Set the time for re-assessment',
      REVIEW_WARNING: 'Warn that the re-assessment draws near',
      REVIEW_ITEM_DUE: 'Request an item on re-assessment',
      REVIEW_OVERDUE: 'Show that the re-assessment is late',
      REVIEW_ANSWERED: 'Say whether a review is needed',
      REVIEW_SATISFIED: 'Close when the re-assessment is done',
      COOPERATION_ENDED: 'Close when national cooperation is over',
    },
    states: {
      new: ['New', 'The time for re-assessment is not set.'],
      armed: ['Running', 'The time for re-assessment runs.'],
      warned: ['Draws near', 'The re-assessment draws near. The office is to prepare it.'],
      reviewQuestion: ['Review yes or no', 'The office is to say whether a review is needed.'],
      itemRequested: ['Item requested', 'An item on re-assessment is requested. The council is to decide.'],
      overdue: ['Late', 'The re-assessment is late. The council is to decide.'],
      satisfied: ['Done', 'The re-assessment is done.'],
    },
    deadlines: {
      'review-warning': 'Warning of re-assessment',
      'review-item': 'Item on re-assessment requested',
      review: 'Re-assessment at the latest',
      'review-question': 'Answer on review',
    },
  },
};
