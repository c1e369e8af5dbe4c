/** What the labelled edits are made of: drafts in Swedish, and sentences said anew by hand. Everything is invented. */

const L = (...lines) => Object.assign(lines, { list: true });

/** Paragraphs of sentences. `L` is a list: one item a line. */
export const TEXTS = {
  tarvexa: [
    ['Utkast till rekommendation om Tarvexa vid svår hemofili A'],
    [
      'NT-rådets rekommendation till regionerna är att Tarvexa bör användas vid svår hemofili A hos vuxna.',
      'Rekommendationen gäller patienter som har haft minst två blödningar i en led under det senaste året.',
      'Behandlingen bör inte inledas hos patienter med pågående leversjukdom.',
    ],
    [
      'Hemofili A är en ärftlig sjukdom som leder till upprepade blödningar i leder och muskler.',
      'I Sverige lever omkring 250 personer med den svåra formen.',
      'Obehandlad ger sjukdomen bestående ledskador redan i unga år.',
    ],
    [
      'Tarvexa är en genterapi som ges vid ett enda tillfälle.',
      'Effekten har studerats i en okontrollerad studie med 134 deltagare.',
      'Antalet blödningar minskade med 84 procent jämfört med året före behandlingen.',
      'Hur länge effekten varar är inte känt.',
    ],
    [
      'TLV bedömer att kostnaden per vunnet kvalitetsjusterat levnadsår är mellan 600 000 och 1 400 000 kronor.',
      'Osäkerheten i beräkningen är mycket hög.',
      'Behandlingen följs upp i det nationella kvalitetsregistret.',
    ],
    L(
      '1. Behandlingen ges vid högst tre sjukhus i landet.',
      '2. En multidisciplinär konferens ska ha godkänt varje patient.',
      '3. Patienten ska följas i minst fem år.',
      '4. Avtalet ska vara tecknat innan behandlingen inleds.',
    ),
    [
      'Företaget svarar för en del av kostnaden om effekten uteblir inom fyra år.',
      'Rekommendationen omprövas när resultat från den pågående studien finns.',
      'Behandlingen följs upp i det nationella kvalitetsregistret.',
    ],
  ],
  exempelumab: [
    ['Exempelumab som tillägg vid svår eosinofil astma, utkast'],
    [
      'Rådet rekommenderar regionerna att avstå från exempelumab i väntan på ett nytt pris.',
      'Läkemedlet kostar mer än andra biologiska läkemedel utan att ha visats vara bättre.',
      'För patienter som redan behandlas kan behandlingen fortsätta.',
    ],
    [
      'Svår astma innebär att sjukdomen inte kan kontrolleras trots inhalerade kortikosteroider i hög dos.',
      'Omkring fyra procent av alla med astma har den svåra formen.',
      'Många behöver perioder av kortison i tablettform, med biverkningar som benskörhet och diabetes.',
    ],
    [
      'Exempelumab minskade antalet försämringsperioder med hälften jämfört med placebo.',
      'Livskvaliteten förbättrades något, men skillnaden var mindre än vad patienter brukar märka.',
      'Någon direkt jämförelse med mepolizumab finns inte.',
      'De vanligaste biverkningarna var huvudvärk och reaktioner vid injektionsstället.',
    ],
    [
      'Kostnaden är 118 000 kronor per patient och år.',
      'Med dagens pris skulle 900 patienter kosta regionerna drygt 100 miljoner kronor om året.',
      'Beslutet tas upp på nytt när företaget har lämnat ett nytt pris.',
    ],
    L(
      '- Insättning sker av specialist i lungmedicin eller allergologi.',
      '- Effekten utvärderas efter fyra månader.',
      '- Behandlingen avslutas om antalet försämringsperioder inte har halverats.',
    ),
    [
      'Vårdprogramgruppen har inget att invända mot rekommendationen.',
      'Patientföreningen anser att fler bör få pröva läkemedlet.',
      'Beslutet tas upp på nytt när företaget har lämnat ett nytt pris.',
    ],
  ],
  provitinib: [
    ['Provitinib vid spridd njurcancer'],
    [
      'Provitinib kan användas vid spridd njurcancer när sjukdomen har fortskridit under behandling med immunterapi.',
      'Andra behandlingar bör väljas i första hand när de är lämpliga.',
      'Läkemedlet ges som tablett en gång om dagen.',
    ],
    [
      'Varje år insjuknar ungefär 1 300 personer i njurcancer, och var femte har spridd sjukdom vid diagnos.',
      'Medianöverlevnaden vid spridd sjukdom har ökat från ett till fyra år under det senaste decenniet.',
      'Vården är i dag ojämn mellan regionerna.',
    ],
    [
      'I den avgörande studien levde patienterna i median 7,4 månader utan att sjukdomen förvärrades.',
      'Motsvarande tid med kontrollbehandlingen var 3,9 månader.',
      'Den totala överlevnaden skilde sig inte mellan grupperna.',
      'Högt blodtryck var den vanligaste allvarliga biverkningen och krävde dosminskning hos var fjärde patient.',
    ],
    [
      'Patentet på läkemedlet löper ut 2029.',
      'Priset är konfidentiellt och regleras i ett avtal mellan regionerna och företaget.',
      'Läkare ska dokumentera skälen till valet av behandling i journalen.',
    ],
    L(
      'a) Blodtrycket mäts varje vecka under de första åtta veckorna.',
      'b) Dosen sänks till 40 mg vid svår diarré.',
      'c) Behandlingen avslutas när sjukdomen fortskrider.',
    ),
    [
      'Gravida ska inte behandlas med provitinib.',
      'Barn och ungdomar ingår inte i rekommendationen.',
      'Läkare ska dokumentera skälen till valet av behandling i journalen.',
    ],
  ],
  ledsensor: [
    ['Implanterbar sensor vid hjärtsvikt, utkast till yttrande'],
    [
      'MTP-rådet rekommenderar att sensorn används restriktivt och bara inom ramen för ett uppföljningsprojekt.',
      'Regioner som redan har infört metoden uppmanas att lämna sina resultat till registret.',
      'Nyttan för patienten är ännu oklar.',
    ],
    [
      'Sensorn mäter trycket i lungartären och skickar värdet till sjukhuset varje morgon.',
      'Tanken är att läkemedel ska kunna justeras innan patienten blir sämre.',
      'Metoden kräver att en sjuksköterska granskar värdena alla vardagar.',
    ],
    [
      'Två randomiserade studier med sammanlagt 1 560 patienter har publicerats.',
      'Antalet vårdtillfällen för hjärtsvikt minskade med en tredjedel i den ena men inte i den andra.',
      'Ingen av studierna visade att patienterna levde längre.',
      'Infektioner i samband med ingreppet förekom hos två procent.',
    ],
    [
      'En sensor kostar 112 000 kronor och ingreppet ungefär 30 000 kronor.',
      'Till det kommer arbetstiden för att granska värden.',
      'Uppgifterna ska rapporteras till kvalitetsregistret inom en månad.',
    ],
    L(
      '1. Patienten har vårdats på sjukhus för hjärtsvikt det senaste året.',
      '2. Behandlingen med läkemedel är redan så bra som möjligt.',
      '3. Patienten har sagt ja till att uppgifterna registreras.',
    ),
    [
      'Hälsoekonomin har beräknats av TLV på uppdrag av rådet.',
      'Upphandling sker gemensamt om fler än fem regioner vill delta.',
      'Uppgifterna ska rapporteras till kvalitetsregistret inom en månad.',
    ],
  ],
  demosalva: [
    ['Demosalva mot kroniska bensår'],
    [
      'Salvan omfattas inte av nationell samverkan.',
      'Varje region avgör själv om den ska användas och hur den i så fall upphandlas.',
      'Rådet har inte tagit ställning till produktens nytta.',
    ],
    [
      'Kroniska bensår drabbar främst äldre och läker ofta först efter många månader.',
      'Kompression är grunden för all behandling av venösa sår.',
      'Såren kostar vården stora summor, mest för distriktssköterskornas arbete.',
    ],
    [
      'Företaget har lämnat in fyra små studier av varierande kvalitet.',
      'Den största omfattade 86 patienter och pågick i tolv veckor.',
      'Andelen läkta sår var 41 procent med salvan och 33 procent utan.',
      'Skillnaden kan bero på slumpen.',
    ],
    [
      'Ett paket räcker i tre veckor och kostar 740 kronor.',
      'Frågan kan väckas igen om nya studier presenteras.',
      'Personal som lägger om sår ska ha gått den regionala utbildningen.',
    ],
    L(
      '• Såret ska vara undersökt av läkare.',
      '• Blodflödet i benet ska vara mätt.',
      '• Kompression ska ha prövats i minst sex veckor.',
    ),
    [
      'Allergi mot något av innehållsämnena utesluter behandling.',
      'Produkten är märkt för engångsbruk.',
      'Personal som lägger om sår ska ha gått den regionala utbildningen.',
    ],
  ],
};

