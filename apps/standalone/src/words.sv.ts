/** What the program says to the person who started it. */
export const words = {
  parts: { database: 'databasen', worker: 'bakgrundsarbetet', api: 'gränssnittet' },
  startingDatabase: 'Startar databasen …',
  migrating: 'Gör i ordning databasen …',
  importing: 'Läser in de offentliga ärendehistorierna. Det görs bara första gången …',
  imported: (histories: number): string => `${histories} ärendehistorier är inlästa.`,
  importFailed: (log: string): string =>
    `Historikerna gick inte att läsa in; nästa start försöker igen. Skälet står i ${log}`,
  running: (signIn: string, post: string | null, docs: string, log: string): string =>
    [
      '',
      `Logga in             ${signIn}`,
      ...(post === null ? [] : [`Uppfångade brev      ${post}`]),
      `Gränssnittet (API)   ${docs}`,
      `Loggen               ${log}`,
      '',
      'Avsluta med Ctrl-C. Allt finns kvar till nästa gång.',
      '',
    ].join('\n'),
  stopping: 'Avslutar: svarar klart, gör klart pågående arbete och stänger databasen …',
  stopped: 'Ordna är avslutat.',
  forced: 'Avbryter genast. Det som är besvarat är sparat.',
  portTaken: (port: number): string =>
    `Port ${port} används redan. Stäng det andra programmet, eller välj en annan port: PORT=${port + 1} npm start`,
  stopFailed: (part: string): string =>
    `Det gick inte att avsluta ${part} i god ordning. Inget som är besvarat går förlorat.`,
} as const;
