// The path below which the site is served, as the server has written it into the page.
const base = (document.body.dataset['base'] ?? '/').replace(/\/$/, '');

/** An address of this site, by its path. */
export const address = (path: string): string => base + path;

/** The release that the page's own address names; what the page asks for is then of that release as well. */
export const release = new URLSearchParams(location.search).get('release');
