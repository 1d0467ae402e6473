// One chip of sources is open at a time; Escape closes it, and so does a click elsewhere.
export function makeChips(): void {
  const open = () => [...document.querySelectorAll<HTMLDetailsElement>('details.chip[open]')];
  document.addEventListener('click', (event) => {
    for (const chip of open()) {
      if (!chip.contains(event.target as Node)) chip.open = false;
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    for (const chip of open()) {
      chip.open = false;
      if (chip.contains(document.activeElement)) chip.querySelector('summary')?.focus();
    }
  });
}
