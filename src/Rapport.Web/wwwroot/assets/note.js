// A note saves itself while somebody types: two seconds after the last word and every five while words go on, when the field is left, and when the page goes.
const form = document.querySelector('form[data-note]');

if (form) {
  const status = form.querySelector('[data-note-status]');
  const address = form.getAttribute('action') + '/draft';
  const words = () => new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string'));
  const typed = () => JSON.stringify([...words()].filter(([name]) => name === 'Title' || name.startsWith('part-')));
  let kept = typed(), sending = null, timer = 0, due = 0, pace = 5000, leaving = false, isOut = false;

  const tell = (text, isGood) => {
    if (status.textContent !== text) status.textContent = text;
    status.className = isGood ? 'state done' : 'state due';
  };

  const hear = (answer, sent) => {
    kept = sent;
    if (answer.state === 'saved') {
      form.elements.Revision.value = answer.revision;
      const other = answer.beside > Number(status.dataset.beside);
      tell(other ? form.dataset.other : answer.words, !other);
    } else {
      pace = 20000; // what stands in the note is somebody else's; from here on words go beside it, each time as a version of their own
      tell(answer.words, false);
    }
  };

  const post = () => fetch(address, { method: 'POST', body: words(), redirect: 'manual' });
  // After signing in again the page's own mark against forged forms is an old one; the same page has a new one.
  const renew = async () => {
    const page = await fetch(location.pathname, { redirect: 'manual' });
    const mark = page.ok && new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('[name=form-token]')?.value;
    for (const field of mark ? document.getElementsByName('form-token') : []) field.value = mark;
    return Boolean(mark);
  };

  const send = async () => {
    const sent = typed();
    if (sent === kept) return;
    try {
      let reply = await post();
      if (reply.status === 400 && await renew()) reply = await post();
      isOut = reply.status === 401;
      if (reply.ok) hear(await reply.json(), sent);
      else tell(reply.status === 401 ? form.dataset.signedOut : form.dataset.unsaved, false);
    } catch {
      tell(form.dataset.unsaved, false);
    }
    if (typed() !== kept) plan(pace);
  };

  // One save at a time: the server tells pages apart by their revision.
  const save = () => { sending ??= send().finally(() => { sending = null; }); };
  // Somebody who does not pause is saved as well: what waits, waits no longer than the pace.
  const plan = (wait) => {
    const now = Date.now();
    if (now >= due) due = now + pace;
    clearTimeout(timer);
    timer = setTimeout(() => { due = 0; save(); }, Math.min(wait, due - now));
  };
  const leave = () => {
    if (leaving || typed() === kept) return;
    clearTimeout(timer);
    if (navigator.sendBeacon(address, words())) kept = typed();
    else save();
  };

  form.addEventListener('input', () => plan(pace > 5000 ? pace : 2000));
  form.addEventListener('focusout', () => { clearTimeout(timer); due = 0; save(); });
  form.addEventListener('submit', async (event) => {
    clearTimeout(timer);
    if (leaving || typed() === kept) { leaving = true; return; }
    event.preventDefault(); // what cannot be saved stays here, instead of going with the page
    await sending;
    await send();
    if (typed() === kept) { leaving = true; form.requestSubmit(event.submitter); }
  });
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') leave(); });
  addEventListener('pagehide', leave);
  // Nobody signed in, or more than a browser sends from a page that goes: it asks first.
  addEventListener('beforeunload', (event) => { if (!leaving && typed() !== kept && (isOut || words().toString().length > 60000)) event.preventDefault(); });
}
