// Keeps the states of the day's rows as they are in the records. Without it a reload shows the same.
const script = document.querySelector('script[data-day]');
const live = document.querySelector('[data-live]');
const fresh = document.querySelector('[data-new]');
const heading = new Intl.ListFormat('en', { type: 'unit' });
let asking = false, again = false;

function shown(row) {
  return [...row.querySelectorAll('[data-states] .state')].map((state) => state.className + state.textContent).join('|');
}

function change(entry) {
  const row = document.querySelector(`[data-session="${entry.session}"]`);
  if (!row) return [];
  row.className = entry.look;
  row.querySelector('.at small').textContent = entry.label;
  row.querySelector('.go a')?.classList.toggle('main', entry.isNext);
  const before = [...row.querySelectorAll('.state')].map((state) => state.textContent);
  const states = entry.states.map(({ kind, text }) => {
    const state = document.createElement('span');
    state.className = `state ${kind}`.trim();
    state.textContent = text;
    return state;
  });
  if (shown(row) === states.map((state) => state.className + state.textContent).join('|')) return [];
  row.querySelector('[data-states]').replaceChildren(...states.flatMap((state) => [state, ' ']));
  const news = entry.states.map((state) => state.text).filter((text) => !before.includes(text));
  return news.length ? [`${entry.at}: ${heading.format(news)}.`] : [];
}

async function ask() {
  if (asking) { again = true; return; }
  asking = true;
  try {
    const answer = await fetch(`/today/again?day=${script.dataset.day}`, { headers: { accept: 'application/json' }, redirect: 'error' });
    if (!answer.ok) return;
    const { rows, thoughts } = await answer.json();
    const said = rows.flatMap(change);
    if (said.length) live.textContent = said.join(' ');
    if (thoughts !== script.dataset.thoughts) fresh.hidden = false;
  } catch {
    // no connection, or signed out: the page stays as it is, and the next event or a reload asks again
  } finally {
    asking = false;
    if (again) { again = false; ask(); }
  }
}

const events = new EventSource('/today/live');
for (const kind of ['here', 'CheckIn', 'CheckOut', 'Signal']) events.addEventListener(kind, ask);
addEventListener('pagehide', () => events.close());
// Where several machines serve one practice, another one may have taken the form in.
if (script.dataset.minutely) setInterval(ask, 60_000);
