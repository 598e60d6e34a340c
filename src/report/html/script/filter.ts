/**
 * Hides what the filters leave out. Search folds case, accents and ß, and wants every word. Within one filter any value will do, over filters all must.
 */
export const FILTER = String.raw`
const fold = (s) => s.normalize('NFD').replace(/[\u0300-\u036f\u00ad]/g, '').replace(/\u00df/g, 'ss').toLowerCase();
const words = (s) => fold(s).split(/\s+/).filter(Boolean);
const values = (name) => $$('[name=' + name + ']:checked').map((i) => i.value);
const field = (name) => { const f = document.querySelector('[name=' + name + ']'); return f ? f.value : ''; };
const say = (form, n, all) => {
  const status = form.querySelector('[role=status]');
  status.textContent = status.dataset.shown.replace('{n}', n).replace('{all}', all);
};
const texts = new Map();
const textOf = (e) => {
  if (!texts.has(e)) texts.set(e, fold(e.textContent));
  return texts.get(e);
};

const criteriaForm = document.getElementById('filter');
const filterCriteria = () => {
  const all = $$('.criterion');
  const v = values('v'), s = values('s'), k = field('k'), q = words(field('q'));
  let n = 0;
  for (const c of all) {
    const shown = (!v.length || v.includes(c.dataset.v)) && (!s.length || s.includes(c.dataset.s)) &&
      (!k || c.dataset.k === k) && q.every((w) => textOf(c).includes(w));
    c.hidden = !shown;
    if (shown) n++;
  }
  for (const g of $$('.group')) {
    const left = $$('.criterion:not([hidden])', g).length;
    g.hidden = left === 0;
    g.querySelector('.count').textContent = left;
  }
  document.querySelector('.nothing').hidden = n > 0;
  say(criteriaForm, n, all.length);
};

const measuresForm = document.getElementById('filter-massnahmen');
const filterMeasures = () => {
  if (!measuresForm) return;
  const rows = [...sheet.tBodies[0].rows];
  const open = values('ml').length > 0, theme = values('mt').length > 0, q = words(field('mq'));
  let n = 0;
  for (const r of rows) {
    const shown = (!open || r.dataset.open === '1') && (!theme || r.dataset.theme === '1') && q.every((w) => textOf(r).includes(w));
    r.hidden = !shown;
    if (shown) n++;
  }
  say(measuresForm, n, rows.length);
};`;
