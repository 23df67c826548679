// Comfort for staff pages: every page works without it.
import './find.js';

const typing = (target) => target.closest?.('input, textarea, select, [contenteditable]');

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  const go = { '?': '/keys', t: '/today', c: '/clients' }[event.key];
  if (go) location.assign(go);
  else if (event.key === '/') { event.preventDefault(); document.getElementById('find')?.focus(); }
  else if (event.key === 'h') document.querySelector('form[data-veil] button')?.click();
});
