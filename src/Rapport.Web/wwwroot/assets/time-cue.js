// The quiet cue: in the last ten minutes the page's edge warms and a sentence says so. No clock.
const cue = document.querySelector('[data-cue-in]');
if (cue) {
  setTimeout(() => {
    document.body.dataset.time = 'closing';
    cue.textContent = cue.dataset.cue;
  }, Number(cue.dataset.cueIn));
}

// While the session's hour runs, an open page that can be seen says every two minutes that somebody is there: they listen and touch nothing.
// The server looks whether the hour really runs. Without a connection nothing is lost: the note tells by itself when it cannot be saved.
const stay = document.querySelector('[data-stay]');
if (stay) {
  const until = Date.now() + Number(stay.dataset.stayFor);
  const timer = setInterval(() => {
    if (Date.now() > until) clearInterval(timer);
    else if (document.visibilityState === 'visible') fetch(stay.dataset.stay, { headers: { accept: 'application/json' }, redirect: 'error' }).catch(() => {});
  }, 120_000);
}