/** Texts that nothing was tuned on. */
export const HELD_OUT_TEXTS = ['ledsensor', 'demosalva'];

/** The same said in other words, by hand. */
export const REWRITTEN = {
  'Behandlingen bör inte inledas hos patienter med pågående leversjukdom.':
    'Den som har en pågående leversjukdom bör inte påbörja behandlingen.',
  'Obehandlad ger sjukdomen bestående ledskador redan i unga år.':
    'Utan behandling leder sjukdomen tidigt i livet till ledskador som inte går tillbaka.',
  'Antalet blödningar minskade med 84 procent jämfört med året före behandlingen.':
    'Jämfört med året dessförinnan blödde patienterna 84 procent mer sällan efter behandlingen.',
  'Företaget svarar för en del av kostnaden om effekten uteblir inom fyra år.':
    'Om effekten uteblir inom fyra år tar företaget på sig en del av kostnaden.',
  'Läkemedlet kostar mer än andra biologiska läkemedel utan att ha visats vara bättre.':
    'Andra biologiska läkemedel är billigare, och läkemedlet har inte visats vara bättre än de.',
  'Omkring fyra procent av alla med astma har den svåra formen.':
    'Den svåra formen finns hos ungefär fyra procent av dem som har astma.',
  'Livskvaliteten förbättrades något, men skillnaden var mindre än vad patienter brukar märka.':
    'Skillnaden i livskvalitet var liten och mindre än vad patienter vanligen märker.',
  'Patientföreningen anser att fler bör få pröva läkemedlet.':
    'Enligt patientföreningen borde läkemedlet få prövas av fler patienter.',
  'Andra behandlingar bör väljas i första hand när de är lämpliga.':
    'I första hand bör andra lämpliga behandlingar väljas.',
  'Medianöverlevnaden vid spridd sjukdom har ökat från ett till fyra år under det senaste decenniet.':
    'På tio år har medianöverlevnaden vid spridd sjukdom stigit från ett år till fyra.',
  'Den totala överlevnaden skilde sig inte mellan grupperna.':
    'Mellan grupperna sågs ingen skillnad i total överlevnad.',
  'Barn och ungdomar ingår inte i rekommendationen.': 'Rekommendationen omfattar inte barn och ungdomar.',
  'Nyttan för patienten är ännu oklar.': 'Det är ännu oklart vilken nytta patienten har.',
  'Tanken är att läkemedel ska kunna justeras innan patienten blir sämre.':
    'Läkemedlen ska på så sätt kunna justeras i tid, innan patienten försämras.',
  'Ingen av studierna visade att patienterna levde längre.':
    'Att patienterna skulle leva längre visades inte i någon av studierna.',
  'Upphandling sker gemensamt om fler än fem regioner vill delta.':
    'Vill fler än fem regioner delta sker upphandlingen gemensamt.',
  'Rådet har inte tagit ställning till produktens nytta.': 'Produktens nytta har rådet inte tagit ställning till.',
  'Kompression är grunden för all behandling av venösa sår.': 'All behandling av venösa sår bygger på kompression.',
  'Andelen läkta sår var 41 procent med salvan och 33 procent utan.':
    'Med salvan läkte 41 procent av såren, utan den 33 procent.',
  'Allergi mot något av innehållsämnena utesluter behandling.':
    'Den som är allergisk mot något innehållsämne ska inte behandlas.',
};

