/** Prints everything, or only the first page for the client. Browsers that cannot style closed details in print get them opened. */
export const PRINT = `
{
  const root = document.documentElement;
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = $$('details:not([open])').filter((d) => !d.matches('.fields'));
    for (const d of opened) d.open = true;
  });
  addEventListener('afterprint', () => {
    for (const d of opened) d.open = false;
    delete root.dataset.print;
  });
  for (const button of $$('[data-print]'))
    button.addEventListener('click', () => {
      root.dataset.print = button.dataset.print;
      print();
    });
}`;
