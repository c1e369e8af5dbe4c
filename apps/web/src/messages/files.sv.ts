/** Files that are sent, and documents of cases. */
export const files = {
  'file.choose': 'Välj fil',
  'file.other': 'Välj en annan fil',
  'file.sending': 'Skickar {name}, {percent} %',
  'file.progress': 'Så långt har {name} kommit',
  'file.sends': 'Skickar {name}',
  'file.stored': '{name}, {size}, är sparad.',
  'file.stored.nameless': 'Filen är sparad.',
  'file.help': 'Högst {most}. {types}.',
  'file.fault.type': '{name} går inte att ta emot. Välj en fil av något av de här slagen: {types}.',
  'file.fault.too-big': '{name} är {size}. En fil får vara högst {most}.',
  'file.fault.empty': '{name} är tom.',
  'record.new': 'Lägg till handling',
  'record.as': 'Vad handlingen är',
  'record.added': '{title} är tillagd.',
  'record.registered': '{title} är registrerad med nummer {number}.',
  'record.not-yours': 'Handlingar läggs till av dem som handlägger ärendet och av registratorn.',
} as const;
