/** A4 with running title and page numbers; the front page runs on, details are open, nothing is cut that need not be. */
export const print = (runningTitle: string): string => `
@page { size: A4; margin: 20mm 17mm 18mm;
  @top-left { content: ${cssString(runningTitle)}; font: 8pt sans-serif; color: #57605d; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #57605d; } }
@page :first { margin: 13mm 17mm 16mm; @top-left { content: ""; } }
@media print {
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  html { font-size: 8.75pt; }
  body { background: #fff; }
  .side, .filters, .skip, .cite, .nothing, .fields { display: none !important; }
  .page { display: block; max-width: none; padding: 0; }
  html[data-print=summary] .rest { display: none; }
  html[data-print=summary] .bars { columns: 2; } html[data-print=summary] .bar-counts { display: none; }
  html[data-print=summary] .front section:last-child, html[data-print=summary] .bars { margin-bottom: 0; }
  html[data-print=summary] .bars li { grid-template-columns: 30mm minmax(0, 1fr) 11mm; } html[data-print=summary] .bar-score { grid-column: 3; }
  details::details-content { content-visibility: visible; display: block; block-size: auto; }
  .criterion > details > summary h4::after { content: none !important; }
  section { margin-bottom: 7mm; }
  .cover, .front { font-size: 8.75pt; }
  .cover { margin-bottom: 4mm; padding-bottom: 2mm; }
  .cover h1 { font-size: 19pt; }
  .facts { grid-template-columns: repeat(6, auto); gap: 1.2mm 5mm; margin: 3mm 0 1mm; }
  .notice { display: flex; gap: 3mm; padding: 1.2mm 3mm; margin-top: 2mm; } .notice ul { margin: 0; padding: 0; list-style: none; }
  .front .hint:not(.trust), .core-list .meta { display: none; }
  .front section, .essential { margin-bottom: 3.5mm; }
  .essential .h-small { font-size: 10.5pt; margin: 1.5mm 0 .5mm; } .essential ul, .essential ol { margin: 0; } .essential li { line-height: 1.3; }
  /* said above it, in the essentials */
  #ergebnis .score-grid, #h-score { display: none; }
  .front h2 { font-size: 12.5pt; }
  .score-figure strong { font-size: 30pt; }
  .tile { padding: .8mm 2mm; } .tile b { display: inline; font-size: 12pt; }
  .bars li { grid-template-columns: 33mm minmax(0, 1fr) 62mm 11mm; gap: 0 3mm; padding: .55mm 0; }
  .bar-counts { grid-column: 3; grid-row: 1; font-size: 7.5pt; } .bar-score { grid-column: 4; }
  .core-list li { padding: 1mm 0; line-height: 1.4; }
  h2, h3, h4, summary, .hint { break-after: avoid; }
  .bars li, .core-list li, .parts > div, .sheet tr, .heat tr { break-inside: avoid; }
  .criterion { -webkit-box-decoration-break: clone; box-decoration-break: clone; margin: 1mm 0; }
  .criterion > details > summary { padding-block: 1.5mm .5mm; }
  .criterion[data-v=fulfilled] .parts, .criterion[data-v=not-applicable] .parts, .quotes li:nth-child(n+2), .parts > div:has(.searched), #bestand, .criterion[data-s=note] .parts > div:nth-child(n+2) { display: none; }
  .sheet td > span { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
  .sheet th, .sheet td { padding: .5mm 1mm; } .criterion blockquote { font-size: 8.5pt; line-height: 1.35; }
  .reason, .thread .hint:last-child { break-before: avoid; }
  .heat summary, .heat-0, .heat-broken { padding: .6mm !important; min-height: 0; }
  .heat li, .heat li a { display: inline; padding: 0; } .heat li + li::before { content: ", "; }
  p, li, blockquote { orphans: 3; widows: 3; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  a { color: inherit; text-decoration: none; }
  /* Chromium leaves buttons out of repeated table heads */
  .sheet thead button { display: none; } .js .sheet thead span { display: inline; }
  .sheet th, .sheet td { font-size: 8.5pt; }
}`;

/** A CSS string that cannot end early: everything but letters, digits and blanks as an escape. */
const cssString = (text: string): string =>
  `"${[...text].map((c) => (/[\p{L}\p{N} ]/u.test(c) ? c : `\\${c.codePointAt(0)!.toString(16)} `)).join('')}"`;
