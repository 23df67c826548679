// Comfort for staff pages: every page works without it.
import './find.js';

const typing = (target) => target.closest?.('input, textarea, select, [contenteditable]');

// Enter on a mark would send what is not finished; on a button it sends.
document.addEventListener('keydown', (event) => { if (event.key === 'Enter' && event.target.matches?.('form[method=post] :is(input[type=radio], input[type=checkbox])')) event.preventDefault(); });

// Several forms on a page: words in one would go when another is sent. It is said once, and where; sent again it goes.
const written = (form) => [...form.elements].find((one) => one.matches('textarea, input:not([type]), input[type=text]') && one.value !== one.defaultValue);
document.addEventListener('submit', (event) => {
  const sent = event.target;
  if (event.defaultPrevented || 'sure' in sent.dataset) return;
  const other = [...document.querySelectorAll('main form:not([data-note])')].filter((form) => form !== sent).map(written).find(Boolean);
  if (!other) return;
  event.preventDefault();
  sent.dataset.sure = '';
  const words = Object.assign(document.createElement('p'), { className: 'note care', role: 'alert', textContent: document.body.dataset.unkept });
  other.closest('details')?.setAttribute('open', '');
  other.form.prepend(words);
  other.focus();
});

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  const go = { '?': '/keys', t: '/today', c: '/clients' }[event.key];
  if (go) location.assign(go);
  else if (event.key === '/') { event.preventDefault(); document.getElementById('find')?.focus(); }
  else if (event.key === 'h') document.querySelector('form[data-veil] button')?.click();
});
