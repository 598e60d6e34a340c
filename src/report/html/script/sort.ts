/** Sorts the table of measures: by its column heads (up, down, as in the document) or by the select, which narrow screens have instead. */
export const SORT = `
const sheet = document.querySelector('table.sheet');
const select = document.querySelector('[name=ms]');
let sortMeasures = () => {};
if (sheet) {
  const body = sheet.tBodies[0];
  const rows = [...body.rows];
  const heads = $$('th[data-key]', sheet);
  const compare = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: 'base' }).compare;
  sortMeasures = (state) => {
    const [key, direction] = state.split('-');
    const at = heads.findIndex((th) => th.dataset.key === key);
    const of = (row) => row.cells[at].dataset.sort;
    const sign = direction === 'down' ? -1 : 1;
    // a value that is not there comes last in both directions
    const order = (a, b) => (of(a) === '') - (of(b) === '') || sign * compare(of(a), of(b));
    body.append(...(at < 0 ? rows : [...rows].sort(order)));
    for (const th of heads) {
      if (th.dataset.key === key && at >= 0) th.setAttribute('aria-sort', sign < 0 ? 'descending' : 'ascending');
      else th.removeAttribute('aria-sort');
    }
    select.value = at < 0 ? '' : key;
    select.dataset.state = at < 0 ? '' : state;
  };
  for (const th of heads) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = th.textContent;
    button.addEventListener('click', () => {
      const { key } = th.dataset;
      const now = select.dataset.state || '';
      sortMeasures(now === key ? key + '-down' : now === key + '-down' ? '' : key);
      saveState();
    });
    th.append(button);
  }
}`;
