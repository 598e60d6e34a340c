// Tables without ruling lines, with few, with shaded rows and with all, as several typesetters print them, beside print that is no table: two-column prose,
// lists set with tabs, contents pages, addresses. All of it is made here by seed, so the truth is exact.
// Prints for each dress: cells in place (of all pairs of neighbouring filled cells, right or below, the share found as neighbours, and of those found the share
// that is true), paragraphs read whole (share), and words of no table that were read as one.
// usage: node test/bench/pdf-tables.mjs [--dress NAME-PART] [--seeds 1,2] [--dist DIR] [--keep DIR] [--shapes] [--least 0.9]
//   (after npm run build; needs pandoc, soffice, chromium, weasyprint, groff; a dress whose program is missing is left out and said)
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at > 0 ? process.argv[at + 1] : fallback;
};
const dist = resolve(option('dist', fileURLToPath(new URL('../../dist', import.meta.url))));
const { readConcept } = await import(join(dist, 'readers/index.js'));
const kept = option('keep', null);
const work = kept ?? mkdtempSync(join(tmpdir(), 'insek-tables-'));
mkdirSync(work, { recursive: true });
const quiet = { stdio: ['ignore', 'ignore', 'ignore'], timeout: 180_000 };

/** A row of numbers from 0 to 1 that is the same for each seed. */
function randomOf(seed) {
  let state = seed * 2654435761 + 12345;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) / 0x7fffff;
  };
}

const NOUNS =
  'Quartier Schulhof Radweg Marktplatz Bürgerhaus Spielplatz Bahnhof Wohnraum Stadtteil Grünzug Bibliothek Jugendtreff Brachfläche Ortskern Nahversorgung Beteiligung Förderprogramm Verkehrskonzept Leerstand Innenstadt Kindertagesstätte Sporthalle Gemeinwesenarbeit Integrationsbeirat Energieversorgung Klimaanpassung Baulandentwicklung Wirtschaftsförderung Denkmalpflege Volkshochschule'.split(
    ' ',
  );
const VERBS =
  'sanieren ausbauen prüfen fortführen entwickeln umsetzen abstimmen einrichten begrünen öffnen stärken vernetzen'.split(
    ' ',
  );
const ADJECTIVES = 'neue barrierefreie gemeinsame offene mehrsprachige bezahlbare zentrale ehemalige'.split(' ');
const OFFICES = [
  'Stadtplanungsamt',
  'Amt für Soziales',
  'Tiefbauamt',
  'Stadtwerke',
  'Jugendamt',
  'Träger der Jugendhilfe',
  'Wohnungsbaugesellschaft',
  'Fachbereich 4',
];

function writer(random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const phrase = () => `${pick(ADJECTIVES)} ${pick(NOUNS)} ${pick(VERBS)}`;
  const name = () => {
    const own = phrase();
    return own[0].toUpperCase() + own.slice(1);
  };
  const sentence = () =>
    `Das ${pick(NOUNS)} wird mit dem ${pick(NOUNS)} verbunden, um die ${pick(ADJECTIVES)} Nutzung am ${pick(NOUNS)} zu ${pick(VERBS)}.`;
  const prose = (count) => Array.from({ length: count }, sentence).join(' ');
  const year = () => `${2020 + Math.floor(random() * 15)}`;
  const money = () => `${(10 + Math.floor(random() * 990)).toString()}.${100 + Math.floor(random() * 899)}`;
  return { pick, phrase, name, sentence, prose, year, money, random };
}

