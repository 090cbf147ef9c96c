import type { Sentence } from '../../policy/index.ts';

/** What the notice of the family portal says and no other value of its policy expresses. */
export const sentences: Sentence[] = [
  {
    id: 'technical-reasons',
    section: 'purposes',
    sie: 'Schon damit die Seiten funktionieren und sicher sind, müssen wir einige Daten verarbeiten.',
    rows: ['NRW-13', 'NRW-14'],
  },
  {
    id: 'possible-identification',
    section: 'data',
    sie: 'Aus einem Eintrag im Zugriffsprotokoll lässt sich möglicherweise auf eine Person schließen. Deshalb behandeln wir ihn wie andere persönliche Daten.',
    rows: ['NRW-16'],
  },
  {
    id: 'authorised-third-parties',
    section: 'data',
    sie: 'Ihre Angaben bekommen wir von Ihnen oder von Dritten, die sie uns geben dürfen. Im zweiten Fall sagen wir Ihnen, woher sie stammen.',
    rows: ['NRW-24', 'NRW-25'],
  },
  {
    id: 'data-from-recipients',
    section: 'transfer',
    sie: 'Von den Stellen, die an Ihrem Vorgang beteiligt sind, können auch Angaben über Sie zu uns zurückkommen, soweit das erlaubt ist. Sie können alle Lebensbereiche betreffen, auch besonders geschützte Angaben nach Art. 9 Abs. 1 DSGVO.',
    rows: ['NRW-30', 'NRW-31'],
  },
  {
    id: 'newsletter-free',
    section: 'data',
    sie: 'Der Newsletter ist kostenlos und berichtet regelmäßig, was es im Familienportal.NRW Neues gibt. Bestellen können Sie ihn auf seiner Anmeldeseite.',
    rows: ['NRW-38', 'NRW-39'],
  },
  {
    id: 'interest-focus',
    section: 'purposes',
    sie: 'Wie oft Ausgaben geöffnet und Links angeklickt werden, zählen wir nur, um zu erkennen, welche Themen gefragt sind.',
    rows: ['NRW-48'],
  },
  {
    id: 'cookies-for-usability',
    section: 'cookies',
    sie: 'Unsere Cookies sollen Ihnen die Benutzung leichter machen.',
    rows: ['NRW-68'],
  },
  {
    id: 'cookies-refused',
    section: 'cookies',
    sie: 'Ihr Browser kann Cookies ablehnen, vorher nachfragen oder sie beim Schließen löschen; wie, hängt vom Browser ab. Das Portal funktioniert auch ganz ohne Cookies.',
    rows: ['NRW-59'],
  },
  {
    id: 'external-links',
    section: 'transfer',
    sie: 'Manche Links führen zu fremden Seiten, die Daten ihrer Besucherinnen und Besucher selbst erheben und auswerten können. Solche Links sind gekennzeichnet.',
    rows: ['NRW-12'],
  },
  {
    id: 'changes',
    section: 'changes',
    sie: 'Das Portal entwickelt sich weiter, und mit ihm dieser Hinweis. Es lohnt sich, ihn von Zeit zu Zeit wieder zu lesen.',
    rows: ['NRW-10'],
  },
  {
    id: 'general-information',
    section: 'changes',
    sie: 'Allgemeines zum Datenschutz finden Sie bei der Landesbeauftragten: www.ldi.nrw.de.',
    rows: ['NRW-11'],
  },
];