/** The same meaning with hardly a word in common, by hand. */
export const LOOSELY = {
  'Hur länge effekten varar är inte känt.': 'Man vet ännu inte om effekten består.',
  'I Sverige lever omkring 250 personer med den svåra formen.': 'Drygt tvåhundra svenskar har svår hemofili A.',
  'Osäkerheten i beräkningen är mycket hög.': 'Beräkningen är synnerligen osäker.',
  'Någon direkt jämförelse med mepolizumab finns inte.': 'Läkemedlet har aldrig jämförts med mepolizumab i en studie.',
  'För patienter som redan behandlas kan behandlingen fortsätta.': 'Den som redan står på läkemedlet får fortsätta.',
  'Kostnaden är 118 000 kronor per patient och år.': 'Ett års behandling av en patient kostar 118 000 kronor.',
  'Läkemedlet ges som tablett en gång om dagen.': 'Patienten tar en tablett dagligen.',
  'Vården är i dag ojämn mellan regionerna.': 'I dag får patienter olika vård beroende på var de bor.',
  'Gravida ska inte behandlas med provitinib.': 'Vid graviditet är provitinib uteslutet.',
  'Metoden kräver att en sjuksköterska granskar värdena alla vardagar.':
    'Varje vardag måste en sjuksköterska gå igenom värdena.',
  'Till det kommer arbetstiden för att granska värden.': 'Dessutom tar granskningen av värden tid.',
  'Infektioner i samband med ingreppet förekom hos två procent.': 'Två av hundra fick en infektion efter ingreppet.',
  'Skillnaden kan bero på slumpen.': 'Det går inte att utesluta att skillnaden är slumpmässig.',
  'Frågan kan väckas igen om nya studier presenteras.': 'Kommer nya studier kan frågan tas upp på nytt.',
  'Produkten är märkt för engångsbruk.': 'Produkten får bara användas en gång.',
};