/** Shapes of tables: heads, and a function that writes a row. `right`: columns of numbers. `widths`: shares of the width. */
function shapes(w) {
  const maybe = (text, share = 0.25) => (w.random() < share ? '' : text);
  const row = (count, write) => Array.from({ length: count }, (_, i) => write(i + 1));
  return [
    {
      shape: '2 label-value',
      head: ['Angabe', 'Erläuterung'],
      widths: [22, 78],
      rows: ['Ziel', 'Beschreibung', 'Zuständig', 'Beteiligte', 'Zeitraum', 'Kosten', 'Finanzierung'].map(
        (label, i) => [label, i === 1 ? w.prose(3) : i === 0 || i === 6 ? w.sentence() : w.name()],
      ),
    },
    {
      shape: '3 short',
      head: ['Nr.', 'Maßnahme', 'Beginn'],
      widths: [10, 65, 25],
      rows: row(8, (i) => [`${i}`, w.name(), w.year()]),
    },
    {
      shape: '3 wrapped',
      head: ['Stadtteil', 'Stärken', 'Schwächen'],
      widths: [20, 40, 40],
      rows: row(5, () => [w.pick(NOUNS), w.sentence(), w.prose(2)]),
    },
    {
      shape: '4 wrapped',
      head: ['Nr.', 'Maßnahme', 'Zuständig', 'Zeitraum'],
      widths: [8, 47, 28, 17],
      rows: row(9, (i) => [`M ${i}`, w.sentence(), w.pick(OFFICES), `${w.year()}-${w.year()}`]),
    },
    {
      shape: '4 empty',
      head: ['Maßnahme', 'Träger', 'Partner', 'Stand'],
      widths: [35, 25, 25, 15],
      rows: row(9, () => [
        `${w.name()} am ${w.pick(NOUNS)}`,
        maybe(w.pick(OFFICES)),
        maybe(w.pick(OFFICES), 0.5),
        maybe(w.pick(['läuft', 'geplant', 'fertig']), 0.3),
      ]),
    },
    {
      shape: '6 numbers',
      head: ['Ortsteil', '2019', '2020', '2021', '2022', 'Wandel'],
      right: [1, 2, 3, 4, 5],
      widths: [30, 14, 14, 14, 14, 14],
      rows: row(10, (i) => [`${w.pick(NOUNS)} ${i}`, w.money(), w.money(), w.money(), w.money(), `${i},${i} %`]),
    },
    {
      shape: '6 wrapped',
      head: ['Nr.', 'Projekt', 'Inhalt', 'Träger', 'Kosten', 'Priorität'],
      widths: [7, 20, 33, 17, 13, 10],
      rows: row(14, (i) => [
        `${i}`,
        w.name(),
        w.sentence(),
        w.pick(OFFICES),
        `${w.money()} €`,
        w.pick(['hoch', 'mittel', 'gering']),
      ]),
    },
    {
      shape: '8 narrow',
      head: ['Nr.', 'Maßnahme', 'Ziel', 'Amt', 'Beginn', 'Ende', 'Kosten', 'Stand'],
      widths: [6, 22, 20, 15, 9, 8, 11, 9],
      rows: row(8, (i) => [
        `${i}`,
        w.name(),
        w.phrase(),
        w.pick(OFFICES),
        w.year(),
        w.year(),
        w.money(),
        w.pick(['läuft', 'offen']),
      ]),
    },
    {
      shape: '2 narrow',
      head: ['Jahr', 'Einwohner'],
      right: [1],
      widths: [10, 14],
      narrow: true,
      rows: row(6, (i) => [`${2010 + i}`, w.money()]),
    },
    {
      // Columns of one width, as a table has whose columns nobody set: words are cut where they end, rows run over pages, names of groups stand in the first cell.
      shape: '8 cramped',
      head: ['Nr.', 'Maßnahme', 'Kurzbeschreibung', 'Federführung', 'Mitwirkende', 'Kosten', 'Umsetzung', 'Priorität'],
      widths: [1, 1, 1, 1, 1, 1, 1, 1].map(() => 12.5),
      rows: row(16, (i) =>
        i % 6 === 1
          ? [`Feld ${i}: ${w.pick(NOUNS)}`, ...Array(7).fill('')]
          : [
              `${i}`,
              w.name(),
              w.phrase(),
              w.pick(OFFICES),
              maybe(w.pick(OFFICES), 0.4),
              `${w.money()} €`,
              w.pick(['kurzfristig', 'mittelfristig', 'langfristig']),
              w.pick(['1', '2', '3']),
            ],
      ),
    },
    {
      shape: '3 long',
      head: ['Handlungsfeld', 'Ziel', 'Indikator'],
      widths: [25, 45, 30],
      rows: row(24, (i) => [`${i}. ${w.pick(NOUNS)}`, w.sentence(), `${w.pick(NOUNS)} je 1.000 Einwohner`]),
    },
  ];
}

