import type { ChartTexts } from './texts.js';
import type { InEach } from '../locale.js';
import { shared } from './shared.js';

/** A general recommendation for a class of medicines. */
export const classCase: InEach<ChartTexts> = {
  sv: {
    label: 'Klassärende',
    acts: {
      ...shared.sv.acts,
      COUNCIL_DECIDED: 'Notera vad rådet har beslutat',
      REQUEST_ITEM: 'Anmäl en punkt till rådets möte',
      CLASS_RULE_DRAFTED: 'Föreslå en generell rekommendation',
      CLASS_RULE_DECIDED: 'Besluta om den generella rekommendationen',
      CONTRACTS_SIGNED: 'Registrera nationella avtal',
      CLASS_RULE_PUBLISHED: 'Publicera den generella rekommendationen',
      NEW_VERSION: 'Publicera en ny version',
      MEMBER_ADDED: 'Lägg till ett läkemedel i klassen',
      INDICATION_APPROVED: 'Registrera en godkänd indikation',
      CLASS_RULE_ENDED: 'Avsluta den generella rekommendationen',
      PAUSE_CLASS: 'Pausa klassens ärenden',
      RESUME_CLASS: 'Återuppta klassens ärenden',
      CLASS_PAUSE_ENDS: 'Avsluta klassens paus på utsatt dag',
    },
    states: {
      ...shared.sv.states,
      rule: 'Generell rekommendation',
      'rule.draft': ['Förslag', 'En generell rekommendation är föreslagen. NT-rådet ska besluta.'],
      'rule.contractsPending': [
        'Väntar på avtal',
        'Rådet har beslutat. Nationella avtal ska tecknas innan rekommendationen gäller.',
      ],
      'rule.inForce': ['Rekommendationen gäller', 'Den generella rekommendationen gäller. Regionerna inför.'],
      'rule.ended': ['Avslutad', 'Den generella rekommendationen gäller inte längre.'],
      members: 'Klassens ärenden',
      'members.running': ['Pågår', 'Arbetet i klassens ärenden pågår.'],
      'members.paused': ['Pausade', 'Klassens ärenden är pausade tillsammans.'],
    },
    deadlines: { ...shared.sv.deadlines, 'class-pause-ends': 'Klassens paus upphör' },
  },
  en: {
    label: 'Class case',
    acts: {
      ...shared.en.acts,
      COUNCIL_DECIDED: 'Note what the council has decided',
      REQUEST_ITEM: "Submit an item to the council's meeting",
      CLASS_RULE_DRAFTED: 'Propose a general recommendation',
      CLASS_RULE_DECIDED: 'Decide on the general recommendation',
      CONTRACTS_SIGNED: 'Record national contracts',
      CLASS_RULE_PUBLISHED: 'Publish the general recommendation',
      NEW_VERSION: 'Publish a new version',
      MEMBER_ADDED: 'Add a medicine to the class',
      INDICATION_APPROVED: 'Record an approved indication',
      CLASS_RULE_ENDED: 'End the general recommendation',
      PAUSE_CLASS: 'Put the cases of the class on hold',
      RESUME_CLASS: 'Resume the cases of the class',
      CLASS_PAUSE_ENDS: 'End the hold of the class on its day',
    },
    states: {
      ...shared.en.states,
      rule: 'General recommendation',
      'rule.draft': ['Proposed', 'A general recommendation is proposed. The NT Council is to decide.'],
      'rule.contractsPending': [
        'Waiting for contracts',
        'The council has decided. National contracts are to be signed before the recommendation is in force.',
      ],
      'rule.inForce': ['In force', 'The general recommendation is in force. The regions introduce.'],
      'rule.ended': ['Ended', 'The general recommendation is no longer in force.'],
      members: 'Cases of the class',
      'members.running': ['Running', 'Work on the cases of the class is under way.'],
      'members.paused': ['On hold', 'The cases of the class are on hold together.'],
    },
    deadlines: { ...shared.en.deadlines, 'class-pause-ends': 'The hold of the class ends' },
  },
};

/** One indication in a class's matrix. */
export const classIndication: InEach<ChartTexts> = {
  sv: {
    label: 'Indikation i en klass',
    acts: {
      INDICATION_APPROVED: 'Registrera att indikationen är godkänd',
      COUNCIL_DECIDED: 'Notera vad rådet har beslutat',
      NAC_OPINION: 'Lämna NAC:s och vårdprogramgruppens utlåtande',
      EVALUATION_ORDERED: 'Beställ värdering av indikationen',
      COVER: 'Låt den generella rekommendationen omfatta indikationen',
      EXCEPT_WAIT: 'Undanta indikationen: avvakta',
      EXCEPT_REFRAIN: 'Undanta indikationen: avstå',
    },
    states: {
      notCovered: ['Omfattas inte', 'Indikationen omfattas inte av den generella rekommendationen.'],
      awaitingOpinion: ['Väntar på utlåtande', 'NAC och vårdprogramgruppen ska lämna utlåtande om indikationen.'],
      evaluationOrdered: ['Värderas', 'Rådet har beställt en värdering av indikationen. TLV utvärderar.'],
      covered: ['Omfattas', 'Indikationen omfattas av den generella rekommendationen.'],
      exceptWait: ['Undantagen: avvakta', 'Indikationen är undantagen. Regionerna ska avvakta.'],
      exceptRefrain: ['Undantagen: avstå', 'Indikationen är undantagen. Regionerna ska avstå.'],
    },
    deadlines: {},
  },
  en: {
    label: 'Indication in a class',
    acts: {
      INDICATION_APPROVED: 'Record that the indication is approved',
      COUNCIL_DECIDED: 'Note what the council has decided',
      NAC_OPINION: "Give NAC's and the care-programme group's opinion",
      EVALUATION_ORDERED: 'Order an evaluation of the indication',
      COVER: 'Let the general recommendation cover the indication',
      EXCEPT_WAIT: 'Except the indication: wait',
      EXCEPT_REFRAIN: 'Except the indication: refrain',
    },
    states: {
      notCovered: ['Not covered', 'The indication is not covered by the general recommendation.'],
      awaitingOpinion: [
        'Waiting for opinion',
        'NAC and the care-programme group are to give an opinion on the indication.',
      ],
      evaluationOrdered: ['Being evaluated', 'The council has ordered an evaluation of the indication. TLV evaluates.'],
      covered: ['Covered', 'The indication is covered by the general recommendation.'],
      exceptWait: ['Excepted: wait', 'The indication is excepted. The regions are to wait.'],
      exceptRefrain: ['Excepted: refrain', 'The indication is excepted. The regions are to refrain.'],
    },
    deadlines: {},
  },
};
