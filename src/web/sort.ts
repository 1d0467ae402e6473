// Columns of tables that can be sorted by a click on their heading.
export function makeSorting(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sort]')) {
    const body = table.tBodies[0];
    if (!body) continue;
    [...(table.tHead?.rows[0]?.cells ?? [])].forEach((heading, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener('click', () => {
        const isUp = heading.getAttribute('aria-sort') !== 'ascending';
        for (const other of table.querySelectorAll('th[aria-sort]')) other.removeAttribute('aria-sort');
        heading.setAttribute('aria-sort', isUp ? 'ascending' : 'descending');
        const text = (row: HTMLTableRowElement) => row.cells[column]?.textContent.trim() ?? '';
        const rows = [...body.rows].sort((one, other) => text(one).localeCompare(text(other), undefined, { numeric: true }));
        body.append(...(isUp ? rows : rows.reverse()));
      });
    });
  }
}
