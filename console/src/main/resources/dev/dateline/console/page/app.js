import {fill} from './dom.js';
import {connect, onChanges} from './live.js';
import {failure, main} from './parts.js';
import {listen, route, show} from './router.js';
import {searchBox} from './search-box.js';
import {article} from './views/article.js';
import {diary} from './views/diary.js';
import {entity} from './views/entity.js';
import {event} from './views/event.js';
import {onThisDay} from './views/on-this-day.js';
import {pipeline} from './views/pipeline.js';
import {search} from './views/search.js';
import {timeline} from './views/timeline.js';

/** Shows what goes wrong in place of the view; one that was left says nothing any more. */
const safely = view => async (parts, query, signal) => {
  document.querySelectorAll('#nav a').forEach(link => {
    const here = location.pathname.startsWith(link.pathname) || (link.pathname === '/diary' && location.pathname === '/');
    if (here) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  });
  main().setAttribute('aria-busy', 'true');
  try {
    await view(parts, query, signal);
  } catch (problem) {
    if (signal.aborted) return;
    console.error(problem);
    fill(main(), failure(problem));
  } finally {
    if (!signal.aborted) main().setAttribute('aria-busy', 'false');
  }
};

route(/^\/(?:diary)?$/, safely(diary));
route(/^\/events\/(.*)$/, safely(event));
route(/^\/articles\/(.*)$/, safely(article));
route(/^\/entities\/(.*)$/, safely(entity));
route(/^\/timeline$/, safely(timeline));
route(/^\/on-this-day(?:\/(\d+)\/(\d+))?$/, safely(onThisDay));
route(/^\/search$/, safely(search));
route(/^\/pipeline$/, safely(pipeline));
route(/.*/, safely(() => { throw Object.assign(new Error('There is no such page.'), {status: 404}); }));

listen();
searchBox();
// The stream goes on from what the first view shows.
show().finally(connect);
// Charts are pictures in the colours of their moment.
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => show({keepScroll: true}));
// A view that could not be had is looked for again when the console is back.
onChanges(() => document.querySelector('.failed[data-again]') && show({keepScroll: true}), new AbortController().signal);
