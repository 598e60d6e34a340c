import { BASE } from '../../../report/html/style/base.js';
import { COLOURS } from '../../../report/html/style/colours.js';

/** The page of a study: the colours and type of the concept report, and what only a study has. */
export const STUDY_STYLE = `${COLOURS}
${BASE}
.study { max-width: 76rem; margin: 0 auto; padding: 2.5rem 2rem 4rem; }
.study > nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0 0 2.5rem; font-size: .9rem; }
.facts { display: flex; flex-wrap: wrap; gap: 1.25rem 3rem; margin: 1.5rem 0; }
.facts div { min-width: 8rem; } .facts dt { color: var(--muted); font-size: .875rem; } .facts dd { margin: 0; font-size: 1.5rem; font-variant-numeric: tabular-nums; }
.facts small { font-size: .875rem; color: var(--muted); }
figure { margin: 1rem 0 1.5rem; overflow-x: auto; }
figure svg { max-width: none; }
.scroll { overflow-x: auto; max-height: 85vh; }
table { border-collapse: collapse; font-size: .875rem; font-variant-numeric: tabular-nums; }
th, td { padding: .3rem .6rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
thead th { color: var(--muted); font-weight: 600; position: sticky; top: 0; background: var(--paper); }
td.n, th.n { text-align: right; white-space: nowrap; }
details summary { cursor: pointer; color: var(--accent); margin-bottom: .5rem; }
.heat { border-spacing: 1px; border-collapse: separate; font-size: .75rem; }
.heat th, .heat td { padding: 0; border: 0; }
.heat tbody th { position: sticky; left: 0; background: var(--paper); font-weight: 400; padding-right: .6rem; max-width: 16rem; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.heat thead th { writing-mode: vertical-rl; padding: .2rem 0; font-weight: 400; }
.heat td a, .heat td span { display: block; width: 1.5rem; min-height: 1.5rem; line-height: 1.5rem; text-align: center; text-decoration: none; color: var(--ink); }
.heat .fulfilled { background: var(--good-soft); } .heat .partial { background: var(--part-soft); } .heat .missing { background: var(--bad-soft); }
.heat .review { background: var(--open-soft); } .heat .not-applicable { background: var(--none-soft); }
.heat .s { border-left: 6px solid transparent; }
.h0 { background: transparent; } .h1 { background: var(--heat-1); color: var(--ink); } .h2 { background: var(--heat-2); color: var(--ink); } .h3 { background: var(--heat-3); color: var(--heat-ink); } .h4 { background: var(--heat-4); color: var(--heat-ink); }
.grid td.h { text-align: right; min-width: 4.5rem; }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; font-size: .875rem; margin: 0 0 .6rem; padding: 0; list-style: none; }
@media (max-width: 40rem) { .study { padding: 1.25rem 1rem 3rem; } }
@media print { .scroll { overflow: visible; max-height: none; } .study > nav { display: none; } section { break-inside: auto; } figure, tr { break-inside: avoid; } }
`;
