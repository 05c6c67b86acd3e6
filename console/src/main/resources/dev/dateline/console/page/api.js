// The API, as openapi.json describes it. The browser keeps answers and asks with their ETag.

export class Problem extends Error {
  constructor(status, detail) {
    super(detail);
    this.status = status;
  }
}

let mark = null;

/** Where the live stream stood when the last answer was made. */
export const liveMark = () => mark;

export async function get(path, parameters, signal) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters || {})) {
    if (value !== null && value !== undefined && value !== '') query.set(name, value);
  }
  const address = query.size ? `${path}?${query}` : path;
  let answer;
  try {
    answer = await fetch(address, {headers: {Accept: 'application/json'}, signal});
  } catch (e) {
    if (e.name === 'AbortError') throw e;
    throw new Problem(0, 'The console does not answer. Is the program still running? `./dateline run --serve` or `./dateline console` starts it; this page then comes back by itself.');
  }
  mark = answer.headers.get('Dateline-Live') || mark;
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    throw new Problem(answer.status, problem.detail || answer.statusText);
  }
  return answer.json();
}

/** Whether browsers leave a path with this id as it is; ".." would go up. */
const inPath = id => !String(id).split('/').some(part => part === '' || part === '.' || part === '..');

/** The address of a view or of the API for an id, whatever characters are in it. */
export function pathOf(kind, id) {
  if (!inPath(id)) return `/${kind}/?id=${encodeURIComponent(id)}`;
  return `/${kind}/${String(id).split('/').map(encodeURIComponent).join('/')}`;
}

/** By a parameter where a path cannot carry the id. */
export function getById(kind, id, signal) {
  return inPath(id) ? get(`/api${pathOf(kind, id)}`, null, signal) : get(`/api/${kind}`, {id}, signal);
}
