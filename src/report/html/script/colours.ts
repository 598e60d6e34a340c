/** Light, dark or as the device says; remembered where the browser allows it (files on disk may have no storage). */
export const COLOURS = `
{
  const select = document.querySelector('[data-colours]');
  const key = 'insek-audit-colours';
  const show = (colours) => {
    if (colours === 'light' || colours === 'dark') document.documentElement.dataset.colours = colours;
    else delete document.documentElement.dataset.colours;
    select.value = document.documentElement.dataset.colours || 'auto';
  };
  let stored = 'auto';
  try { stored = localStorage.getItem(key) || 'auto'; } catch {}
  show(stored);
  select.addEventListener('change', () => {
    show(select.value);
    try { localStorage.setItem(key, select.value); } catch {}
  });
}`;
