import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { AuditResult } from '../../../src/audit/result.js';
import { renderHtml } from '../../../src/report/html/index.js';
import { marked } from '../../../src/report/html/mark.js';
import { escapeHtml, html } from '../../../src/report/html/safe.js';
import { largeResult } from './sample.js';

const page = renderHtml(largeResult());
/** The page without styles and scripts. */
const body = (text: string) => text.replace(/<(style|script)>[\s\S]*?<\/\1>/g, '');
const changed = (change: (r: AuditResult) => void): string => {
  const result = largeResult();
  change(result);
  return renderHtml(result);
};

describe('one file', () => {
  it('loads nothing: no address but links to the document and inside the page', () => {
    const addresses = [...body(page).matchAll(/\s(?:href|src|action|data|poster|srcset)="([^"]*)"/g)].map((m) => m[1]!);
    expect(
      addresses.filter((a) => !a.startsWith('#') && !a.startsWith('./INSEK%20Musterstadt%202035.pdf#page=')),
    ).toEqual([]);
    expect(page).not.toMatch(/@import|url\(|https?:\/\//);
  });

  it('allows by its policy exactly the style and the script that it carries', () => {
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)!;
    const hash = (tag: string) => {
      const [, text] = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(page)!;
      return createHash('sha256').update(text!).digest('base64');
    };
    expect(policy!.replaceAll('&#39;', "'")).toBe(
      `default-src 'none'; style-src 'sha256-${hash('style')}'; script-src 'sha256-${hash('script')}'; base-uri 'none'; form-action 'none'`,
    );
    expect(body(page)).not.toMatch(/\sstyle="|\son\w+="/);
  });

  it('has the same bytes for the same result, and no clock', () => {
    expect(renderHtml(largeResult())).toBe(page);
    expect(body(page)).not.toMatch(/202[4-9]-\d\d-\d\d/);
  });

  it('uses every id once', () => {
    const ids = [...body(page).matchAll(/\sid="([^"]*)"/g)].map((m) => m[1]!);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const targets = [...body(page).matchAll(/href="#([^"]*)"/g)].map((m) => m[1]!);
    expect(targets.filter((t) => !ids.includes(t))).toEqual([]);
  });
});

describe('content', () => {
  it('leads with the score and its span', () => {
    expect(page).toContain('<strong>62\u00a0%</strong>');
    expect(page).toContain(
      '71 von 80 Kriterien bewertet · 6 zu prüfen, 3 entfallen. Spanne 41\u00a0% bis 77\u00a0%: was falsche Urteile',
    );
  });

  it('orders criteria: core, should and can gaps, reviews, fulfilled, not applicable; each once', () => {
    const order = [...page.matchAll(/<article class="criterion v-([a-z-]+)" id="([^"]+)"/g)].map(
      (m) => [m[2]!, m[1]!] as const,
    );
    expect(order.slice(0, 7)).toEqual([
      ['Z-01', 'missing'],
      ['M-03', 'missing'],
      ['O-03', 'missing'],
      ['T-02', 'partial'],
      ['M-04', 'partial'],
      ['M-06', 'partial'],
      ['F-05', 'missing'],
    ]);
    expect(order.at(-1)).toEqual(['U-06', 'not-applicable']);
    expect(order.map((o) => o[0]).sort()).toEqual(
      largeResult()
        .criteria.map((c) => c.id)
        .sort(),
    );
  });

  it('shows of a gap where was looked, what came near, remedy and ideas', () => {
    const article = /<article [^>]* id="M-03"[\s\S]*?<\/article>/.exec(page)![0];
    expect(article).toContain('<details open>');
    for (const text of [
      'Leitfaden 6.2',
      'M\u00a01.2 (S.\u00a088)',
      'Abhilfe',
      'Niedrigschwellige Beratung',
      'gleiches Wort in anderem Sinn',
      'Ziele: S.\u00a044–51 (3 Abschnitte)',
    ])
      expect(article).toContain(text);
    expect(/<article [^>]* id="F-01"[\s\S]*?<\/article>/.exec(page)![0]).toContain('<details>');
  });

  it('marks empty core fields of measures, and tells unreadable from empty', () => {
    const row = /<tr role="row" data-open="1"[^>]*>(?:(?!<\/tr>)[\s\S])*M 1\.2<[\s\S]*?<\/tr>/.exec(page)![0];
    expect(row).toContain('<span class="open o-empty">ohne Angabe</span>');
    expect(row).toContain('<span class="open o-absent">kein Feld</span>');
    expect(page).toContain('<span class="open o-unreadable">nicht lesbar</span>');
    expect(page).toContain('data-label="Kosten">12 von 36</td>');
  });

  it('opens the places of the red thread and says where it breaks', () => {
    const row = /<tr><th scope="row"><a href="#F-03">Bauen und Wohnen<[\s\S]*?<\/tr>/.exec(page)![0];
    expect(row).toContain('#page=31"');
    expect(row.match(/heat-broken/g)).toHaveLength(2);
  });
});

