// Reads a phenopacket (GA4GH, JSON) that is dropped on the form or chosen, and asks about its terms. The file itself goes nowhere.
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

/** The terms of a phenopacket, also where it stands in an interpretation or a family. */
export function termsOf(packet: Packet): { observed: string[]; excluded: string[] } {
  const inner = packet.phenopacket ?? packet.proband;
  const features = packet.phenotypicFeatures ?? packet.phenotypic_features;
  if (!features) {
    if (inner) return termsOf(inner);
    throw new Error('It has no phenotypicFeatures.');
  }

  const idsOf = (isExcluded: boolean) => [
    ...new Set(features.filter((one) => Boolean(one.excluded ?? one.negated) === isExcluded).map((one) => one.type?.id).filter((id) => id !== undefined)),
  ];
  return { observed: idsOf(false), excluded: idsOf(true) };
}

export function makeIntake(form: HTMLElement): void {
  const drop = form.querySelector<HTMLElement>('[data-drop]');
  const field = drop?.querySelector('input');
  if (!drop || !field) return;
  drop.hidden = false;

  const take = async (file: File | undefined) => {
    if (!file) return;
    try {
      const { observed, excluded } = termsOf(JSON.parse(await file.text()) as Packet);
      const asked = new URLSearchParams([...observed.map((id) => ['observed', id]), ...excluded.map((id) => ['excluded', id])]);
      location.assign(`/diagnose?${asked}`);
    } catch (fault) {
      const line = drop.querySelector('.fault') ?? drop.appendChild(document.createElement('span'));
      line.className = 'fault';
      line.setAttribute('role', 'alert');
      line.textContent = ` ${file.name} is no phenopacket: ${fault instanceof SyntaxError ? 'it is not JSON.' : (fault as Error).message}`;
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
