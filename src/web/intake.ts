// Reads a phenopacket (GA4GH, JSON) that is dropped on the form or chosen, and asks about its terms. The file itself goes nowhere.
import { address } from './site';

interface Feature {
  type?: { id?: string };
  excluded?: boolean;
  negated?: boolean;
}

interface Packet {
  phenotypicFeatures?: Feature[];
  phenotypic_features?: Feature[];
  phenopacket?: Packet;
  proband?: Packet;
}

// Servers, and proxies before them, refuse addresses that are much longer.
const longestAddress = 4_000;

/** The terms of a phenopacket, also where it stands in an interpretation or a family. */
export function termsOf(packet: unknown): { observed: string[]; excluded: string[] } {
  if (typeof packet !== 'object' || packet === null || Array.isArray(packet)) throw new Error('it is no JSON object.');
  const { phenotypicFeatures, phenotypic_features, phenopacket, proband } = packet as Packet;
  const inner = phenopacket ?? proband;
  const features = phenotypicFeatures ?? phenotypic_features;
  if (!features) {
    if (inner) return termsOf(inner);
    throw new Error('it has no phenotypicFeatures.');
  }

  if (!Array.isArray(features)) throw new Error('its phenotypicFeatures are no list.');
  const idsOf = (isExcluded: boolean) => [
    ...new Set(features.filter((one) => Boolean(one?.excluded ?? one?.negated) === isExcluded).map((one) => one?.type?.id).filter((id) => typeof id === 'string')),
  ];
  return { observed: idsOf(false), excluded: idsOf(true) };
}

/** Asks about terms: by the address of the page, or in a form that is posted if that would be too long. */
function ask(observed: string[], excluded: string[]): void {
  const page = address('/diagnose');
  const asked = new URLSearchParams([...observed.map((id) => ['observed', id]), ...excluded.map((id) => ['excluded', id])]);
  if (page.length + asked.toString().length < longestAddress) {
    location.assign(`${page}?${asked}`);
    return;
  }

  const form = document.createElement('form');
  form.method = 'post';
  form.action = page;
  const add = (value: string) => {
    const field = document.createElement('input');
    Object.assign(field, { type: 'hidden', name: 'finding', value });
    form.append(field);
  };
  observed.forEach((id) => add(`${id} seen`));
  excluded.forEach((id) => add(`${id} not-seen`));
  document.body.append(form);
  form.submit();
}

export function makeIntake(form: HTMLElement): void {
  const drop = form.querySelector<HTMLElement>('[data-drop]');
  const field = drop?.querySelector('input');
  if (!drop || !field) return;
  drop.hidden = false;

  const tell = (sentence: string) => {
    const line = drop.querySelector('.fault') ?? drop.appendChild(document.createElement('span'));
    line.className = 'fault';
    line.setAttribute('role', 'alert');
    line.textContent = ` ${sentence}`;
  };
  const take = async (file: File | undefined) => {
    if (!file) return;
    try {
      const { observed, excluded } = termsOf(JSON.parse(await file.text()));
      if (observed.length + excluded.length === 0) {
        tell(`${file.name} names no phenotypes: its phenotypicFeatures are empty, or without identifiers.`);
      } else {
        ask(observed, excluded);
      }
    } catch (fault) {
      tell(`${file.name} is no phenopacket: ${fault instanceof SyntaxError ? 'it is not JSON.' : (fault as Error).message}`);
    }
  };

  field.addEventListener('change', () => void take(field.files?.[0]));
  form.addEventListener('dragover', (event) => { event.preventDefault(); form.classList.add('over'); });
  form.addEventListener('dragleave', () => form.classList.remove('over'));
  form.addEventListener('drop', (event) => {
    event.preventDefault();
    form.classList.remove('over');
    void take(event.dataTransfer?.files[0]);
  });
}
