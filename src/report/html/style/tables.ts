/** The red thread's heat map and the table of measures. */
export const TABLES = `
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
th { text-align: left; font-weight: 600; vertical-align: top; }
.heat { max-width: 46rem; margin: .75rem 0; border-collapse: separate; border-spacing: 3px; }
.heat thead th { font-size: .8125rem; font-weight: 400; color: var(--muted); vertical-align: bottom; text-align: center; padding: 0 0 .2rem; }
.heat thead th:first-child { text-align: left; }
.heat tbody th { font-weight: 400; padding: .3rem .75rem .3rem 0; width: 34%; }
.heat th a { color: inherit; text-decoration-color: var(--edge); }
.heat td { text-align: center; border-radius: 3px; vertical-align: top; padding: 0; width: 16.5%; font-variant-numeric: tabular-nums; }
.heat summary { cursor: pointer; padding: .3rem .2rem; min-height: 2.1rem; list-style: none; border-radius: 3px; }
.heat summary::-webkit-details-marker { display: none; }
.heat summary:hover { text-decoration: underline; }
.heat ul { list-style: none; margin: 0; padding: 0 .2rem .4rem; font-size: .8125rem; }
.heat li a { display: inline-block; padding: .2rem; color: inherit; }
.heat-0 { color: var(--muted); padding: .3rem !important; background: var(--sheet); }
.heat-broken { color: var(--bad-ink); background: var(--bad-soft); font-weight: 600; font-size: .875rem; padding: .38rem .2rem !important; box-shadow: inset 0 0 0 1px var(--bad); }
.heat-1 { background: var(--heat-1); } .heat-2 { background: var(--heat-2); }
.heat-3 { background: var(--heat-3); color: var(--heat-ink); } .heat-4 { background: var(--heat-4); color: var(--heat-ink); }
.heat-3 :focus-visible, .heat-4 :focus-visible { outline-color: var(--heat-ink); outline-offset: -4px; }
.broken-threads { margin: .25rem 0 .75rem; padding-left: 1.2rem; font-size: .9375rem; max-width: 46rem; }
.sheet { border-top: 2px solid var(--ink); }
.sheet tbody td, .fields { overflow-wrap: anywhere; hyphens: auto; }
.sheet th, .sheet td { padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); vertical-align: top; font-size: .875rem; }
.sheet thead th { font-size: .8125rem; white-space: nowrap; padding-block: .3rem; }
.js .sheet thead span { display: none; }
.sheet thead button { border: 0; background: none; padding: .15rem 0; min-height: 1.6rem; font-weight: 600; }
.sheet thead button::after { content: " ↕"; color: var(--muted); font-weight: 400; }
.sheet [aria-sort=ascending] button::after { content: " ↑"; color: var(--accent); }
.sheet [aria-sort=descending] button::after { content: " ↓"; color: var(--accent); }
.sheet tbody th { font-weight: 400; width: 27%; }
.sheet tfoot th, .sheet tfoot td { font-weight: 600; border-bottom: 2px solid var(--ink); }
.mtitle { margin: 0; font-size: .9375rem; line-height: 1.4; }
.sheet .meta { margin: .1rem 0; font-size: .8125rem; }
.open { display: inline-block; border: 1px dashed var(--bad); color: var(--bad-ink); background: var(--bad-soft); border-radius: 3px; padding: 0 .4em; font-size: .8125rem; white-space: nowrap; }
.o-unreadable { border-color: var(--open); color: var(--open-ink); background: var(--open-soft); }
.fields summary { font-size: .8125rem; color: var(--accent); cursor: pointer; padding: .15rem 0; }
.fields dl { margin: .3rem 0 .5rem; font-size: .8125rem; }
.fields dl div { margin-bottom: .3rem; }
.fields dt { color: var(--muted); } .fields dd { margin: 0; }
.list summary { cursor: pointer; padding: .5rem 0; border-top: 1px solid var(--line); }
.list summary h3 { display: inline; font-size: 1.05rem; }
.list li { margin-bottom: .25rem; }`;
