// Finds a client while one types. Without it the field leads to the list.
const form = document.querySelector('form[data-find]');
const field = form?.querySelector('input');
let list, last = '', waiting;

const close = () => { list?.remove(); list = undefined; };

const show = (found) => {
  close();
  if (found.length === 0) return;
  list = document.createElement('ul');
  list.className = 'found';
  for (const one of found) {
    const link = document.createElement('a');
    link.href = one.href;
    link.textContent = one.name;
    link.dir = 'auto';
    list.append(document.createElement('li'));
    list.lastChild.append(link);
  }
  form.append(list);
};

const ask = async () => {
  const letters = field.value.trim();
  if (letters === last) return;
  last = letters;
  if (letters.length < 2) return close();
  const answer = await fetch('/clients/find?q=' + encodeURIComponent(letters), { headers: { accept: 'application/json' } });
  if (answer.ok && field.value.trim() === letters) show(await answer.json());
};

const step = (by) => {
  const links = [...(list?.querySelectorAll('a') ?? [])];
  const next = links.indexOf(document.activeElement) + by;
  if (next < 0) field.focus();
  else links[Math.min(next, links.length - 1)]?.focus();
};

field?.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(ask, 120); });
form?.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') { close(); field.focus(); }
  else if (event.key === 'ArrowDown' && list) { event.preventDefault(); step(1); }
  else if (event.key === 'ArrowUp' && list) { event.preventDefault(); step(-1); }
});
form?.addEventListener('focusout', (event) => { if (!form.contains(event.relatedTarget)) close(); });