/** A document: paragraphs, tables and what only looks like tables, in turn. */
function content(seed) {
  const w = writer(randomOf(seed));
  const parts = [];
  const text = () => parts.push({ kind: 'p', text: w.prose(2 + Math.floor(w.random() * 4)) });
  for (const [i, table] of shapes(w).entries()) {
    parts.push({ kind: 'h', text: `${i + 1} ${w.pick(NOUNS)} und ${w.pick(NOUNS)}` });
    text();
    if (i % 2 === 0) text();
    parts.push({ kind: 't', ...table });
    text();
  }
  parts.push({ kind: 'h', text: `11 ${w.pick(NOUNS)} im Gespräch` });
  parts.push({
    kind: 'columns',
    count: 2,
    texts: Array.from({ length: 9 }, () => w.prose(1 + Math.floor(w.random() * 4))),
  });
  parts.push({ kind: 'h', text: `12 ${w.pick(NOUNS)} im Überblick` });
  parts.push({
    kind: 'columns',
    count: 3,
    texts: Array.from({ length: 9 }, () => w.prose(1 + Math.floor(w.random() * 3))),
  });
  parts.push({ kind: 'tabs', items: Array.from({ length: 7 }, (_, i) => [`${i + 1}.`, w.prose(1 + (i % 2))]) });
  text();
  parts.push({
    kind: 'addresses',
    blocks: Array.from({ length: 2 }, () => [w.pick(OFFICES), `${w.pick(NOUNS)}straße 7`, '12345 Neuhausen']),
  });
  parts.push({
    kind: 'contents',
    items: Array.from({ length: 14 }, (_, i) => [`${i + 1} ${w.name()}`, `${3 * i + 2}`]),
  });
  text();
  return parts;
}

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function html(parts, css) {
  const table = ({ head, rows, right = [], widths, narrow }) => {
    const cell = (tag) => (text, i) => `<${tag}${right.includes(i) ? ' class="r"' : ''}>${escaped(text)}</${tag}>`;
    const cols = widths.map((width) => `<col style="width:${width}%">`).join('');
    return `<table${narrow ? ' class="narrow"' : ''}><colgroup>${narrow ? '' : cols}</colgroup><thead><tr>${head.map(cell('th')).join('')}</tr></thead><tbody>${rows
      .map((own) => `<tr>${own.map(cell('td')).join('')}</tr>`)
      .join('\n')}</tbody></table>`;
  };
  const write = {
    h: ({ text }) => `<h2>${escaped(text)}</h2>`,
    p: ({ text }) => `<p>${escaped(text)}</p>`,
    t: table,
    columns: ({ texts, count }) =>
      `<div style="columns:${count};column-gap:7mm">${texts.map((own) => `<p>${escaped(own)}</p>`).join('')}</div>`,
    tabs: ({ items }) =>
      items.map(([mark, text]) => `<p class="tab"><span>${mark}</span>${escaped(text)}</p>`).join('\n'),
    addresses: ({ blocks }) =>
      `<div class="addresses">${blocks.map((own) => `<div>${own.map(escaped).join('<br>')}</div>`).join('')}</div>`,
    contents: ({ items }) =>
      items
        .map(([title, page]) => `<div class="entry"><span>${escaped(title)}</span><span>${page}</span></div>`)
        .join('\n'),
  };
  const base = `@page{size:A4;margin:25mm 22mm} body{font:10pt/1.35 "DejaVu Sans","Liberation Sans",sans-serif;margin:0} h2{font-size:14pt;margin:14pt 0 6pt}
p{margin:0 0 6pt} table{border-collapse:collapse;width:100%;margin:8pt 0 12pt} table.narrow{width:auto} th{text-align:left} td,th{padding:3pt 6pt;vertical-align:top} .r{text-align:right}
.tab{margin-left:10mm} .tab span{display:inline-block;width:10mm;margin-left:-10mm} .addresses{display:flex;gap:30mm;margin:8pt 0} .entry{display:flex;justify-content:space-between}`;
  return `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Probe</title><style>${base} ${css}</style></head><body>${parts.map((part) => write[part.kind](part)).join('\n')}</body></html>`;
}

/** Pipe tables; what Markdown has no form for is left out. */
function markdown(parts) {
  const write = {
    h: ({ text }) => `## ${text}`,
    p: ({ text }) => text,
    t: ({ head, rows, right = [], widths }) => {
      const line = (cells) => `| ${cells.map((cell) => cell.replace(/\|/g, '/')).join(' | ')} |`;
      const rule = widths.map((width, i) => `${'-'.repeat(Math.max(2, width))}${right.includes(i) ? ':' : '-'}`);
      return [line(head), `|${rule.join('|')}|`, ...rows.map(line)].join('\n');
    },
    columns: ({ texts }) => texts.join('\n\n'),
    tabs: ({ items }) => items.map(([mark, text]) => `${mark} ${text}`).join('\n'),
    addresses: ({ blocks }) => blocks.map((own) => own.join('\\\n')).join('\n\n'),
    contents: () => '',
  };
  return parts.map((part) => write[part.kind](part)).join('\n\n');
}