/** Another sentence much like one of the text, by hand. */
export const ALIKE = {
  'Effekten har studerats i en okontrollerad studie med 134 deltagare.':
    'Säkerheten har studerats i en okontrollerad studie med 96 deltagare.',
  'I Sverige lever omkring 250 personer med den svåra formen.':
    'I Norge lever omkring 120 personer med den lindriga formen.',
  'Omkring fyra procent av alla med astma har den svåra formen.':
    'Omkring tio procent av alla med astma har en medelsvår form.',
  'Kostnaden är 118 000 kronor per patient och år.': 'Kostnaden för mepolizumab är 96 000 kronor per patient och år.',
  'Motsvarande tid med kontrollbehandlingen var 3,9 månader.': 'Motsvarande tid i den andra studien var 4,8 månader.',
  'Gravida ska inte behandlas med provitinib.': 'Ammande ska inte behandlas med provitinib.',
  'Två randomiserade studier med sammanlagt 1 560 patienter har publicerats.':
    'Tre observationsstudier med sammanlagt 890 patienter har publicerats.',
  'En sensor kostar 112 000 kronor och ingreppet ungefär 30 000 kronor.':
    'En mottagare kostar 18 000 kronor och abonnemanget ungefär 2 000 kronor.',
  'Den största omfattade 86 patienter och pågick i tolv veckor.':
    'Den minsta omfattade 19 patienter och pågick i sex veckor.',
  'Ett paket räcker i tre veckor och kostar 740 kronor.': 'Ett förband räcker i tre dagar och kostar 85 kronor.',
};

/** A paragraph said shortly, by hand. */
export const CONDENSED = {
  tarvexa: [
    2,
    'Hemofili A ger upprepade blödningar och bestående ledskador; omkring 250 personer i Sverige har den svåra formen.',
  ],
  exempelumab: [
    2,
    'Fyra procent av alla med astma har en svår form som inte kan kontrolleras, och många behöver kortison i tablettform.',
  ],
  provitinib: [
    2,
    'Av de 1 300 personer som årligen insjuknar i njurcancer har var femte spridd sjukdom, och vården är ojämn.',
  ],
  ledsensor: [
    2,
    'Sensorn mäter trycket i lungartären varje morgon så att läkemedel kan justeras, och värdena granskas alla vardagar.',
  ],
  demosalva: [2, 'Kroniska bensår läker långsamt, behandlas med kompression och kostar vården stora summor.'],
};

/** Something else put in a sentence's place, by hand. */
export const REPLACED = [
  'Transporter till Gotland sker med båt under vintern.',
  'Sekreteraren för protokoll vid samtliga sammanträden.',
  'Lokalerna byggs om under hösten och telefonväxeln flyttas.',
  'Kursen hålls på engelska och avslutas med en tentamen.',
  'Styrelsen sammanträder fyra gånger om året i Stockholm.',
];

export const ADDED = [
  'Texten har granskats av två oberoende sakkunniga.',
  'Regionerna har haft möjlighet att lämna synpunkter.',
  'Underlaget bygger på uppgifter som var kända i oktober.',
  'Ett förtydligande har gjorts efter synpunkter från regionerna.',
];

export const SYNONYMS = [
  ['patienter', 'personer'],
  ['omkring', 'ungefär'],
  ['Behandlingen', 'Terapin'],
  ['minskade', 'sjönk'],
  ['kostnaden', 'utgiften'],
  ['bör', 'ska'],
  ['varje', 'var'],
  ['bara', 'endast'],
  ['kostar', 'betingar'],
  ['läkemedlet', 'preparatet'],
  ['Patienten', 'Den sjuke'],
  ['vanligaste', 'mest förekommande'],
  ['studier', 'undersökningar'],
  ['upphandlas', 'köps in'],
  ['sjukdomen', 'åkomman'],
  ['ges', 'tillförs'],
];
