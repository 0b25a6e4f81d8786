import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { htmlFiles, renderHtml } from '../../src/render/html.ts';
import { letterAndShape, shapesOf } from '../../src/view/colours.ts';
import type { Page } from '../../src/view/page.ts';
import { hostilePage, richMeta, richPage } from './rich-page.ts';

const page = (...blocks: Page['blocks']): Page => ({ title: 'A paper', blocks });
const rendered = (...blocks: Page['blocks']): string => renderHtml(page(...blocks), richMeta);
const bodyOf = (text: string): string => text.slice(text.indexOf('<body>'));

describe('a paper as a web page', () => {
  it('is the same bytes for the same page', () => {
    expect(renderHtml(richPage, richMeta)).toBe(renderHtml(structuredClone(richPage), { ...richMeta }));
  });

  it('says its language, its title and its board', () => {
    const text = rendered();
    expect(text).toContain('<html lang="en-GB">');
    expect(text).toContain('<title>A paper – Bromley Safeguarding Children Board</title>');
    expect(text).toContain('The plan as it stood on 10 September 2013.');
  });

  it('allows its own style sheet and nothing else', () => {
    const text = renderHtml(richPage, richMeta);
    const style = /<style>([\s\S]*?)<\/style>/.exec(text)?.[1] ?? '';
    const sum = createHash('sha256').update(style).digest('base64');
    expect(text).toContain(
      `content="default-src &#39;none&#39;; style-src &#39;sha256-${sum}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"`,
    );
    expect(text).not.toMatch(/<script|<link|<img|<iframe|\sstyle=|\son\w+=|url\(/i);
  });

  it('gives no part of a table a role that it has already, which HTML forbids', () => {
    expect(renderHtml(richPage, richMeta)).not.toMatch(/<(?:table|thead|tbody|tr|th|td)\b[^>]* role=/);
  });

  it('puts facts of one label under it together, and calls no part without a heading a section', () => {
    const fact = (label: string, words: string) => ({ label, text: [words] });
    const facts = [fact('Asked', 'to July'), fact('Asked', 'to October'), fact('Latest note', 'None')];
    const text = rendered({ is: 'facts', facts });
    expect(text).toContain(
      '<div>\n<dl><div><dt>Asked</dt><dd>to July</dd><dd>to October</dd></div><div><dt>Latest note</dt>',
    );
    expect(text).not.toContain('<section');
    expect(rendered({ is: 'heading', level: 2, text: 'Area 1' })).toContain('<section>');
  });

  it('has one first heading and skips none, whatever the page asks for', () => {
    const text = rendered(
      { is: 'heading', level: 2, text: 'Area 1' },
      { is: 'heading', level: 4, text: '1.3' },
      { is: 'heading', level: 3, text: 'Next steps' },
      { is: 'heading', level: 1, text: 'Area 2' },
    );
    const levels = [...text.matchAll(/<h(\d)[^>]*>([^<]*)/g)].map(([, level, words]) => `${level} ${words}`);
    expect(levels).toEqual(['1 A paper', '2 Area 1', '3 1.3', '3 Next steps', '2 Area 2']);
  });

  it('lists the parts of a paper that begins with what is to be decided after that', () => {
    const heads = ['The Board is asked to', 'Amber', 'Due', 'Annex'].map((text) => ({
      text,
      level: 2 as const,
    }));
    const blocks = heads.map((one) => ({ is: 'heading' as const, ...one }));
    const orderOf = (text: string) => [...text.matchAll(/<h2[^>]*>([^<]*)/g)].map(([, words]) => words);
    const asked = { title: 'A paper', blocks, asksFirst: true };
    const order = ['The Board is asked to', 'Contents', 'Amber', 'Due', 'Annex'];
    expect(orderOf(renderHtml(asked, richMeta))).toEqual(order);
    const [file = ''] = htmlFiles(asked, richMeta, 'paper.html').values();
    expect(orderOf(file)).toEqual(order);
  });

  it('lists the parts of a long paper before the first of them', () => {
    const part = (text: string) => ({ is: 'heading', level: 2, text }) as const;
    expect(rendered(part('One'), part('Two'), part('Three'))).not.toContain('<nav');
    const text = rendered(part('One'), part('Two'), part('Three'), part('Four'));
    expect(text).toContain('<a href="#part-4">Four</a>');
    expect(text.indexOf('<nav')).toBeLessThan(text.indexOf('id="part-1"'));
  });

  it('begins a page in print where a break stands before a heading', () => {
    const owner = (text: string) => ({ is: 'heading', level: 2, text }) as const;
    const text = rendered(owner('Business Manager'), { is: 'break' }, owner('L&D Manager'));
    expect(text.match(/class="head page"><h2[^>]*>[^<]*/g)).toEqual([
      'class="head page"><h2 id="part-2">L&amp;D Manager',
    ]);
  });

  it('gives a table its caption and each head its scope', () => {
    const text = rendered({
      is: 'table',
      table: {
        caption: 'Late',
        columns: [{ title: 'Ref' }, { title: 'Days', align: 'right' }],
        rows: [{ cells: ['1.3', '41'] }],
      },
    });
    expect(text).toMatch(/<caption><span[^>]*>Late<\/span><\/caption>/);
    expect(text).toMatch(/<th scope="col">Ref<\/th><th scope="col" class="number">Days<\/th>/);
    expect(text).toMatch(/<th scope="row" class="brief">1\.3<\/th><td class="number[^"]*"[^>]*>41<\/td>/);
  });

  it('turns counts into rows that a phone shows whole, each beside its head', () => {
    const columns = ['State', 'Shown', 'By dates', 'Rated'].map((title, index) =>
      index === 0 ? { title } : { title, align: 'right' as const },
    );
    const text = rendered({
      is: 'table',
      table: { caption: 'Actions', columns, rows: [{ cells: ['Red', '2', '6', '2'] }] },
    });
    expect(text).toContain('<table class="cards figures"');
    expect(text).toContain('data-label="By dates">6</td>');
  });

  it('says a caption to those who do not see the page, and does not print what the heading says already', () => {
    const columns = [{ title: 'Ref' }];
    const text = rendered({
      is: 'table',
      table: { caption: 'What was done', titled: true, columns, rows: [] },
    });
    expect(text).toContain(
      '<table class="titled">\n<caption><span class="caption" id="block-1">What was done',
    );
    expect(text).toMatch(/\.titled \.caption\{position:absolute/);
  });

  it('breaks no year at its hyphen, and puts no comma at the beginning of a line', () => {
    const text = rendered({
      is: 'paragraph',
      text: ['Ongoing 2013-14 and 2013-2014; ', letterAndShape('red'), ', 5 May 2013'],
    });
    expect(text).toContain(
      'Ongoing <span class="whole">2013-14</span> and <span class="whole">2013-2014</span>;',
    );
    expect(text).not.toMatch(/\.mark\{[^}]*inline-block/);
  });

  it('shows a colour as a shape with its letter, and says the word', () => {
    const text = rendered({ is: 'paragraph', text: [letterAndShape('red'), ' 1.3'] });
    expect(text).toMatch(
      /<svg class="badge t-red"[^>]*aria-hidden="true"[\s\S]*?>R<\/text><\/svg> Red<\/span> 1\.3/,
    );
    const run = rendered({ is: 'paragraph', text: shapesOf('amber', 3) });
    expect(run).toContain('<span class="unseen">3 amber </span>');
    expect(rendered({ is: 'paragraph', text: letterAndShape('carried-forward') })).toContain(
      'Carried forward',
    );
  });

  it('does not take a board’s own signs for a colour', () => {
    const text = rendered({
      is: 'paragraph',
      text: [
        { text: 'R■', tone: 'red' },
        { text: '■■', tone: 'red' },
      ],
    });
    expect(text).toContain('R■');
    expect(text).toContain('■■');
    expect(text).not.toContain('<svg');
  });

  it('draws a chart with a title and a description, and puts its table after it', () => {
    const text = renderHtml(richPage, richMeta);
    const ids = [...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(text).toMatch(
      /<svg class="chart" role="img" aria-labelledby="(\S+)-title \1-desc"[^>]*><title id="\1-title">Where each area stands<\/title><desc id="\1-desc">Area 4 has most/,
    );
    expect(text.match(/<\/figure>\s*<div class="frame"/g)).toHaveLength(3);
  });

  it("keeps the marks of a board's own introduction, with its headings below ours", () => {
    const text = rendered({
      is: 'markdown',
      text: '### Why\n\n**Munro** said [so](https://example.org/x "t").\n\n| a | b |\n|---|---|\n| 1 | 2 |',
    });
    expect(text).toContain('<h2>Why</h2>');
    expect(text).toContain(
      '<strong>Munro</strong> said <a href="https://example.org/x" rel="noreferrer">so</a>.',
    );
    expect(text).toContain('<th scope="col">a</th>');
  });

  it('lets no text act, wherever it stands', () => {
    const text = renderHtml(hostilePage, richMeta);
    const body = bodyOf(text);
    const found = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([match]) => match);
    const tags = found(/<[a-z][^>]*>/gi);
    const bare = tags.map((tag) => tag.replace(/"[^"]*"/g, '""'));
    expect(
      bare.filter((tag) => /^<(?:script|img|iframe|link|object)|\s(?:on\w+|style|src)=/i.test(tag)),
    ).toEqual([]);
    expect(
      tags.filter((tag) => tag.startsWith('<svg') && !/^<svg class="(?:chart|badge|run)/.test(tag)),
    ).toEqual([]);
    expect(tags.filter((tag) => /href="(?!#|https?:)/.test(tag))).toEqual([]);
    expect(found(/<style/g)).toHaveLength(1);
    expect(found(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800\uffff]/g)).toEqual(
      [],
    );
    expect(body.includes('\\u202egnp.exe\\u2066')).toBe(true);
    expect(body.includes('\\x1b[31mred\\x07')).toBe(true);
    expect(body.includes('&lt;script&gt;alert(1)&lt;/script&gt;')).toBe(true);
  });
});
