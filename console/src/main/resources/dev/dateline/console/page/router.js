// Views have addresses of their own; links between them change the view and load nothing.

const routes = [];
let running = null;

export function route(pattern, view) {
  routes.push([pattern, view]);
}

export function go(address, {replace = false} = {}) {
  history[replace ? 'replaceState' : 'pushState'](null, '', address);
  return show();
}

export async function show({keepScroll = false} = {}) {
  running?.abort();
  running = new AbortController();
  const {signal} = running;
  const path = location.pathname;
  for (const [pattern, view] of routes) {
    const match = pattern.exec(path);
    if (match) {
      if (!keepScroll) scrollTo(0, 0);
      const query = new URLSearchParams(location.search);
      const parts = match.slice(1).map(part => part && part.split('/').map(decoded).join('/'));
      // What a path cannot carry stands in the parameter.
      if (parts[0] === '') parts[0] = query.get('id') || '';
      await view(parts, query, signal);
      return;
    }
  }
}

/** An address that somebody typed may hold a lone percent sign. */
function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function listen() {
  addEventListener('popstate', () => show());
  document.addEventListener('click', event => {
    const link = event.target.closest?.('a[href]');
    const plain = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (!link || plain || link.target || link.hasAttribute('data-plain') || link.origin !== location.origin) return;
    if (link.getAttribute('href').startsWith('#')) return;
    event.preventDefault();
    go(link.href).then(() => document.getElementById('main').focus({preventScroll: true}));
  });
}
