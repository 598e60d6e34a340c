// Runs the built executable over small inputs of which the right value is known (../shared/cases beside the checkout, its EXPECTED.tsv in words), and prints
// a line for each: ok or what was found instead.
// usage: node test/bench/cases.mjs [FOLDER] [--only PART]   (after npm run build)
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const args = process.argv.slice(2);
const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : '';
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = args.find((a, i) => !a.startsWith('--') && args[i - 1] !== '--only') ?? join(root, '../shared/cases');
const temporary = mkdtempSync(join(tmpdir(), 'insek-cases-'));

function run(...words) {
  const found = spawnSync(process.execPath, [join(root, 'bin/insek-audit.js'), ...words], {
    encoding: 'utf8',
    timeout: 60_000,
    cwd: folder,
  });
  return { code: found.status, out: found.stdout, err: found.stderr, trace: /\n\s+at .*:\d+/.test(found.stderr) };
}
const parsed = ({ code, out, err }) => {
  if (code === 2) throw new Error(`exit 2: ${err.trim().split('\n')[0]}`);
  return JSON.parse(out);
};
const measuresOf = (file) => parsed(run('measures', file, '--format', 'json')).measures;
const auditOf = (file) => parsed(run('audit', file, '--format', 'json'));
const outlineText = (file) => run('outline', file);
function sectionsOf(file) {
  const flat = [];
  const walk = (nodes) =>
    nodes.forEach((n) => {
      flat.push(n);
      walk(n.sections);
    });
  walk(parsed(run('outline', file, '--format', 'json')).sections);
  return flat;
}
const CORE = ['lead', 'costs', 'timeframe'];
const value = (m, field) => m?.fields?.[field]?.value ?? null;
const shown = (list) => list.map((m) => [m.code, m.title].filter(Boolean).join(' ')).join(' · ');
/** Measures in their number, with codes from 1 and all core fields filled. */
const whole =
  (n, fields = CORE) =>
  (file) => {
    const list = measuresOf(file);
    const empty = list.flatMap((m) => fields.filter((f) => !value(m, f)).map((f) => `${m.code ?? m.title}:${f}`));
    return list.length === n && empty.length === 0
      ? null
      : `${list.length} measures (${shown(list)}); empty ${empty.join(' ')}`;
  };
const titled =
  (names, more = () => null) =>
  (file) => {
    const list = measuresOf(file);
    const all = list.map((m) => `${m.code ?? ''} ${m.title}`);
    const right =
      list.length === names.length && names.every((name, i) => all[i].toUpperCase().includes(name.toUpperCase()));
    return right ? more(list) : shown(list);
  };
const THREE = ['M 1 Begegnungshaus', 'M 2 Sprachcafé', 'M 3 Quartiersbüro'];
const first = (check) => (file) => {
  const [m] = measuresOf(file);
  return m ? check(m) : 'no measure';
};
const is = (field, wanted) => (m) => (wanted(value(m, field)) ? null : `${field} = ${JSON.stringify(value(m, field))}`);
const sections = (n) => (file) => {
  const flat = sectionsOf(file);
  return flat.length === n ? null : `${flat.length} sections: ${flat.map((s) => s.title).join(' · ')}`;
};
/** All that the reader gives as text, one block a line; contents lines are no text. */
async function textOf(file) {
  const { readConcept } = await import('../../dist/readers/index.js');
  const document = await readConcept(join(folder, file));
  return {
    document,
    text: document.blocks
      .filter((b) => b.kind !== 'contentsEntry' && b.kind !== 'comment')
      .map((b) => b.text)
      .join('\n'),
  };
}
const reads = (pattern, code) => async (file) => {
  const { text, document } = await textOf(file);
  const told = document.warnings.some((w) => w.code === code);
  return pattern.test(text) || told ? null : 'neither read nor told';
};
const refusedWith = (pattern) => (file) => {
  const found = run('audit', file);
  return found.code === 2 && pattern.test(found.err)
    ? null
    : `exit ${found.code}: ${(found.err || found.out).trim().split('\n')[0]}`;
};

