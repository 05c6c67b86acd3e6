// The search field at the top: suggestions while typing, arrows to choose, Enter to go.
import {get, pathOf} from './api.js';
import {el, fill} from './dom.js';
import {words} from './dates.js';
import {go} from './router.js';

export function searchBox() {
  const form = document.getElementById('search');
  const field = document.getElementById('q');
  const list = document.getElementById('suggestions');
  let asked = 0;
  let chosen = -1;

  const close = () => {
    list.hidden = true;
    chosen = -1;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  };
  const choose = index => {
    const options = [...list.children];
    chosen = (index + options.length) % options.length;
    options.forEach((option, i) => option.setAttribute('aria-selected', i === chosen));
    field.setAttribute('aria-activedescendant', options[chosen].id);
    options[chosen].scrollIntoView({block: 'nearest'});
  };
  const open = option => {
    close();
    field.value = '';
    go(option.dataset.href);
  };
  const suggest = async () => {
    const mine = ++asked;
    if (field.value.trim().length < 2) return close();
    const found = await get('/api/suggest', {q: field.value}).catch(() => []);
    if (mine !== asked || document.activeElement !== field) return;
    fill(list, found.map((one, i) => el('li', {
      id: `suggestion-${i}`, role: 'option', 'aria-selected': 'false',
      'data-href': pathOf(one.kind === 'entity' ? 'entities' : 'events', one.id),
      onmousedown: event => { event.preventDefault(); open(event.currentTarget); },
    }, el('span', null, one.text), el('small', null, one.kind === 'event' ? words(one.about) : one.about))));
    list.hidden = found.length === 0;
    chosen = -1;
    field.setAttribute('aria-expanded', String(found.length > 0));
  };

  let waiting;
  field.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(suggest, 120); });
  field.addEventListener('blur', close);
  field.addEventListener('keydown', event => {
    if (event.key === 'Escape') close();
    else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !list.hidden) {
      event.preventDefault();
      choose(event.key === 'ArrowDown' ? chosen + 1 : chosen < 0 ? -1 : chosen - 1);
    } else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault();
      open(list.children[chosen]);
    }
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    close();
    if (field.value.trim()) go(`/search?q=${encodeURIComponent(field.value.trim())}`);
  });
  document.addEventListener('keydown', event => {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName || '');
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      field.focus();
    }
  });
}
