import { describe, expect, it } from 'vitest';
import { proseHtml } from '../../src/body/html.ts';
import { languageOf } from '../../src/body/language.ts';
import { directionOf } from '../../src/body/mark-languages.ts';

describe('the language of a text', () => {
  it.each([
    ['de', 'Alle Kundendaten werden in Frankfurt gespeichert und im Ruhezustand mit AES-256 verschlüsselt.'],
    ['fr', 'Les données sont chiffrées au repos et en transit.'],
    ['it', 'Gli addetti al trattamento sono tenuti alla riservatezza per contratto.'],
    ['nl', 'Persoonsgegevens worden verwerkt binnen de Europese Unie'],
    ['he', 'כל הנתונים האישיים מוצפנים במנוחה ובתעבורה.'],
    ['ja', '保管されたデータはすべて暗号化され、鍵は毎年交換されます。'],
    ['en', 'We encrypt all of the data that you store with us.'],
    ['de', 'Die Daten werden in Frankfurt gespeichert und in Dublin gesichert.'],
    ['pt', 'As cópias de segurança do serviço são feitas a cada dia, e a restauração é testada a cada trimestre.'],
    ['hu', 'Igen, a mentések be vannak kapcsolva. A kulcs a mi kezünkben is van, és a jelszó is.'],
  ])('is told: %s', (tag, text) => {
    expect(languageOf(text)).toBe(tag);
  });

  it.each([
    ['names', 'Amazon Web Services, Example Postbox, Example Mail Relay, Example Statement Match GmbH'],
    ['an English heading', 'Fewer costly surprises'],
    [
      'English without its common words',
      'Fewer costly surprises. Contract penalties and liability claims become less likely.',
    ],
    ['a few words', 'Verschlüsselung im Ruhezustand'.slice(0, 15)],
    ['an address and a standard', 'https://example.example/datenschutz/auftragsverarbeitung ISO-27001'],
    ['nothing', ''],
  ])('is not guessed of %s', (_what, text) => {
    expect([null, 'en']).toContain(languageOf(text));
  });
});

const QUOTED = `The law says:

> Der Verantwortliche trifft geeignete technische und organisatorische Maßnahmen, um ein Schutzniveau zu gewährleisten.

We do all of what it asks for.

| Language | What we say |
| --- | --- |
| French | Les données personnelles sont chiffrées au repos et en transit. |
| Hebrew | כל הנתונים האישיים מוצפנים במנוחה ובתעבורה לפי ההסכם. |
`;

it.each([
  'We bewaren alle data in Frankfurt of in Dublin.',
  'Vi har en plan for at have adgang til data, og den er testet for at kunne bruges.',
  'Sì, a riposo e in transito. In Irlanda, in Germania e in Francia.',
  'Sim, a equipa do centro tem acesso a dados.',
])('words that English shares with others make no English of “%s”', (text) => {
  expect(languageOf(text)).not.toBe('en');
});

describe('a body in a page of one language', () => {
  it('marks what it quotes in another, and nothing else', async () => {
    const { html } = await proseHtml(QUOTED, 'en');
    expect([...html.matchAll(/<(\w+)[^>]* lang="([^"]+)"/g)].map(([, tag, lang]) => `${tag} ${lang}`)).toEqual([
      'p de',
      'td fr',
      'td he',
    ]);
    expect(html).toMatch(/<td[^>]* dir="rtl"/);
    expect(html.match(/ dir=/g)).toHaveLength(1);
  });

  it('in a page of its own language marks what it quotes in English', async () => {
    const german = `Wir verschlüsseln sämtliche Kundendaten im Ruhezustand und bei der Übertragung. Die Schlüssel werden jährlich gewechselt.

Sicherungskopien werden ebenso verschlüsselt und nach fünfunddreißig Tagen gelöscht. Zugriffe auf Schlüssel werden protokolliert und
vierteljährlich überprüft, sodass unberechtigte Zugriffe auffallen.

> We tested the design of the controls and found them in place.
`;
    const { html } = await proseHtml(german, 'de');
    expect(html.match(/ lang="[^"]+"/g)).toEqual([' lang="en"']);
  });

  it('leaves what its writer marked', async () => {
    const marked = 'We call it <span lang="de">Auftragsverarbeitung</span> there.\n\n<p lang="nl">Een korte zin.</p>\n';
    const { html } = await proseHtml(marked, 'en');
    expect(html).toContain('<span lang="de">Auftragsverarbeitung</span>');
    expect(html).toContain('<p lang="nl">');
  });
});

it('directions follow the script', () => {
  expect(['de', 'ja', 'he', 'ar', 'fa', 'ur', 'ar-XB', 'en'].map(directionOf)).toEqual([
    'ltr',
    'ltr',
    'rtl',
    'rtl',
    'rtl',
    'rtl',
    'rtl',
    'ltr',
  ]);
});
