import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import type { Policy } from '../policy/index.ts';
import { serviceIds, services } from '../services/index.ts';
import { composeNotice } from './compose.ts';
import { type Notice, RegisterNotOfferedError } from './notice.ts';
import { renderMarkdown } from './render.ts';

const statementsOf = (notice: Notice) => notice.sections.flatMap((section) => section.statements);
const textOf = (notice: Notice) =>
  statementsOf(notice)
    .map((one) => one.text)
    .join('\n');
const textById = (notice: Notice, id: string) => statementsOf(notice).find((one) => one.id === id)?.text;
const sectionText = (notice: Notice, id: string) =>
  (notice.sections.find((section) => section.id === id)?.statements ?? []).map((one) => one.text).join('\n');
const composed = (id: keyof typeof services) => composeNotice(services[id], services[id].service.register);

const everyNotice = serviceIds.flatMap((id) =>
  services[id].service.registers.map((register) => ({
    id,
    register,
    notice: composeNotice(services[id], register),
  })),
);

describe.each(everyNotice)('the notice of $id in $register', ({ notice, register }) => {
  it('consists of whole sentences', () => {
    for (const { id, text } of statementsOf(notice)) {
      expect(text, id).toMatch(/^[„\p{Lu}]/u);
      expect(text, id).toMatch(/[.!?]“?$/);
      expect(text, id).not.toMatch(/ {2}|\.\.|,,|undefined|null|NaN|\[object|\$\{|\{\{|::| \.| ,|„“|: \./);
    }
  });

  it('addresses readers in its register only', () => {
    const policyWords = new Set(statementsOf(notice).flatMap((one) => one.text.match(/„[^“]*“/g) ?? []));
    const text = [...policyWords].reduce((rest, quote) => rest.replaceAll(quote, ''), textOf(notice));
    const wrong = {
      sie: /(?<!\p{L})([Dd]u|[Dd]ir|[Dd]ich|[Dd]ein(e[mnrs]?)?)(?!\p{L})/u,
      du: /(?<!\p{L})(Sie|Ihnen|Ihr(e[mnrs]?)?)(?!\p{L})/u,
    };
    expect(text).not.toMatch(wrong[register as 'sie' | 'du']);
  });

  it('names every statement once, fit for the fragment of a URL', () => {
    const ids = statementsOf(notice).map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+\.[A-Za-z0-9-]+$/);
  });

  it('says nothing twice', () => {
    const texts = notice.sections
      .filter((section) => section.id !== 'short')
      .flatMap((section) => section.statements.map((one) => one.text));
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });
});

describe('registers', () => {
  it('refuses one that the policy does not list', () => {
    expect(() => composeNotice(services.enz, 'du')).toThrow(RegisterNotOfferedError);
    expect(() => composeNotice(services.enz, 'leicht')).toThrow(
      /not offered in the register leicht, only in: sie/,
    );
  });

  it('refuses "leicht" as long as no texts exist in it', () => {
    const policy = Value.Clone(services.enz);
    policy.service.registers.push('leicht');
    expect(() => composeNotice(policy, 'leicht')).toThrow(RegisterNotOfferedError);
  });

  it('gives both registers the same promises', () => {
    const ids = (register: 'sie' | 'du') =>
      statementsOf(composeNotice(services.pib, register)).map((one) => one.id);
    expect(ids('du').filter((id) => id !== 'about.summary')).toEqual(ids('sie'));
  });
});

describe('who is responsible', () => {
  it('names controller and unit of enz, and no other service does [ENZ-03]', () => {
    const names = ['Landratsamt Enzkreis', 'Beratungsstelle für Eltern, Kinder und Jugendliche in Mühlacker'];
    for (const name of names) expect(textById(composed('enz'), 'controller.controller')).toContain(name);
    for (const id of serviceIds.filter((one) => one !== 'enz')) {
      for (const name of names) expect(renderMarkdown(composed(id))).not.toContain(name);
    }
  });

  it('lends no service the name, the people or the addresses of another', () => {
    const identity = (policy: Policy) =>
      [
        policy.controller,
        ...(policy.provider ? [policy.provider] : []),
        ...policy.contacts.map((c) => c.organisation),
      ]
        .flatMap((one) => [one.name, one.person, one.street, one.email, one.phone])
        .filter((one) => one !== undefined);
    for (const { id, notice } of everyNotice) {
      const text = textOf(notice);
      for (const other of serviceIds.filter((one) => one !== id)) {
        for (const name of identity(services[other]))
          expect(text.includes(name), `${id} names ${name}`).toBe(false);
      }
    }
  });

  it('gives all five parts of the officer of enz [ENZ-52]', () => {
    const text = textById(composed('enz'), 'controller.data-protection-officer');
    for (const part of [
      'Rolf Oreans',
      'Landratsamt Enzkreis',
      'Zähringerallee 3',
      '75177 Pforzheim',
      '07231 308-9291',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('names the provider of bke [BKE-06]', () => {
    expect(textById(composed('bke'), 'controller.controller')).toContain(
      'Bundeskonferenz für Erziehungsberatung e.V.',
    );
  });

  it('gives the technical and the privacy contact of bke apart [BKE-52, BKE-53]', () => {
    expect(textById(composed('bke'), 'controller.technical')).toMatch(
      /technischen Fragen.*kontakt@bke-elternberatung\.de/,
    );
    expect(textById(composed('bke'), 'controller.privacy')).toMatch(/Datenschutz.*datenschutz@bke\.de/);
  });

  it('tells the provider of kob from its controller [KOB-01]', () => {
    expect(textById(composed('kob'), 'controller.provider')).toContain(
      'Amt für Jugend, Familie, Senioren und Soziales',
    );
    expect(textById(composed('kob'), 'controller.controller')).not.toContain('Amt für Jugend');
  });

  it('gives the controller of kob with its address [KOB-02]', () => {
    expect(textById(composed('kob'), 'controller.controller')).toContain(
      'Stadt Koblenz, Willi-Hörter-Platz 1, 56068 Koblenz',
    );
  });

  it('keeps the label that kob gives its contact, and the address behind it [KOB-42, KOB-43]', () => {
    const text = textById(composed('kob'), 'controller.data-protection-officer');
    expect(text).toContain('Little Bird-Datenschutzbeauftragten');
    expect(text).toContain('Informationssicherheits- und Datenschutz-Management');
    expect(text).toContain('security.management@stadt.koblenz.de');
  });

  it('gives the address for requests at kob [KOB-33]', () => {
    expect(sectionText(composed('kob'), 'rights')).toContain('datenschutz@stadt.koblenz.de');
  });

  it('gives controller and officer of nrw complete [NRW-02, NRW-03]', () => {
    const controller = textById(composed('nrw'), 'controller.controller');
    const ministry =
      'Ministerium für Kinder, Jugend, Familie, Gleichstellung, Flucht und Integration des Landes Nordrhein-Westfalen';
    for (const part of [
      ministry,
      'Völklinger Straße 4',
      '40219 Düsseldorf',
      '0211/837-02',
      '0211/837-2200',
      'poststelle@mkjfgfi.nrw.de',
    ]) {
      expect(controller).toContain(part);
    }
    const officer = textById(composed('nrw'), 'controller.data-protection-officer');
    for (const part of [
      'datenschutzbeauftragter@mkjfgfi.nrw.de',
      ministry,
      'Datenschutzbeauftragter',
      'Völklinger Straße 4',
      '40219 Düsseldorf',
      '+49 (0) 211-873-2557',
    ]) {
      expect(officer).toContain(part);
    }
  });

  it('gives the authority of nrw complete, and links to it [NRW-09, NRW-11]', () => {
    const text = textById(composed('nrw'), 'complaint.authority');
    for (const part of [
      'Landesbeauftragte für Datenschutz und Informationsfreiheit',
      'Kavalleriestraße 2-4',
      '40213 Düsseldorf',
      '0211/83424-0',
      '0211/38424-10',
      'poststelle@ldi.nrw.de',
      'www.ldi.nrw.de',
    ]) {
      expect(text).toContain(part);
    }
    expect(renderMarkdown(composed('nrw'))).toContain('[www.ldi.nrw.de](https://www.ldi.nrw.de)');
  });

  it('tells of the right to complain where no authority is named, and invents none [PIB-43]', () => {
    expect(textById(composed('pib'), 'complaint.authority')).toMatch(/bei jeder Aufsichtsbehörde/);
  });

  it('reports what the law demands and the policy lacks to the controller', () => {
    expect(composed('bke').missing.length).toBeGreaterThan(0);
    expect(textOf(composed('bke'))).not.toContain('Pflichtangabe');
  });
});

describe('what for, and on which basis', () => {
  const purpose = (id: keyof typeof services, name: string) => textById(composed(id), `purposes.${name}`);

  it('bases counselling at enz on youth services law [ENZ-05]', () => {
    expect(purpose('enz', 'counselling')).toContain('§ 16 SGB VIII');
    expect(purpose('enz', 'counselling')).toContain('§§ 28 folgende SGB VIII');
  });

  it('tells the legal duty to help in an emergency [ENZ-30]', () => {
    expect(sectionText(composed('enz'), 'transfer')).toContain('gesetzliche Verpflichtung zur Hilfeleistung');
  });

  it('names the bases of PiB purpose by purpose [PIB-24, PIB-35]', () => {
    expect(purpose('pib', 'concern')).toMatch(
      /Art\. 6 Abs\. 1 lit\. b DSGVO und Kinder- und Jugendstärkungsgesetz/,
    );
    expect(purpose('pib', 'it-security')).toContain('Art. 6 Abs. 1 Buchst. f DSGVO');
  });

  it('names the bases of nrw purpose by purpose [NRW-14, NRW-27, NRW-57]', () => {
    expect(purpose('nrw', 'website')).toContain('Art. 6 Abs. 1 S. 1 lit. e DSGVO');
    for (const name of ['citizen-case', 'usability']) {
      expect(purpose('nrw', name)).toContain('lit. e DSGVO');
      expect(purpose('nrw', name)).toContain('§ 3 Abs. 1 Datenschutzgesetz Nordrhein-Westfalen');
    }
  });

  it('says that it costs nothing [ENZ-34, BKE-04]', () => {
    for (const id of ['enz', 'bke'] as const)
      expect(textById(composed(id), 'about.free')).toContain('kostenfrei');
  });
});

describe('processors', () => {
  const userlike: Policy['processors'][number] = {
    id: 'userlike',
    task: 'chat',
    organisation: {
      name: 'Userlike UG (haftungsbeschränkt)',
      street: 'Probsteigasse 44-46',
      postcode: '50670',
      city: 'Köln',
    },
    country: 'DE',
    informationUrl: 'https://www.userlike.com/de/privacy',
  };
  const withProcessor = (id: keyof typeof services, processor: Policy['processors'][number]) => {
    const policy = Value.Clone(services[id]);
    policy.processors.push(processor);
    return composeNotice(policy, policy.service.register);
  };

  it('names who operates the chat, and nobody when PiB does so itself [PIB-31]', () => {
    expect(renderMarkdown(composed('pib'))).not.toContain('Userlike');
    const text = textById(withProcessor('pib', userlike), 'transfer.processor-userlike');
    expect(text).toContain('Userlike UG (haftungsbeschränkt), Probsteigasse 44-46, 50670 Köln');
  });

  it("links to the processor's own information, if there is one [PIB-36]", () => {
    const link = 'https://www.userlike.com/de/privacy';
    expect(renderMarkdown(composed('pib'))).not.toContain(link);
    expect(renderMarkdown(withProcessor('pib', userlike))).toContain(`[${link}](${link})`);
  });

  it('says nothing of a newsletter software while nrw sends itself [NRW-49]', () => {
    expect(renderMarkdown(composed('nrw'))).not.toMatch(/sendinblue|brevo/i);
    const brevo = {
      id: 'brevo',
      task: 'newsletter',
      organisation: { name: 'Sendinblue GmbH' },
      country: 'DE',
      certificate: 'ISO 27001',
      selectionGround: 'Anforderungen der DSGVO',
    } as const;
    const text = textById(withProcessor('nrw', brevo), 'transfer.processor-brevo');
    expect(text).toMatch(/beim Versand des Newsletters: Sendinblue GmbH.*nicht verkaufen/);
    expect(text).toContain('ISO 27001');
  });

  it('stays responsible beside every processor, and says so only then [NRW-50]', () => {
    const stays = 'Verantwortlich für die Datenverarbeitung bleiben wir.';
    expect(textById(composed('nrw'), 'transfer.responsible')).toBe(stays);
    expect(textOf(composed('pib'))).not.toContain(stays);
  });

  it('names the hosts of bke and nrw, who stand in the register of processors [BKE-18, NRW-15]', () => {
    expect(textById(composed('bke'), 'transfer.processor-hetzner')).toContain('Hetzner');
    expect(services.bke.processors.map((one) => one.organisation.name)).toContain('Hetzner');
    const host =
      'Landesbetrieb Information und Technik Nordrhein-Westfalen (IT.NRW), Mauerstraße 51, 40476 Düsseldorf, Telefon 0211 9449-01, Fax 0211 9449-8000';
    expect(textById(composed('nrw'), 'transfer.processor-it-nrw')).toContain(host);
    expect(services.nrw.processors.map((one) => one.organisation.street)).toContain('Mauerstraße 51');
  });
});

describe('disclosure', () => {
  it('never says "not passed on" without its exceptions [AMB-02]', () => {
    for (const { id, notice } of everyNotice) {
      const grounds = services[id].disclosures.grounds;
      const text = textById(notice, 'transfer.none-except');
      expect(text).toContain('außer in diesen Fällen');
      for (const ground of grounds) expect(text).toContain(ground.label);
    }
    const closed = Value.Clone(services.enz);
    closed.disclosures.grounds = [];
    expect(textById(composeNotice(closed, 'sie'), 'transfer.none-except')).toBe(
      'Wir geben Ihre Daten an niemanden weiter.',
    );
  });
});

describe('what the notices explain', () => {
  it('cookies are harmless [ENZ-32, KOB-22]', () => {
    expect(sectionText(composed('enz'), 'cookies')).toMatch(/Schadprogramm/);
    expect(sectionText(composed('kob'), 'cookies')).toMatch(/Programme.*Viren/);
  });

  it('what the chat window is, to children and to adults [PIB-33]', () => {
    expect(sectionText(composeNotice(services.pib, 'sie'), 'data')).toMatch(
      /Chat-(Widget|Fenster).*(auf Ihrem Computer|in Ihrem Browser)/s,
    );
    expect(sectionText(composeNotice(services.pib, 'du'), 'data')).toMatch(
      /Chat-Fenster.*in Deinem Browser/s,
    );
  });

  it('that children may have a say, and since when the law says so [PIB-08, PIB-09]', () => {
    const text = sectionText(composeNotice(services.pib, 'du'), 'about');
    expect(text).toMatch(/hast Du das Recht.*mitzusprechen und mitzuentscheiden/);
    expect(text).toMatch(/2021.*Kinder- und Jugendstärkungsgesetz/);
  });

  it('the law kob is bound by [KOB-04]', () => {
    expect(sectionText(composed('kob'), 'controller')).toMatch(
      /(?=.*[Ee]uropäisch)(?=.*[Dd]eutsch)(?=.*Datenschutzrecht)/,
    );
  });

  it('that a withdrawal leaves the past untouched [NRW-55]', () => {
    expect(sectionText(composed('nrw'), 'rights')).toMatch(/(bleibt rechtmäßig|Rechtmäßigkeit.*unberührt)/);
  });

  it('that the notice of nrw may change and is worth reading again [NRW-10]', () => {
    expect(sectionText(composed('nrw'), 'changes')).toMatch(/von Zeit zu Zeit/);
  });

  it('when the text of nrw was last changed, in digits [NRW-01]', () => {
    expect(textById(composed('nrw'), 'changes.updated')).toContain('30.07.2024');
    const later = Value.Clone(services.nrw);
    later.notice.effectiveFrom = '2025-01-09';
    expect(textById(composeNotice(later, 'sie'), 'changes.updated')).toContain('09.01.2025');
  });
});

describe('the layer for children [PIB-03]', () => {
  const notice = composeNotice(services.pib, 'du');
  const layer = notice.sections.slice(0, 2);

  it('comes before all the rest', () => {
    expect(layer.map((section) => section.id)).toEqual(['about', 'short']);
    expect(sectionText(notice, 'about')).toMatch(/Deine[rn]? Privatsphäre/);
  });

  it('is easy to read: short sentences, no paragraphs of the law', () => {
    const text = layer.flatMap((section) => section.statements.map((one) => one.text)).join(' ');
    const sentences = text.split(/(?<=[.?:]) /);
    const lengths = sentences.map((one) => one.split(/\s+/).length);
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThan(15);
    expect(text).not.toMatch(/§|Art\.|DSGVO|gemäß|seitens|bezüglich|diesbezüglich/);
  });
});

it('the objection is the last section, with its control [ENZ-64]', () => {
  const last = composed('enz').sections.at(-1);
  expect(last).toMatchObject({ id: 'objection', heading: 'Widerspruch', control: 'analytics-objection' });
  expect(composed('bke').sections.some((section) => section.id === 'objection')).toBe(false);
});
