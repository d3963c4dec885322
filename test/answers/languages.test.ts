import { describe, expect, test } from 'vitest';
import { pageOf } from '../../scripts/bench/answers/score.ts';
import { groupTerm, makeAnalyzer } from '../../src/answers/analyze.ts';
import { fieldGlossaries } from '../../src/answers/languages/field-glossaries.ts';
import { GLOSSARIES } from '../../src/answers/languages/glossaries.ts';
import { makeGlossary } from '../../src/answers/languages/glossary.ts';
import { inEnglish } from '../../src/answers/languages/in-english.ts';
import { languagesOf } from '../../src/answers/languages/language-of.ts';
import { makeReader } from '../../src/answers/languages/reader.ts';
import { fieldLexicon, TOPICS } from '../../src/answers/lexicon/field.ts';
import { openAnswers } from '../../src/answers/open.ts';
import { ownTime } from '../support/pace.ts';
import { demoData } from './demo.ts';

const data = await demoData();
const answers = openAnswers(data);
const { read } = makeReader(data.glossaries ?? []);
const found = (text: string): string[] => {
  const outcome = answers.askRow({ text });
  return outcome.kind === 'silence' ? [] : outcome.hits.map(pageOf);
};

/** Rows of our own in the grammar of questionnaires, and the page of the demo that answers each. */
const STATED: Record<string, [row: string, page: string][]> = {
  de: [
    ['Wie lange werden Protokolldaten aufbewahrt?', '/faq/log-retention/'],
    ['Sind ruhende Kundendaten verschlüsselt abgelegt?', '/faq/encryption-at-rest/'],
    ['Liegt ein Datensicherungskonzept vor, und wird die Rücksicherung geprobt?', '/faq/backups/'],
    ['Schließen Sie mit uns einen Auftragsverarbeitungsvertrag nach Art. 28 DSGVO ab?', '/faq/gdpr-role/'],
    ['Beschreiben Sie die Mandantentrennung.', '/faq/tenant-separation/'],
    ['Werden Zugriffsrechte beim Ausscheiden von Beschäftigten umgehend entzogen?', '/faq/access-reviews/'],
    ['Zwei-Faktor-Anmeldung für alle Benutzerkonten verpflichtend?', '/faq/multi-factor-authentication/'],
    ['Innerhalb welcher Frist melden Sie Datenpannen an den Auftraggeber?', '/faq/incident-notification/'],
  ],
  fr: [
    ['Combien de temps conservez-vous les journaux ?', '/faq/log-retention/'],
    ['Les données sont-elles chiffrées au repos ?', '/faq/encryption-at-rest/'],
    ['Décrivez votre politique de sauvegarde et vos tests de restauration.', '/faq/backups/'],
    ['Dans quel délai notifiez-vous une violation de données au client ?', '/faq/incident-notification/'],
    ['Le prestataire fait-il réaliser des tests d’intrusion par un tiers ?', '/faq/penetration-testing/'],
    ['Les droits d’accès font-ils l’objet d’une revue périodique ?', '/faq/access-reviews/'],
    ['Réversibilité : dans quel format pouvons-nous récupérer nos données ?', '/faq/data-export/'],
    ['Cloisonnement des données entre clients', '/faq/tenant-separation/'],
  ],
  es: [
    ['¿Durante cuánto tiempo se conservan los registros de actividad?', '/faq/log-retention/'],
    ['¿Están cifrados los datos en reposo?', '/faq/encryption-at-rest/'],
    ['Política de copias de seguridad y pruebas de restauración', '/faq/backups/'],
    ['¿En qué plazo notifican ustedes las brechas de seguridad?', '/faq/incident-notification/'],
    ['El proveedor realiza pruebas de penetración con un tercero independiente', '/faq/penetration-testing/'],
    ['¿Se revocan los accesos cuando un empleado deja la empresa?', '/faq/access-reviews/'],
    ['¿Qué ocurre con nuestros datos al finalizar el contrato?', '/faq/data-deletion/'],
    ['Segregación de los datos entre clientes', '/faq/tenant-separation/'],
  ],
};

describe.each(Object.entries(STATED))('rows in %s', (language, rows) => {
  test.each(rows)('%s', (row, page) => {
    expect(found(row)[0]).toBe(page);
  });
  test('are recognized', () => {
    for (const [row] of rows) expect([row, languagesOf(row)[0] ?? language]).toEqual([row, language]);
  });
});

test.each([
  'Verfügt Ihr Unternehmen über ein TISAX-Label?',
  'Gibt es einen Betriebsrat?',
  'Nennen Sie die Höhe Ihres Jahresumsatzes der letzten drei Jahre.',
  'Êtes-vous qualifié SecNumCloud ?',
  'Quel est le chiffre d’affaires de votre société ?',
  'Disposez-vous d’une charte éthique et d’un dispositif pour les lanceurs d’alerte ?',
  '¿Dispone de la certificación ENS en categoría alta?',
  '¿Cuál es la facturación anual de la empresa?',
  '¿Existe un canal de denuncias interno?',
])('what is not stated is met with silence: %s', (row) => {
  expect(answers.askRow({ text: row }).kind).toBe('silence');
});

