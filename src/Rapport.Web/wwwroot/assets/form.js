// Sends a form later where there is no connection. Without it every form works as a plain form.
const form = document.querySelector('form[data-form]');
const waits = document.getElementById('waits');

const open = () => new Promise((done, failed) => {
  const asked = indexedDB.open('forms', 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore('unsent', { keyPath: 'id' });
  asked.onsuccess = () => done(asked.result);
  asked.onerror = () => failed(asked.error);
});
const store = async (mode, work) => {
  const db = await open();
  return new Promise((done, failed) => {
    const transaction = db.transaction('unsent', mode);
    const asked = work(transaction.objectStore('unsent'));
    transaction.oncomplete = () => { db.close(); done(asked.result); };
    transaction.onerror = transaction.onabort = () => { db.close(); failed(transaction.error); };
  });
};
const keep = (one) => store('readwrite', (all) => all.put(one));
const drop = (id) => store('readwrite', (all) => all.delete(id));
const unsent = () => store('readonly', (all) => all.getAll());

const show = (waiting) => {
  if (!waits) return;
  waits.hidden = waiting.length === 0;
  if (waiting.some((one) => one.isForm)) waits.scrollIntoView({ block: 'start' });
};

// The server has it, or says that it never will take it: then it is not kept here any longer.
const deliver = async (one) => {
  const answer = await fetch(one.to, { method: 'POST', body: new URLSearchParams(one.fields), headers: { Accept: 'application/json' }, redirect: 'error' });
  if (answer.status >= 500 || answer.status === 429) throw new Error('not taken yet');
  await drop(one.id);
  return answer;
};

// One page at a time sends, whichever of them is open; the order is that of the marks.
const flush = () => navigator.locks.request('forms', async () => {
  const all = (await unsent()).sort((a, b) => a.at - b.at);
  for (const one of all) {
    try {
      await finish(one, await deliver(one));
    } catch {
      return show((await unsent()).filter((left) => left.token === form?.dataset.form));
    }
  }
  show([]);
});

const finish = async (one, answer) => {
  if (one.isForm && form?.dataset.form === one.token) {
    if (answer.headers.get('content-type')?.startsWith('application/json')) location.replace((await answer.json()).next);
    else form.submit(); // the page that says what is wrong, or that something stands already
  } else if (!one.isForm && answer.ok && (await answer.json()).risk) document.getElementById('help-now')?.scrollIntoView({ block: 'center' });
};

// Enter on a mark would send what is not finished.
form?.addEventListener('keydown', (event) => { if (event.key === 'Enter' && event.target.matches('input[type=radio], input[type=checkbox]')) event.preventDefault(); });

const fieldsOf = (data) => [...data].map(([name, value]) => [name, String(value)]);

const mark = async (input) => {
  const dot = input.name.lastIndexOf('.');
  const [instrument, place] = [input.name.slice(0, dot), input.name.slice(dot + 1)];
  const isTick = input.type === 'checkbox' || Number.isNaN(Number(place));
  const fields = [['instrument', instrument], ['place', isTick ? `${place}/${input.value}` : place], ['answer', isTick ? (input.checked ? '1' : '') : input.value]];
  const id = `${form.dataset.form}/${instrument}/${fields[1][1]}`;
  await keep({ id, at: Date.now(), token: form.dataset.form, to: `/f/${form.dataset.form}/mark`, fields });
  await flush();
};

if (form && 'indexedDB' in window && 'locks' in navigator) {
  form.addEventListener('change', (event) => { if ('risk' in event.target.dataset) mark(event.target).catch(() => {}); });
  form.addEventListener('submit', async (event) => {
    if (!('last' in form.dataset) || ['back', 'stay'].includes(event.submitter?.value)) return;
    event.preventDefault();
    const fields = fieldsOf(new FormData(form));
    try {
      await keep({ id: form.elements.submission.value, at: Date.now(), token: form.dataset.form, to: form.getAttribute('action'), fields, isForm: true });
    } catch {
      form.submit(); // nothing can be kept here: send it the plain way
      return;
    }
    await flush();
  });
  document.querySelector('[data-forget]')?.addEventListener('click', async () => {
    for (const one of await unsent()) await drop(one.id);
    show([]);
  });
  document.querySelector('[data-leave]')?.addEventListener('submit', (event) => {
    event.preventDefault();
    const body = new URLSearchParams(new FormData(event.target));
    document.body.replaceChildren();
    document.title = ' ';
    fetch('/leave', { method: 'POST', body, keepalive: true, redirect: 'manual' }).catch(() => {}).finally(() => location.replace('/leave'));
  });
  addEventListener('online', () => flush().catch(() => {}));
  addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });
  navigator.serviceWorker?.register('/f/worker.js', { scope: '/f/' }).catch(() => {});
  flush().catch(() => {});
}
