/** Type, page frame, links, buttons. System fonts only: nothing is loaded. */
export const BASE = `
* { box-sizing: border-box; }
html { font-size: 100%; scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 "Source Sans 3", "Segoe UI", system-ui, -apple-system, Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif;
  overflow-wrap: break-word; }
h1, h2, h3 { font-family: "Source Serif 4", "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", Georgia, "Liberation Serif", serif;
  font-weight: 600; line-height: 1.2; text-wrap: balance; margin: 0; }
h1 { font-size: clamp(1.7rem, 1.2rem + 2vw, 2.5rem); letter-spacing: -0.01em; }
h2 { font-size: 1.5rem; margin-bottom: .35rem; }
h3 { font-size: 1.2rem; }
h4 { font-size: 1rem; margin: 0; font-weight: 600; }
p, ul, ol, dl { margin: 0 0 .75rem; }
a { color: var(--accent); text-underline-offset: .15em; text-decoration-thickness: from-font; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
main:focus, h2:focus { outline: none; }
.page { display: grid; grid-template: "side head" "side main" / 13.5rem minmax(0, 62rem); gap: 0 3.5rem; max-width: 82rem; margin: 0 auto; padding: 2.5rem 2rem 4rem; }
main { grid-area: main; } .cover { grid-area: head; }
.side { grid-area: side; position: sticky; top: 2.5rem; align-self: start; max-height: calc(100vh - 4rem); overflow: auto; font-size: .9rem; }
.side ul { list-style: none; padding: 0; margin: 0 0 1.5rem; border-left: 1px solid var(--line); }
.side li a { display: flex; justify-content: space-between; align-items: baseline; gap: .75rem; padding: .28rem 0 .28rem .9rem; color: var(--ink); text-decoration: none; }
.side li a:hover { color: var(--accent); text-decoration: underline; }
section { margin: 0 0 3rem; }
.count { font-family: inherit; font-weight: 400; color: var(--muted); font-size: .85em; font-variant-numeric: tabular-nums; }
.hint, .meta { color: var(--muted); font-size: .875rem; }
.hint { max-width: 46rem; }
.eyebrow { color: var(--muted); font-size: .875rem; letter-spacing: .02em; margin-bottom: .4rem; }
.sr { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -100rem; top: 0; background: var(--sheet); padding: .6rem 1rem; z-index: 2; }
.skip:focus { left: .5rem; top: .5rem; }
button, select, input { font: inherit; color: inherit; }
button, select, input[type=search] { background: var(--sheet); border: 1px solid var(--edge); border-radius: 4px; padding: .3rem .65rem; min-height: 2.1rem; }
button { cursor: pointer; }
button:hover { border-color: var(--accent); color: var(--accent); }
.tools { display: grid; gap: .5rem; }
.tools button { text-align: left; }
.select span, .search span { display: block; font-size: .8125rem; color: var(--muted); }
.select select, .search input { width: 100%; }
html:not(.js) .js { display: none; }
[hidden] { display: none !important; }
.tag { border: 1px solid var(--accent); color: var(--accent); border-radius: 3px; padding: 0 .35em; font-size: .78rem; white-space: nowrap; }
.place { white-space: nowrap; }
pre { white-space: pre-wrap; }
code { font-size: .78rem; overflow-wrap: anywhere; }
mark { background: var(--mark); color: inherit; padding: 0 .1em; border-radius: 2px; }`;
