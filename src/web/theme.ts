// Dark or light: as the system says, until somebody says otherwise.
const key = 'kg-theme';

export function makeTheme(): void {
  const root = document.documentElement;
  const chosen = localStorage.getItem(key);
  if (chosen === 'dark' || chosen === 'light') {
    root.dataset['theme'] = chosen;
  }

  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-theme-switch]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const isDark = root.dataset['theme'] ? root.dataset['theme'] === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
      root.dataset['theme'] = isDark ? 'light' : 'dark';
      localStorage.setItem(key, root.dataset['theme']);
    });
  }
}