/** Tables as tbl(1) sets them: no line, no room between rows but what T{ T} blocks leave. */
function roff(parts) {
  const plain = (text) => text.replace(/\\/g, '\\e').replace(/^[.']/, '\\&$&');
  const write = {
    h: ({ text }) => `.SH\n${plain(text)}`,
    p: ({ text }) => `.LP\n${plain(text)}`,
    t: ({ head, rows, right = [], widths, narrow }) => {
      const all = widths.reduce((sum, own) => sum + own, 0);
      const room = (6.2 - 0.2 * widths.length) * (narrow ? 0.4 : 1);
      const form = widths
        .map((own, i) => `${right.includes(i) ? 'r' : 'l'}w(${((room * own) / all).toFixed(2)}i)`)
        .join(' ');
      const line = (cells) =>
        cells.map((cell) => (cell.length > 8 ? `T{\n.nh\n.na\n${plain(cell)}\nT}` : cell)).join('\t');
      return `.TS H\n;\n${form.replace(/([lr])w/g, '$1Bw')}\n${form}.\n${line(head)}\n.TH\n${rows.map(line).join('\n')}\n.TE`.replace(
        ';\n',
        '',
      );
    },
    columns: ({ texts }) => texts.map((own) => `.LP\n${plain(own)}`).join('\n'),
    tabs: ({ items }) => items.map(([mark, text]) => `.IP "${mark}" 4\n${plain(text)}`).join('\n'),
    addresses: ({ blocks }) => blocks.map((own) => `.LP\n${own.join('\n.br\n')}`).join('\n'),
    contents: () => '',
  };
  return `.nr PO 1i\n.nr LL 6.3i\n.nr PS 10\n.nr VS 12.5\n.fam H\n${parts.map((part) => write[part.kind](part)).join('\n')}\n`;
}

const weasyprint = (css) => (parts, at) => {
  writeFileSync(`${at}.html`, html(parts, css));
  execFileSync('weasyprint', [`${at}.html`, `${at}.pdf`], quiet);
};
const chromium = (css) => (parts, at) => {
  writeFileSync(`${at}.html`, html(parts, css));
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', `--print-to-pdf=${at}.pdf`];
  execFileSync('chromium', [...flags, `${at}.html`], quiet);
};
const office = (tagged) => (parts, at) => {
  writeFileSync(`${at}.md`, markdown(parts));
  execFileSync('pandoc', [`${at}.md`, '-o', `${at}.docx`], quiet);
  const filter = `pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"${tagged}"}}`;
  execFileSync('soffice', ['--headless', '--convert-to', filter, '--outdir', work, `${at}.docx`], quiet);
};
const groff = (parts, at) => {
  writeFileSync(`${at}.ms`, roff(parts));
  const pdf = execFileSync('groff', ['-Kutf8', '-t', '-ms', '-Tpdf', `${at}.ms`], {
    maxBuffer: 1 << 26,
    timeout: 60_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  writeFileSync(`${at}.pdf`, pdf);
};

const DRESSES = {
  word: office(false),
  'word-tagged': office(true),
  nothing: weasyprint(''),
  rules: weasyprint('td,th{border-bottom:.5pt solid #555}'),
  booktabs: weasyprint(
    'thead{border-top:1pt solid;border-bottom:.5pt solid} table{border-bottom:1pt solid} td,th{padding:1.5pt 5pt}',
  ),
  zebra: weasyprint('tbody tr:nth-child(odd){background:#e8eef4} th{background:#345;color:#fff}'),
  tight: weasyprint('td,th{padding:0 5pt}'),
  middle: chromium('td,th{vertical-align:middle}'),
  'middle-rules': chromium('td,th{vertical-align:middle;border-top:.5pt solid #aaa}'),
  head: weasyprint('th{background:#cfd8dc} td{padding:2pt 6pt} p{text-align:justify;hyphens:auto} td{hyphens:auto}'),
  grid: weasyprint('td,th{border:.5pt solid #000}'),
  groff,
};

const fold = (text) => text.replace(/[^\p{L}\p{N}%€]+/gu, '').toLowerCase();

/** Pairs of neighbouring filled cells: "text → text right of it", "text ↓ text below it". */
function relations(cells) {
  const grid = new Map();
  let rows = 0;
  let columns = 0;
  for (const { row, column, text } of cells) {
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
    if (fold(text) !== '') grid.set(`${row} ${column}`, fold(text));
  }
  const pairs = [];
  const next = (row, column, dr, dc) => {
    for (let r = row + dr, c = column + dc; r < rows && c < columns; r += dr, c += dc)
      if (grid.has(`${r} ${c}`)) return grid.get(`${r} ${c}`);
    return null;
  };
  for (const [key, text] of grid) {
    const [row, column] = key.split(' ').map(Number);
    const right = next(row, column, 0, 1);
    const below = next(row, column, 1, 0);
    if (right) pairs.push(`${text} → ${right}`);
    if (below) pairs.push(`${text} ↓ ${below}`);
  }
  return pairs;
}

const counted = (list) => {
  const counts = new Map();
  for (const own of list) counts.set(own, (counts.get(own) ?? 0) + 1);
  return counts;
};
const common = (a, b) => [...a].reduce((sum, [key, count]) => sum + Math.min(count, b.get(key) ?? 0), 0);
const percent = (part, all) => (all === 0 ? '    -' : `${((100 * part) / all).toFixed(1).padStart(5)}`);

const sum = { found: 0, truth: 0, read: 0, whole: 0, paragraphs: 0, strangers: 0 };
const byShape = new Map();
const seeds = option('seeds', '1,2').split(',').map(Number);
console.log('dress          cells in place  true of those read  paragraphs whole  words wrongly in tables');
for (const [dress, print] of Object.entries(DRESSES).filter(([name]) => name.includes(option('dress', '')))) {
  const own = { found: 0, truth: 0, read: 0, whole: 0, paragraphs: 0, strangers: 0 };
  let missing = false;
  for (const seed of seeds) {
    const parts = content(seed);
    const at = join(work, `${dress}-${seed}`);
    try {
      if (!existsSync(`${at}.pdf`)) print(parts, at);
    } catch (error) {
      missing = error.code === 'ENOENT';
      if (!missing) throw error;
      break;
    }
    const { blocks } = await readConcept(`${at}.pdf`, {});
    const tables = blocks.filter(({ kind }) => kind === 'table');
    const read = counted(tables.flatMap(({ cells }) => relations(cells)));
    const truth = parts.filter(({ kind }) => kind === 't');
    const all = [];
    for (const { shape, head, rows } of truth) {
      const pairs = relations(
        [head, ...rows].flatMap((cells, row) => cells.map((text, column) => ({ row, column, text }))),
      );
      all.push(...pairs);
      const shaped = byShape.get(shape) ?? { found: 0, truth: 0 };
      shaped.found += common(counted(pairs), read);
      shaped.truth += pairs.length;
      byShape.set(shape, shaped);
    }
    own.found += common(counted(all), read);
    own.truth += all.length;
    own.read += [...read.values()].reduce((a, b) => a + b, 0);
    const texts = parts.flatMap((part) =>
      part.kind === 'p'
        ? [part.text]
        : part.kind === 'columns'
          ? part.texts
          : part.kind === 'tabs'
            ? part.items.map(([, text]) => text)
            : [],
    );
    const printed = new Set(blocks.map(({ text }) => fold(text)));
    own.paragraphs += texts.length;
    own.whole += texts.filter((text) => printed.has(fold(text))).length;
    // A cell with what stands in no table of the truth.
    const words = counted(
      truth.flatMap(({ head, rows }) => [head, ...rows].flat().flatMap((text) => text.split(/\s+/).map(fold))),
    );
    const seen = counted(
      tables.flatMap(({ cells }) => cells.flatMap(({ text }) => text.split(/\s+/).map(fold))).filter(Boolean),
    );
    own.strangers += [...seen].reduce((total, [word, count]) => total + Math.max(0, count - (words.get(word) ?? 0)), 0);
  }
  if (missing) {
    console.log(`${dress.padEnd(14)} left out: its program is not installed`);
    continue;
  }
  for (const key of Object.keys(sum)) sum[key] += own[key];
  console.log(
    `${dress.padEnd(14)} ${percent(own.found, own.truth)} %         ${percent(own.found, own.read)} %             ${percent(own.whole, own.paragraphs)} %           ${own.strangers}`,
  );
}
console.log(
  `${'all'.padEnd(14)} ${percent(sum.found, sum.truth)} %         ${percent(sum.found, sum.read)} %             ${percent(sum.whole, sum.paragraphs)} %           ${sum.strangers}`,
);
if (process.argv.includes('--shapes'))
  for (const [shape, { found, truth }] of byShape) console.log(`  ${shape.padEnd(14)} ${percent(found, truth)} %`);
if (!kept) rmSync(work, { recursive: true, force: true });
process.exitCode = sum.found >= Number(option('least', '0')) * sum.truth ? 0 : 1;
