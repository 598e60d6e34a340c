/**
 * Filters and sorting stand in the address (#v=missing,partial&k=M&q=kosten), so that a view can be sent and the back button works;
 * an address that names an element (#M-03) opens it, lifting the filters when they hide it.
 */
export const STATE = `
const LISTS = ['v', 's', 'ml', 'mt'], FIELDS = ['k', 'q', 'mq'];
let saveState = () => {
  const p = new URLSearchParams();
  for (const name of LISTS) if (values(name).length) p.set(name, values(name).join(','));
  for (const name of FIELDS) if (field(name)) p.set(name, field(name));
  if (select && select.dataset.state) p.set('ms', select.dataset.state);
  const hash = p.toString().replace(/%2C/g, ',');
  history.replaceState(null, '', hash ? '#' + hash : location.pathname + location.search);
};
const setState = (hash) => {
  const p = new URLSearchParams(hash);
  for (const name of LISTS) {
    const on = (p.get(name) || '').split(',');
    for (const i of $$('[name=' + name + ']')) i.checked = on.includes(i.value);
  }
  for (const name of FIELDS) {
    const f = document.querySelector('[name=' + name + ']');
    if (f) f.value = p.get(name) || '';
    if (f && f.selectedIndex === -1) f.value = '';
  }
  sortMeasures(p.get('ms') || '');
  filterCriteria();
  filterMeasures();
};
const go = () => {
  const hash = location.hash.slice(1);
  if (hash.includes('=')) return setState(hash);
  let id = hash;
  try { id = decodeURIComponent(hash); } catch {}
  const target = id && document.getElementById(id);
  if (!target) return setState('');
  if (target.closest('[hidden]')) setState('');
  const details = target.querySelector(':scope > details');
  if (details) details.open = true;
  target.scrollIntoView();
  const focus = target.querySelector(':scope > details > summary');
  if (focus) focus.focus({ preventScroll: true });
};
for (const form of [criteriaForm, measuresForm]) {
  if (!form) continue;
  form.addEventListener('input', (e) => {
    if (e.target === select) sortMeasures(select.value);
    filterCriteria();
    filterMeasures();
    saveState();
  });
  form.addEventListener('submit', (e) => e.preventDefault());
  form.addEventListener('reset', (e) => {
    e.preventDefault();
    for (const i of form.elements) {
      if (i.type === 'checkbox') i.checked = false;
      else if (i.name) i.value = '';
    }
    filterCriteria();
    filterMeasures();
    saveState();
  });
}
for (const a of $$('[data-set]'))
  a.addEventListener('click', (e) => {
    if (e.ctrlKey || e.metaKey || e.shiftKey) return;
    e.preventDefault();
    history.pushState(null, '', '#' + a.dataset.set);
    setState(a.dataset.set);
    const heading = document.getElementById('h-criteria');
    heading.scrollIntoView();
    heading.focus({ preventScroll: true });
  });
addEventListener('hashchange', go);
addEventListener('popstate', go);
filterCriteria();
filterMeasures();
if (location.hash) go();`;
