// One chip of sources is open at a time; Escape closes it, and so does a click elsewhere. Its statements open to the side where there is room.
export function makeChips(): void {
  const open = () => [...document.querySelectorAll<HTMLDetailsElement>('details.chip[open]')];
  document.addEventListener('click', (event) => {
    for (const chip of open()) {
      if (!chip.contains(event.target as Node)) chip.open = false;
    }
  });
  document.addEventListener('toggle', (event) => {
    const chip = event.target;
    if (!(chip instanceof HTMLDetailsElement) || !chip.open || !chip.classList.contains('chip')) return;
    const statements = chip.querySelector('.statements');
    statements?.classList.remove('from-start');
    if (statements && statements.getBoundingClientRect().left < 0) statements.classList.add('from-start');
  }, { capture: true });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    for (const chip of open()) {
      chip.open = false;
      if (chip.contains(document.activeElement)) chip.querySelector('summary')?.focus();
    }
  });
}
