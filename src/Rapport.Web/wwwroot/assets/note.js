// A note saves itself while somebody types: a few seconds after a word, when the field is left, and when the page goes.
const form = document.querySelector('form[data-note]');

if (form) {
  const status = form.querySelector('[data-note-status]');
  const address = form.getAttribute('action') + '/draft';
  const words = () => new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string'));
  const typed = () => JSON.stringify([...words()].filter(([name]) => name === 'Title' || name.startsWith('part-')));
  let kept = typed(), sending = null, timer = 0, stands = true, leaving = false;

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
      stands = false; // what stands in the note is somebody else's; from here on words go beside it when the field is left
      tell(answer.words, false);
    }
  };

  const send = async () => {
    const sent = typed();
    if (sent === kept) return;
    try {
      const reply = await fetch(address, { method: 'POST', body: words(), redirect: 'manual' });
      if (reply.ok) hear(await reply.json(), sent);
      else tell(reply.status === 401 ? form.dataset.signedOut : form.dataset.unsaved, false);
    } catch {
      tell(form.dataset.unsaved, false);
    }
    if (typed() !== kept && stands) plan(5000);
  };

  // One save at a time: the server tells pages apart by their revision.
  const save = () => { sending ??= send().finally(() => { sending = null; }); };
  const plan = (wait) => { clearTimeout(timer); timer = setTimeout(save, wait); };
  const leave = () => {
    if (leaving || typed() === kept) return;
    clearTimeout(timer);
    if (navigator.sendBeacon(address, words())) kept = typed();
    else save();
  };

  form.addEventListener('input', () => { if (stands) plan(2000); });
  form.addEventListener('focusout', () => { clearTimeout(timer); save(); });
  form.addEventListener('submit', () => { leaving = true; clearTimeout(timer); });
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') leave(); });
  addEventListener('pagehide', leave);
}
