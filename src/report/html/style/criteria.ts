/** Filters and criteria. */
export const CRITERIA = `
.noted { list-style: none; padding: .4rem .8rem; margin: 0 0 .75rem; border-left: 4px solid var(--accent); background: var(--accent-soft); }
.filters { display: flex; flex-wrap: wrap; gap: .75rem 1.25rem; align-items: end; background: var(--sheet); border: 1px solid var(--line); border-radius: 4px; padding: .9rem 1rem; margin: .75rem 0 1.5rem; font-size: .9375rem; }
.filters .search { flex: 1 1 13rem; }
.filters .select { flex: 0 1 13rem; }
.filters fieldset { border: 0; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: .35rem; }
.filters legend { font-size: .8125rem; color: var(--muted); padding: 0; }
.chip { display: inline-flex; align-items: center; gap: .35rem; border: 1px solid var(--edge); border-radius: 4px; padding: .2rem .6rem; min-height: 2.1rem; font-size: .9rem; cursor: pointer; }
.chip:has(:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); background: var(--accent-soft); }
.chip:has(:focus-visible) { outline: 3px solid var(--accent); outline-offset: 2px; }
.chip input { accent-color: var(--accent); margin: 0; width: 1rem; height: 1rem; outline: none; }
.chip .sign { color: var(--vi); }
.chip small { color: var(--muted); }
.filter-foot { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; flex: 1 1 100%; }
.filter-foot p { margin: 0 auto 0 0; color: var(--muted); font-size: .9rem; font-variant-numeric: tabular-nums; }
.group { margin-bottom: 2.25rem; }
.group > h3 { padding-bottom: .1rem; }
.criterion { background: var(--sheet); border: 1px solid var(--line); border-left: 4px solid var(--v); border-radius: 0 4px 4px 0; margin: .6rem 0; scroll-margin-top: 1rem; }
.criterion > details > summary { cursor: pointer; padding: .6rem 1rem .55rem; display: grid; gap: .1rem; list-style: none; }
.criterion > details > summary::-webkit-details-marker { display: none; }
.criterion > details > summary h4::after { content: "+"; float: right; color: var(--muted); font-weight: 400; padding-left: .75rem; }
.criterion > details[open] > summary h4::after { content: "–"; }
.criterion > details > summary:hover .ctitle { text-decoration: underline; }
.cid { color: var(--muted); font-weight: 400; font-variant-numeric: tabular-nums; padding: 0 .15rem; }
.body { padding: 0 1rem .75rem; }
.reason { margin: 0 0 .75rem; max-width: 48rem; }
.parts { margin: 0; display: grid; gap: .65rem; }
.parts > div { display: grid; grid-template-columns: 7.5rem minmax(0, 48rem); gap: 0 1rem; }
.parts dt { color: var(--muted); font-size: .875rem; padding-top: .05rem; }
.parts dd { margin: 0; }
.parts dd > p, .parts dd > ul { margin: 0; }
.parts dd > ul { padding-left: 1.1rem; }
.parts .quotes { list-style: none; padding: 0; display: grid; gap: .6rem; }
.parts .searched { list-style: none; padding: 0; }
blockquote { margin: 0; font-family: "Source Serif 4", "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, "Liberation Serif", serif; unicode-bidi: isolate; white-space: pre-line; }
blockquote::before { content: "„"; } blockquote::after { content: "“"; }
html[lang=en] blockquote::before { content: "“"; } html[lang=en] blockquote::after { content: "”"; }
.source { margin: .05rem 0 0; font-size: .875rem; color: var(--muted); }
.source .place { margin-right: .4rem; }
.source .why { color: var(--ink); }
.cite { font-size: .8125rem; padding: 0 .3rem; min-height: 1.6rem; border-color: transparent; color: var(--muted); background: none; text-decoration: underline dotted; text-underline-offset: .2em; }
.nothing { padding: 1rem; border: 1px dashed var(--edge); border-radius: 4px; }`;
