// The live stream. The browser reconnects by itself and says what it has seen last. A hidden tab lets
// go of its connection (browsers allow six for one address) and asks for what it missed when it is
// shown again. However much changes, a view looks again only when it has drawn what it saw last, and
// after a rest: that is the back-pressure of this side.
import {liveMark} from './api.js';

const REST = 400;
const EASE = 4;
const LONGEST_REST = 5000;
const HIDDEN_FOR = 5000;

const listeners = new Set();

/** Calls a view when something has changed, until it is left; what comes meanwhile is put together. */
export function onChanges(listener, signal) {
  const one = {listener, busy: false, waiting: null};
  listeners.add(one);
  signal.addEventListener('abort', () => listeners.delete(one));
}

function tell(changes) {
  listeners.forEach(one => {
    one.waiting = one.waiting ? merge(one.waiting, changes) : changes;
    if (!one.busy) look(one);
  });
}

async function look(one) {
  one.busy = true;
  while (one.waiting && listeners.has(one)) {
    const changes = one.waiting;
    one.waiting = null;
    const start = performance.now();
    // What fails now is seen with the next change; the light at the top says whether the console is there.
    await Promise.resolve(one.listener(changes)).catch(() => {});
    await new Promise(done => setTimeout(done, Math.min(LONGEST_REST, REST + EASE * (performance.now() - start))));
  }
  one.busy = false;
}

function merge(one, other) {
  if (one.all || other.all) return {all: true, more: 0, changes: []};
  const changes = one.changes.concat(other.changes);
  return {all: false, more: one.more + other.more + Math.max(0, changes.length - 200), changes: changes.slice(-200)};
}

export function connect() {
  const light = document.getElementById('live');
  let source = null;
  let last = null;
  let timer = null;
  let lost = false;
  const state = (name, text) => {
    light.dataset.state = name;
    light.querySelector('b').textContent = text;
  };
  const open = () => {
    clearTimeout(timer);
    if (source && source.readyState !== EventSource.CLOSED) return;
    // From the state on that the page shows, so that nothing between that and now is missed.
    const after = last || liveMark();
    source = new EventSource(after ? `/api/stream?after=${encodeURIComponent(after)}` : '/api/stream');
    const hear = handler => event => { last = event.lastEventId; handler(event); };
    source.addEventListener('open', () => {
      state('on', 'live');
      if (lost) tell({all: false, changes: [], more: 0});
      lost = false;
    });
    source.addEventListener('error', () => {
      state('off', 'reconnecting');
      lost = true;
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, 5000);
    });
    source.addEventListener('hello', hear(() => {}));
    source.addEventListener('changes', hear(event => tell({all: false, ...JSON.parse(event.data)})));
    source.addEventListener('resync', hear(() => tell({all: true, changes: [], more: 0})));
  };
  const pause = () => {
    source?.close();
    state('off', 'paused');
  };
  document.addEventListener('visibilitychange', () => {
    clearTimeout(timer);
    if (document.hidden) timer = setTimeout(pause, HIDDEN_FOR);
    else open();
  });
  // A page that the browser keeps while another is shown would keep its connection as well.
  addEventListener('pagehide', pause);
  addEventListener('pageshow', event => { if (event.persisted) open(); });
  open();
}
