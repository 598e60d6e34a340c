/** Narrow screens: one column; measures become cards with their labels. */
export const NARROW = `
@media screen and (max-width: 74rem) {
  .page { display: block; padding: 1.25rem 1rem 3rem; }
  .side { position: static; max-height: none; margin-bottom: 1.75rem; }
  .side ul { columns: 10rem; border: 0; margin-bottom: .75rem; }
  .side li { break-inside: avoid; }
  .side li a { padding: .35rem 0; justify-content: start; }
  .tools { grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); align-items: end; }
}
@media screen and (max-width: 44rem) {
  .facts { grid-template-columns: 1fr 1fr; }
  .score-grid { grid-template-columns: 1fr; gap: .75rem; }
  .tiles { grid-template-columns: repeat(auto-fill, minmax(6.5rem, 1fr)); }
  .bars li { grid-template-columns: minmax(0, 1fr) auto; gap: .15rem 1rem; }
  .bars .bar { grid-column: 1 / -1; grid-row: 2; }
  .bar-counts { grid-column: 1 / -1; }
  .heat { border-spacing: 2px; font-size: .875rem; }
  .heat tbody th { padding-right: .3rem; hyphens: auto; }
  .heat thead th { font-size: .6875rem; }
  .heat tbody th { width: 30%; }
  .parts > div { grid-template-columns: 1fr; }
}
@media screen and (max-width: 56rem) {
  .filters .select { flex-basis: 100%; }
  .sheet thead { display: none; }
  .sheet, .sheet tbody, .sheet tfoot, .sheet tr, .sheet th, .sheet td { display: block; width: auto !important; border: 0; padding: 0; }
  .sheet tr { border: 1px solid var(--line); border-radius: 4px; background: var(--sheet); padding: .75rem .9rem; margin-bottom: .6rem; }
  .sheet td { display: grid; grid-template-columns: 7rem minmax(0, 1fr); padding: .2rem 0; }
  .sheet td::before { content: attr(data-label); color: var(--muted); font-size: .8125rem; font-weight: 400; }
  .sheet td > * { justify-self: start; }
}
@media screen and (min-width: 56.01rem) { #filter-massnahmen .select { display: none; } }`;