const CASES = {
  'g0-ttl.docx': titled(THREE, (l) => (l.every((m) => value(m, 'timeframe')) ? null : 'timeframe empty')),
  'g3-lab.docx': titled(THREE),
  'e08-one-table.docx': titled(THREE),
  'md_n01-title-row.md': titled(THREE),
  'f07-label-para-value-para.docx': whole(5),
  'f10-tab-labels.docx': whole(5),
  'f11-linebreak-labels.docx': whole(5),
  'd19-nested-table.docx': whole(3),
  'md_n04-bold-hardbreak5.md': whole(5),
  'md_n06-bullets5.md': whole(5),
  'md_n09-obsidian-dataview.md': whole(5),
  'md_m02-grid-table.md': whole(3),
  'md_m03-simple-table.md': whole(3),
  'pdf_a01-acroform.pdf': (file) => {
    const list = measuresOf(file);
    return list.length > 0 && list.every((m) => CORE.every((f) => value(m, f)))
      ? null
      : JSON.stringify(list.map((m) => CORE.map((f) => value(m, f))));
  },
  'pdf_b01-sideways-ccw.pdf': whole(5),
  'pdf_b03-sideways-mixed.pdf': whole(5),
  'pdf_a03-rotate90.pdf': whole(3),
  'pdf_e10-up-nodesc.pdf': (file) => {
    const list = measuresOf(file);
    return list.length > 0 &&
      list.every(
        (m, i) =>
          new RegExp(`MASSNAHME ${i + 1}|${i + 1}`, 'i').test(`${m.code} ${m.title}`) && !/Fachbereich/.test(m.title),
      ) &&
      /BEGEGNUNGSHAUS/i.test(list[0].title)
      ? null
      : shown(list);
  },
  'chr_two4.pdf': (file) => columnsRight(file),
  'lo_two.pdf': (file) => columnsRight(file),
  'pdf_k-garbled-tail40.pdf': (file) =>
    auditOf(file).document.warnings.some((w) => /unreadable|garbled|readable/.test(w.code))
      ? null
      : JSON.stringify(auditOf(file).document.warnings.map((w) => w.code)),
  'hand_h02-actualtext.pdf': (file) => {
    const q = JSON.stringify(auditOf(file).criteria);
    return /Geflüchteten und Zugewanderten/.test(q) && !/Ge€/.test(q)
      ? null
      : (/.{0,30}Zugewanderten.{0,10}/.exec(q)?.[0] ?? 'no quote');
  },
  'hand_h09-portfolio.pdf': refusedWith(/eingebettet|Portfolio/i),
  'd03-sdt-placeholder.docx': first((m) => {
    const filled = ['lead', 'partners', 'costs', 'timeframe'].filter((f) => value(m, f));
    return filled.length === 0 ? null : filled.map((f) => `${f}=${value(m, f)}`).join(' ');
  }),
  'ph06.docx': first((m) =>
    !value(m, 'costs') || ['empty', 'absent'].includes(m.fields.costs.state)
      ? null
      : `costs ${JSON.stringify(m.fields.costs)}`,
  ),
  'e10d-wingdings-none.docx': first(is('timeframe', (v) => v === null)),
  'd08-formtext-dropdown.docx': first(is('timeframe', (v) => v !== null)),
  'd10b-strike.docx': first(is('costs', (v) => v === '240.000 Euro')),
  'd10-hidden-text.docx': async (file) => {
    const marked = spawnSync('unzip', ['-p', join(folder, file), 'word/document.xml'], { encoding: 'utf8' }).stdout;
    const hidden = /<w:vanish\/>.*?<w:t[^>]*>([^<]*)/.exec(marked)[1].trim();
    return (await textOf(file)).text.includes(hidden) ? 'hidden text is read' : null;
  },
  'lo_f.docx': reads(/In der Form: Sprachkurse für alle Zugewanderten/),
  'd18-altchunk.docx': reads(/Beirat für Zugewanderte/, 'docx.chunk'),
  'e16-smartart.docx': reads(/Zugewanderte gestalten ihre Stadt/, 'docx.diagram'),
  'd12-ns-prefix.docx': sections(7),
  'd22-main-part-document2.docx': sections(7),
  'e12-one-stray-heading.docx': sections(8),
  'e20-numfmt-none.docx': (file) =>
    /^\s*\d/m.test(
      outlineText(file)
        .out.split('\n')
        .slice(3)
        .map((l) => l.replace(/S\.\s*\d+/g, ''))
        .filter((l) => /Einleitung|Bestandsaufnahme/.test(l))
        .join('\n'),
    )
      ? 'numbered'
      : null,
  'e02-start-at-3.docx': (file) =>
    /(?:^|\s)3\.?\s+Einleitung/m.test(outlineText(file).out)
      ? null
      : outlineText(file)
          .out.split('\n')
          .find((l) => /Einleitung/.test(l))
          ?.trim(),
  'e24-toc-sdt.docx': async (file) =>
    (await textOf(file)).text.includes('Integration und Teilhabe von Menschen mit Migrationshintergrund')
      ? 'a contents line is text'
      : null,
  'md_m04-toml.md': (file) => {
    const { title } = auditOf(file).document;
    return title && !title.includes('+++') ? null : title;
  },
  'md_m17-html-heading.md': (file) =>
    sectionsOf(file).some((s) => s.title === 'Maßnahmen') ? null : 'no such section',
  'md_m13-zwsp.md': first(is('timeframe', (v) => v !== null)),
  'pdf_c07-inline.pdf': (file) => {
    const list = measuresOf(file);
    const wrong = list.filter((m) => /[.!?]\s+\p{Lu}/u.test(value(m, 'timeframe') ?? '') || value(m, 'departments'));
    return list.length > 0 && wrong.length === 0
      ? null
      : JSON.stringify(list.map((m) => [value(m, 'timeframe'), value(m, 'departments')]));
  },
  'md_p-r3.md': first(is('timeframe', (v) => v === 'mittelfristig')),
  'e26-r4.docx': first(is('timeframe', (v) => v === 'mittelfristig')),
  ...Object.fromEntries(
    [
      'z01-ttl12.docx',
      'z03-tab12.docx',
      'z04-brk12.docx',
      'z05-lst12.docx',
      'md_z07-hard12.md',
      'md_z08-bullets12.md',
      'md_z09-html12.md',
    ].map((f) => [f, whole(12)]),
  ),
  'st_excel-a.csv': () => noCrash(run('study', 'agree', 'st_excel-a.csv', 'st_excel-a.csv'), 0),
  'st_mac-b.csv': () => noCrash(run('study', 'agree', 'st_mac-b.csv', 'st_mac-b.csv'), 0),
  'st_kurze-zeile.csv': () => noCrash(run('study', 'agree', 'st_kurze-zeile.csv', 'st_kurze-zeile.csv')),
  'st_liste-sep.csv': () => noCrash(run('study', 'st_liste-sep.csv', '--out', join(temporary, 'study')), 0),
  'study sample': () => {
    const study = run('study', 'docs', '--out', join(temporary, 'docs'));
    if (study.code === 2) return study.err.trim().split('\n')[0];
    const drawn = run('study', 'sample', join(temporary, 'docs'), '--n', '20', '--output', join(temporary, 'x.csv'));
    if (drawn.code !== 0) return (drawn.err || drawn.out).trim().split('\n')[0];
    const rows = csvRows(readFileSync(join(temporary, 'x.csv'), 'utf8'));
    const widths = new Set(rows.map((r) => r.length));
    return widths.size === 1 && rows.length === 21 ? null : `${rows.length} rows of ${[...widths].join(', ')} cells`;
  },
};
const noCrash = (found, code = null) => {
  const wrong = found.trace || /Programmfehler|internal/i.test(found.err) || (code !== null && found.code !== code);
  return wrong ? `exit ${found.code}: ${(found.err || found.out).trim().split('\n').slice(0, 2).join(' ')}` : null;
};
/** The right column belongs to the chapter of the left one. */
function columnsRight(file) {
  const result = auditOf(file);
  const wrong = result.criteria
    .flatMap((c) => c.evidence)
    .filter(
      (e) =>
        /Ziele/.test(e.section.join('/')) &&
        /Bestand|Anteil|\bleben|Migrationshintergrund/.test(e.quote) &&
        !/soll|wollen|Ziel/.test(e.quote),
    );
  return wrong.length === 0 ? null : `in Ziele: ${wrong[0].quote.slice(0, 60)}`;
}
/** A strict reading of RFC 4180: line breaks end a row unless they stand in quotes. */
function csvRows(text) {
  const rows = [[]];
  for (const [, quoted, bare, end] of text
    .replace(/^\ufeff/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\n\r]*))(,|\r\n|\n|\r|$)/g)) {
    if (quoted === undefined && bare === '' && end === '') break;
    rows.at(-1).push(quoted ?? bare);
    if (end !== ',') rows.push([]);
  }
  return rows.filter((r) => r.length > 0);
}
let right = 0;
let all = 0;
for (const [name, check] of Object.entries(CASES)) {
  if (!name.includes(only)) continue;
  all++;
  let said;
  try {
    said = await check(name);
  } catch (error) {
    said = error.message.slice(0, 160);
  }
  if (said === null) right++;
  console.log(`${said === null ? 'ok   ' : 'WRONG'} ${name}${said === null ? '' : `: ${String(said).slice(0, 220)}`}`);
}
console.log(`${right} of ${all} as expected`);
rmSync(temporary, { recursive: true, force: true });
process.exitCode = right === all ? 0 : 1;
