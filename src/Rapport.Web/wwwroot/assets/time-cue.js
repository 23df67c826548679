// The quiet cue: in the last ten minutes the page's edge warms and a sentence says so. No clock.
const cue = document.querySelector('[data-cue-in]');
if (cue) {
  setTimeout(() => {
    document.body.dataset.time = 'closing';
    cue.textContent = cue.dataset.cue;
  }, Number(cue.dataset.cueIn));
}
