/** The first page: head, score, chapters, what weighs most. */
export const FRONT = `
.cover { border-bottom: 1px solid var(--line); margin-bottom: 2rem; padding-bottom: 1.25rem; }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr)); gap: .6rem 1.25rem; margin: 1.4rem 0 .5rem; }
.facts .wide { grid-column: span 2; }
.facts dt { hyphens: auto; color: var(--muted); font-size: .8125rem; }
.facts dd { margin: 0; font-variant-numeric: tabular-nums; }
.notice { border-left: 3px solid var(--part); background: var(--part-soft); padding: .7rem 1rem; margin-top: 1rem; font-size: .9375rem; }
.caution { border-left: 3px solid var(--bad); background: var(--bad-soft); padding: .6rem 1rem; font-weight: 600; }
.notice ul { margin: .2rem 0 0; padding-left: 1.1rem; }
.h-small { font: inherit; font-weight: 600; }
.score-grid { display: grid; grid-template-columns: auto 1fr; gap: 1.75rem; align-items: center; margin-bottom: 1rem; }
.score-figure { margin: 0; line-height: 1; color: var(--muted); }
.score-figure strong { font: 600 3.6rem/1 "Source Serif 4", "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, "Liberation Serif", serif; color: var(--ink); font-variant-numeric: lining-nums; }
.score-text p { margin: .5rem 0 0; font-size: .9375rem; color: var(--muted); }
.scale { display: block; width: 100%; height: 1.1rem; }
.f-empty { fill: var(--line); } .f-score { fill: var(--accent); }
.f-range { fill: var(--open); fill-opacity: .55; }
.f-fulfilled { fill: var(--good); } .f-partial { fill: var(--part); } .f-missing { fill: var(--bad); } .f-review { fill: var(--open); } .f-not-applicable { fill: var(--none); fill-opacity: .55; }
.tiles { list-style: none; padding: 0; margin: 0; display: grid; grid-template-columns: repeat(5, 1fr); gap: .6rem; }
.tile { display: block; border: 1px solid var(--line); border-top: 3px solid var(--v); background: var(--sheet); border-radius: 0 0 4px 4px; padding: .5rem .75rem .55rem; color: var(--ink); text-decoration: none; height: 100%; }
.tile:hover { border-color: var(--v); }
.tile b { display: block; font-size: 1.35rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.tile span { font-size: .875rem; color: var(--vi); }
.v-fulfilled { --v: var(--good); --vi: var(--good-ink); --vs: var(--good-soft); }
.v-partial { --v: var(--part); --vi: var(--part-ink); --vs: var(--part-soft); }
.v-missing { --v: var(--bad); --vi: var(--bad-ink); --vs: var(--bad-soft); }
.v-review { --v: var(--open); --vi: var(--open-ink); --vs: var(--open-soft); }
.v-not-applicable { --v: var(--none); --vi: var(--none-ink); --vs: var(--none-soft); }
.badge { display: inline-block; background: var(--vs); color: var(--vi); border-radius: 3px; padding: .05rem .45rem; font-size: .8125rem; font-weight: 600; white-space: nowrap; }
.sign { display: inline-block; min-width: .9em; text-align: center; font-weight: 700; }
.bars { list-style: none; padding: 0; }
.bars li { display: grid; grid-template-columns: 11rem minmax(0, 1fr) 3.4rem; gap: 0 1rem; align-items: center; padding: .4rem 0; border-top: 1px solid var(--line); }
.bars li:last-child { border-bottom: 1px solid var(--line); }
.bar { width: 100%; height: .85rem; display: block; }
.bar-score { text-align: right; font-weight: 600; font-variant-numeric: tabular-nums; }
.bar-counts { grid-column: 2 / -1; color: var(--muted); font-size: .8125rem; }
.core-list { list-style: none; padding: 0; margin: .5rem 0 0; }
.core-list li { border-top: 1px solid var(--line); padding: .65rem 0; }
.core-list p { margin: 0; }
.core-list a { font-weight: 600; }
.core-reason { padding-top: .15rem; color: var(--ink); }`;
