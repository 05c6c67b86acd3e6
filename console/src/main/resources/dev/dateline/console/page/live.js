// The live stream. The browser reconnects by itself and says what it has seen last; a tab that was
// hidden looks once when it is shown again, and not at everything that it missed.

const listeners = new Set();
let pending = null;

export function onChanges(listener, signal) {
  listeners.add(listener);
  signal.addEventListener('abort', () => listeners.delete(listener));
}

function tell(changes) {
  if (document.hidden) {
    pending = pending && !changes.all ? merge(pending, changes) : changes;
    return;
  }
  listeners.forEach(listener => listener(changes));
}

function merge(one, other) {
  if (one.all) return one;
  return {all: false, more: one.more + other.more, changes: one.changes.concat(other.changes).slice(-200)};
}

export function connect() {
  const light = document.getElementById('live');
  const state = (name, text) => {
    light.dataset.state = name;
    light.querySelector('b').textContent = text;
  };
  const source = new EventSource('/api/stream');
  source.addEventListener('open', () => state('on', 'live'));
  source.addEventListener('error', () => {
    state('off', 'reconnecting');
    if (source.readyState === EventSource.CLOSED) setTimeout(connect, 5000);
  });
  source.addEventListener('changes', event => tell({all: false, ...JSON.parse(event.data)}));
  source.addEventListener('resync', () => tell({all: true, changes: [], more: 0}));
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && pending) {
      const caught = pending;
      pending = null;
      tell(caught);
    }
  });
}
