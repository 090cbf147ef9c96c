import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { serviceIds, services } from '../services/index.ts';
import { composeNotice } from './compose.ts';
import { enforcementBy } from './enforcement.ts';
import type { Notice } from './notice.ts';
import { escapeHtml } from './page.ts';
import { renderHtml, renderJson, renderMarkdown, renderPage } from './render.ts';

const nrw = composeNotice(services.nrw, 'sie');

function notice(text: string): Notice {
  const statement = { id: 'about.it', text, rows: [], source: [], kind: 'information' as const };
  const section = { id: 'about' as const, heading: 'A & B', statements: [statement] };
  const { sections: _, ...rest } = nrw;
  return { ...rest, title: '<Titel>', sections: [section] };
}

describe('HTML', () => {
  it('escapes everything that comes from a policy', () => {
    const html = renderPage(notice(`<script>alert("x")</script> & 'y'`));
    expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;');
    expect(html).toContain('<h2 id="about-heading">A &amp; B</h2>');
    expect(html).toContain('<title>&lt;Titel&gt;</title>');
    expect(html).not.toContain('<script');
    expect(escapeHtml('a"b')).toBe('a&quot;b');
  });

  it('makes no link that runs anything', () => {
    const html = renderHtml(notice('Siehe javascript:alert(1), www.x.de"onclick="y und a@b.de.'));
    expect(html).not.toContain('href="javascript');
    expect(html).not.toMatch(/href="[^"]*" ?onclick/);
    expect(html).toContain('<a href="mailto:a@b.de">a@b.de</a>.');
  });

  it.each(serviceIds)('%s: has every statement as an anchor and every section with a heading', (id) => {
    const composed = composeNotice(services[id], services[id].service.register);
    const html = renderHtml(composed);
    for (const section of composed.sections) {
      expect(html).toContain(`<section id="${section.id}" aria-labelledby="${section.id}-heading">`);
      for (const one of section.statements) expect(html).toContain(`id="${one.id}"`);
    }
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('loads nothing', () => {
    for (const id of serviceIds) {
      const page = renderPage(composeNotice(services[id], services[id].service.register));
      expect(page).not.toMatch(
        /<(script|link|img|iframe|object|embed|video|audio|form)\b|\bsrc=|@import|url\(/,
      );
    }
  });

  it('marks links that lead elsewhere [NRW-11]', () => {
    expect(renderHtml(nrw)).toContain(
      '<a href="https://www.ldi.nrw.de" rel="noreferrer noopener external">www.ldi.nrw.de</a>',
    );
  });

  it('puts the objection control after its heading, at the end', () => {
    const html = renderHtml(nrw);
    const heading = html.indexOf('>Widerspruch</h2>');
    const control = html.indexOf('<div data-control="analytics-objection">');
    expect(heading).toBeGreaterThan(0);
    expect(control).toBeGreaterThan(heading);
    expect(html.slice(control)).not.toContain('<section');
  });
});

describe('Markdown', () => {
  it('escapes what Markdown would read', () => {
    expect(renderMarkdown(notice('Das Cookie „__Host-x“ *und* [das](nicht) #1.'))).toContain(
      'Das Cookie „\\_\\_Host-x“ \\*und\\* \\[das\\](nicht) \\#1.',
    );
  });

  it('writes one statement a line', () => {
    const lines = renderMarkdown(nrw)
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(lines).toHaveLength(nrw.sections.flatMap((section) => section.statements).length);
  });
});

describe('JSON', () => {
  const gaps = [
    { row: 'NRW-19', clause: 'physically gone after next purge', reason: 'no purge yet' },
    { row: 'NRW-54', clause: '*', reason: 'no newsletter yet' },
  ];

  it('says of every promise whether the software keeps it', () => {
    const document = renderJson(nrw, enforcementBy(gaps));
    const states = new Map(
      document.sections.flatMap((section) => section.statements.map((one) => [one.id, one.enforcement])),
    );
    expect(states.get('retention.newsletter-subscription')).toBe('planned');
    expect(states.get('retention.platform-access-log')).toBe('partly');
    expect(states.get('controller.controller')).toBe('kept');
    expect(states.get('changes.version')).toBe('kept');
  });

  it('survives as JSON, with the sources and rows of each statement', () => {
    const document = renderJson(nrw, enforcementBy(gaps));
    const read = JSON.parse(JSON.stringify(document)) as typeof document;
    expect(read).toEqual(document);
    const log = read.sections.flatMap((section) => section.statements).find((one) => one.id === 'traces.log');
    expect(log).toMatchObject({
      rows: ['NRW-16', 'NRW-17'],
      source: ['log.scope', 'log.fields'],
      kind: 'promise',
    });
  });

  it('claims no promise of a service that the contract does not know', () => {
    const policy = Value.Clone(services.nrw);
    policy.service.id = 'city';
    const document = renderJson(composeNotice(policy, 'sie'), enforcementBy([]));
    const generated = document.sections
      .flatMap((section) => section.statements)
      .filter((one) => one.rows.length === 0 && one.kind === 'promise');
    expect(generated.length).toBeGreaterThan(0);
    for (const one of generated) expect(one.enforcement).toBe('planned');
  });
});
