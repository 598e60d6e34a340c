/** A button beside each quote that copies it with its source. The clipboard API is missing for some files on disk: then the old way. */
export const CITE = `
{
  const said = document.createElement('p');
  said.className = 'sr';
  said.setAttribute('role', 'status');
  document.body.append(said);
  const copy = async (text) => {
    try { await navigator.clipboard.writeText(text); return; } catch {}
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  };
  for (const li of $$('[data-cite]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'cite';
    button.textContent = T.cite;
    button.setAttribute('aria-label', T.cite + ': ' + li.querySelector('.place').textContent);
    button.addEventListener('click', async () => {
      await copy(li.dataset.cite);
      said.textContent = T.copied;
      button.textContent = T.copied;
      button.focus();
      setTimeout(() => { button.textContent = T.cite; said.textContent = ''; }, 2000);
    });
    li.querySelector('.source').append(' ', button);
  }
}`;
