/** Opens or closes all criteria that are shown. */
export const FOLD = `
for (const button of $$('[data-fold]'))
  button.addEventListener('click', () => {
    for (const d of $$('.criterion:not([hidden]) > details')) d.open = button.dataset.fold === 'open';
  });`;