describe('a row in English', () => {
  test.each([
    ['Verschluesselung der Datenbanksicherungen', 'database backup encryption'],
    ['Datensicherungskonzept', 'backup'],
    ['Einsatz von Schwachstellenscannern', 'vulnerability scan'],
    ['gestion des droits d’accès', 'access management'],
    ['politique de classification des données', 'data classification'],
    ['control de acceso físico', 'physical access'],
    ['revisión de los permisos de los usuarios', 'access review'],
  ])('%s', (row, english) => {
    expect(read(row)?.text.toLowerCase()).toContain(english);
  });

  test('is left as it is', () => {
    expect(read('Do you encrypt data at rest, and who manages the keys?')).toBe(null);
    expect(answers.askRow({ text: 'Describe your on-call rota for telex lines.' })).toEqual(
      openAnswers({ ...data, glossaries: [] }).askRow({ text: 'Describe your on-call rota for telex lines.' }),
    );
  });
});

test('what nobody states is named in the words of the row', () => {
  const outcome = answers.askRow({ text: 'Gibt es einen Betriebsrat?' });
  expect(outcome).toMatchObject({ kind: 'silence', unstated: expect.arrayContaining(['Betriebsrat']) });
});

test('words without any sign of their language are guessed where English does not know them', () => {
  expect(languagesOf('brechas, derechos')).toEqual([]);
  expect(found('brechas, derechos')).toContain('/faq/incident-notification/');
});

test('a search that finds nothing in English is read in its language', () => {
  const outcome = answers.ask('Wiederanlaufzeiten der Systeme');
  expect(outcome.kind === 'silence' ? [] : outcome.hits.map(pageOf)).toContain('/faq/recovery-objectives/');
});

test.each([
  ['données de santé', '/faq/health-data/'],
  ['carte bancaire', '/faq/card-data/'],
  ['tarjeta de crédito', '/faq/card-data/'],
  ['inteligencia artificial', '/faq/machine-learning/'],
  ['seguro cibernético', '/faq/insurance/'],
  ['wer kann unsere Daten sehen', '/faq/employee-access-to-production/'],
])('a phrase counts as a whole, and an accent doesn’t end a word: %s', (query, page) => {
  expect(found(query)?.[0]).toBe(page);
});

test('a word that English knows as well does not decide what a text in another language means', () => {
  expect(found('violation de données')?.[0]).toBe('/faq/incident-notification/');
});

test.each(['Preise', 'tarifs', 'precios'])('a word of another language is no slip of an English one: %s', (query) => {
  const [outcome, inEnglish] = [answers.ask(query), answers.ask('pricing')];
  expect(outcome.kind === 'silence' || inEnglish.kind === 'silence' ? outcome.kind : outcome.hits).toEqual(
    inEnglish.kind === 'silence' ? 'silence' : inEnglish.hits,
  );
});

test('a slip in English stays one', () => {
  expect(answers.ask('pasword')).toMatchObject({ guessed: ['pasword'] });
  expect(found('pasword')).toEqual(found('password'));
  expect(answers.ask('pasword', { asWritten: true })).toEqual({ kind: 'silence', unstated: ['pasword'] });
});

test('the glossaries read the words that the lexicon has in their language', () => {
  const { terms } = makeAnalyzer(fieldLexicon(), 'en');
  const groups = TOPICS.flatMap((topic) => topic.groups);
  const read = fieldGlossaries().flatMap((data) => {
    const glossary = makeGlossary(data);
    return groups.flatMap(({ other }, group) =>
      (other?.[data.language] ?? []).map((text) =>
        terms(inEnglish(text, glossary).text).some(({ term }) => term === groupTerm(group)),
      ),
    );
  });
  // The rest means something else to a glossary, which comes first.
  expect(read.filter((one) => one).length / read.length).toBeGreaterThan(0.95);
});

test('a site in another language reads rows as they are', () => {
  const french = openAnswers({ ...data, language: 'fr', glossaries: [] });
  expect(french.askRow({ text: 'Gibt es einen Betriebsrat?' }).kind).toBe('silence');
});

// Each of these took seconds to minutes, and ten letters more took twice as long.
test('words and marks without end are read at once', async () => {
  const took = await ownTime(() => {
    read(`Sind ${'sicherheitsdaten'.repeat(5)}xyzq gesichert?`);
    read(`Sind ${'sicherheitsdaten'.repeat(20)}xyzq gesichert?`);
    read(`Wie ist das ${'a'.repeat(40_000)}`);
    read(`Wie ist das gesichert${'?'.repeat(40_000)} ja`);
  });
  expect(took).toBeLessThan(2000);
});

/** What comes second is never read: a word means what it is listed for first, and one that is passed over means nothing. */
test.each(GLOSSARIES)('the glossary of $language lists nothing that is never read', (glossary) => {
  const listed = (list: string): string[] => list.split(', ').map((word) => word.toLowerCase());
  const passed = [glossary.passed, glossary.definite, glossary.linkers].flatMap(listed);
  const meant = [glossary.little, glossary.adjectives, glossary.terms].flatMap((meanings) =>
    Object.values(meanings).flatMap(listed),
  );
  expect(passed.filter((word) => word.includes(' '))).toEqual([]);
  expect(meant.filter((word) => passed.includes(word))).toEqual([]);
  expect([...Map.groupBy(meant, (word) => word)].filter(([, all]) => all.length > 1).map(([word]) => word)).toEqual([]);
});
