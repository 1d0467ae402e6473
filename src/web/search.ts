// A search field that suggests as one types: a combobox whose list the server writes (WAI-ARIA, editable with list).
import { address, release } from './site';

const wait = 60;
const lastField = 'kg-last-field';
let count = 0;

export interface Picked {
  curie: string;
  href: string;
  name: string;
}

/** A suggestion fills the field, is added to what its form has, or leads to its page. */
export function takeOf(input: HTMLInputElement): (picked: Picked) => void {
  switch (input.dataset['suggest']) {
    case 'pick':
      return makePicking(input);
    case 'add':
      return ({ curie }) => {
        input.value = curie;
        sessionStorage.setItem(lastField, location.pathname + input.id);
        input.form?.requestSubmit();
      };
    default:
      return ({ href }) => location.assign(href);
  }
}

/** A field that shows a record by its name and sends its identifier; what is typed is sent as it is. */
function makePicking(input: HTMLInputElement): (picked: Picked) => void {
  const sent = document.createElement('input');
  sent.type = 'hidden';
  sent.name = input.name;
  sent.value = input.value;
  input.removeAttribute('name');
  input.before(sent);
  input.value = input.dataset['label'] ?? input.value;
  input.title = input.value;
  input.closest('.field')?.querySelector('.picked')?.remove();
  input.addEventListener('input', () => {
    sent.value = input.value;
    input.title = '';
  });
  return ({ curie, name }) => {
    input.value = name;
    input.title = name;
    sent.value = curie;
  };
}

/** After a record has been added by a field, the page that comes has the focus there again. */
export function returnToField(): void {
  const last = sessionStorage.getItem(lastField);
  sessionStorage.removeItem(lastField);
  const field = [...document.querySelectorAll<HTMLInputElement>('input[data-suggest=add]')].find((one) => location.pathname + one.id === last);
  field?.focus();
}

/** Suggests below a field. */
export function makeSearch(input: HTMLInputElement): void {
  const take = takeOf(input);
  const list = document.createElement('ul');
  const status = document.createElement('p');
  list.id = `suggestions-${count++}`;
  list.className = 'suggestions';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Suggestions');
  list.hidden = true;
  status.className = 'hidden';
  status.setAttribute('role', 'status');
  const about = document.createElement('div');
  about.className = 'combo';
  input.replaceWith(about);
  about.append(input, list, status);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');
  if (input.autofocus) input.focus();

  let asked = '';
  let timer = 0;
  let running: AbortController | undefined;

  const options = () => [...list.querySelectorAll<HTMLElement>('[role=option]')];
  const current = () => options().findIndex((option) => option.getAttribute('aria-selected') === 'true');
  const show = (isShown: boolean) => {
    list.hidden = !isShown;
    input.setAttribute('aria-expanded', String(isShown));
    if (!isShown) input.removeAttribute('aria-activedescendant');
  };
  // A fault is no option of the list: it stands in its place.
  const tell = (fault: string | null) => {
    status.className = fault ? 'suggestions fault' : 'hidden';
    status.textContent = fault ?? '';
  };
  const select = (index: number) => {
    options().forEach((option, place) => option.setAttribute('aria-selected', String(place === index)));
    const option = options()[index];
    if (option) {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  };
  const pick = (option: HTMLElement) => {
    const { curie = '', href = '' } = option.dataset;
    show(false);
    const name = option.dataset['name'] ?? curie;
    take({ curie, href, name });
    asked = input.value;
  };
  const ask = async () => {
    const text = input.value.trim();
    if (text === asked) {
      if (text && options().length) show(true);
      return;
    }

    asked = text;
    running?.abort();
    if (!text) {
      show(false);
      return;
    }

    running = new AbortController();
    try {
      const kind = input.dataset['kind'];
      const asking = new URLSearchParams({ q: text, ...(kind && { kind }), ...(release && { release }) });
      const reply = await fetch(address(`/suggest?${asking}`), { signal: running.signal });
      if (!reply.ok) throw new Error(String(reply.status));
      // The server has written and encoded it.
      list.innerHTML = await reply.text();
      options().forEach((option, place) => { option.id = `${list.id}-${place}`; });
      tell(null);
      status.textContent = options().length ? `${options().length} suggestions` : 'No suggestions; Enter searches.';
      show(options().length > 0);
    } catch (fault) {
      if (fault instanceof DOMException && fault.name === 'AbortError') return;
      asked = '';
      list.innerHTML = '';
      show(false);
      tell('The server does not answer just now; type on to try again.');
    }
  };

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), wait);
  });
  input.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && !list.hidden && options().length) {
      event.preventDefault();
      const length = options().length;
      const from = current() < 0 && step < 0 ? 0 : current();
      select((from + step + length) % length);
    } else if (step && list.hidden) {
      void ask();
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      show(false);
    } else if (event.key === 'Enter' && !list.hidden && current() >= 0) {
      event.preventDefault();
      pick(options()[current()]!);
    }
  });
  input.addEventListener('blur', () => setTimeout(() => { if (!about.contains(document.activeElement)) show(false); }, 150));
  list.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    const option = (event.target as HTMLElement).closest<HTMLElement>('[role=option]');
    if (option) pick(option);
  });
}