describe('links to the document', () => {
  it('open the PDF beside the report at the page, percent-encoded', () => {
    expect(page).toContain(
      'href="./INSEK%20Musterstadt%202035.pdf#page=44" target="_blank" rel="noopener">S.\u00a044</a>',
    );
  });
  it('follow the way the caller gives', () => {
    const href = renderHtml(largeResult(), { documentHref: '../konzepte/a b.pdf' });
    expect(href).toContain('href="../konzepte/a%20b.pdf#page=44"');
  });
  it('are left out when asked, and for Markdown', () => {
    expect(renderHtml(largeResult(), { documentHref: null })).not.toContain('#page=');
    const markdown = changed((r) => {
      r.document.format = 'markdown';
      for (const c of r.criteria) for (const n of c.nearMisses) Object.assign(n, { page: null, line: 12 });
    });
    expect(markdown).not.toContain('#page=');
    expect(markdown).toContain('<span class="place">Z.\u00a012</span>');
  });
  it('cannot become another scheme', () => {
    for (const path of ['javascript:alert(1)//x.pdf', 'data:text/html,x.pdf', '\\\\host\\x.pdf']) {
      const links = [
        ...changed((r) => {
          r.document.path = path;
        }).matchAll(/href="([^"]*#page=\d+)"/g),
      ].map((m) => m[1]!);
      expect(links.length).toBeGreaterThan(0);
      for (const link of links)
        expect(new URL(link, 'https://base.test/dir/').href).toMatch(/^https:\/\/base\.test\/dir\//);
    }
  });
});

describe('hostile text', () => {
  const EVIL = `"><script>alert(1)</script><img src=x onerror=alert(1)>'&lt;</style></title>\u0000\u202e{{x}}`;
  it('stays text wherever it stands', () => {
    const text = changed((r) => {
      const poison = (value: unknown): unknown =>
        typeof value === 'string'
          ? EVIL
          : Array.isArray(value)
            ? value.map(poison)
            : value && typeof value === 'object'
              ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, poison(v)]))
              : value;
      const KEEP = ['schemaVersion', 'language'];
      for (const [key, value] of Object.entries(r)) if (!KEEP.includes(key)) Object.assign(r, { [key]: poison(value) });
      r.document.format = 'pdf';
      r.document.textLayer = 'full';
      const verdicts = ['missing', 'partial', 'fulfilled', 'review'] as const;
      for (const [i, c] of r.criteria.entries())
        Object.assign(c, { binding: 'core', severity: 'error', verdict: verdicts[i % 4] });
      for (const m of r.measures) m.form = 'sheet';
      for (const g of r.goals) g.level = 'ziel';
      for (const i of r.indicators) i.context = 'analysis';
    });
    expect(text.match(/<script>/g)).toHaveLength(1);
    expect(text.match(/<style>/g)).toHaveLength(1);
    expect(text).not.toContain('<img');
    expect(body(text)).not.toContain('\u0000');
  });

  it('cannot leave the style sheet by the running title', () => {
    const css = changed((r) => {
      r.document.title = '"; } </style> * { display: none } \n\\';
    });
    expect(css).toContain(
      'content: "Prüfbericht\\3a  \\22 \\3b  \\7d  \\3c \\2f style\\3e  \\2a  \\7b  display\\3a  none \\7d  \\a \\5c "',
    );
  });
});

describe('odd results', () => {
  it('without measures, red thread, score or title', () => {
    const bare = changed((r) => {
      r.criteria = [];
      r.measures = [];
      r.redThread.fields = [];
      r.document.title = null;
      r.document.municipality = null;
      r.document.year = null;
      r.summary = {
        score: null,
        assessed: 0,
        review: 0,
        verdicts: { fulfilled: 0, partial: 0, missing: 0, review: 0, 'not-applicable': 0 },
        chapters: [],
      };
    });
    expect(bare).toContain('<h1>INSEK Musterstadt 2035.pdf</h1>');
    expect(bare).toContain('Kein Kriterium konnte bewertet werden.');
    expect(bare).toContain('Im Dokument wurden keine Maßnahmen erkannt.');
    expect(bare).not.toContain('id="roter-faden"');
    expect(bare).not.toContain('NaN');
  });

  it('speaks English where the result does, and says that quotes are German', () => {
    const english = changed((r) => {
      r.language = 'en';
    });
    expect(english).toContain('<html lang="en">');
    expect(english).toContain('Range 41% to 77%');
    expect(english).toContain('<blockquote lang="de">');
    expect(body(english)).not.toMatch(/>\s*(Abhilfe|Knapp daneben|Gesucht in|Belege|Maßnahme)\s*</);
  });
});

describe('parts', () => {
  it('escapes values and keeps markup', () => {
    expect(html`<p title="${`"'<`}">${['a&b', html`<b>${1}</b>`, null, false, undefined]}</p>`.text).toBe(
      '<p title="&quot;&#39;&lt;">a&amp;b<b>1</b></p>',
    );
    expect(escapeHtml('\u0007\ud800x\t\n')).toBe('\ufffd\ufffdx\t\n');
  });
  it('marks the words that counted, overlapping ones once', () => {
    expect(marked('Migration und Migrationsberatung', ['Migration', 'Migrationsberatung', '', 'fehlt']).text).toBe(
      '<mark>Migration</mark> und <mark>Migrationsberatung</mark>',
    );
  });
});
