// A page shows one release. When it is looked at again and another is served by then, it says so.
import { address } from './site';

const pause = 30_000;

export function watchRelease(): void {
  const shown = document.body.dataset['release'];
  if (!shown) return;
  let last = Date.now();
  const look = async () => {
    if (document.visibilityState !== 'visible' || Date.now() - last < pause || document.querySelector('.newer')) return;
    last = Date.now();
    try {
      const reply = await fetch(address('/health/ready'));
      const { release } = await reply.json() as { release?: string | null };
      if (release && release !== shown) tell();
    } catch {
      // The server is gone for now; the page stays as it is.
    }
  };
  document.addEventListener('visibilitychange', () => void look());
  addEventListener('focus', () => void look());
}

function tell(): void {
  const notice = document.createElement('p');
  notice.className = 'notice newer';
  notice.setAttribute('role', 'status');
  notice.append('Another release is served since this page was loaded. ');
  const link = document.createElement('a');
  link.href = location.href;
  link.textContent = 'Load it again';
  // To an address that differs by nothing, or by its fragment alone, a browser does not go.
  link.addEventListener('click', (event) => {
    event.preventDefault();
    location.reload();
  });
  notice.append(link);
  // Whoever reads far below must see it as well: it stays at the window's edge.
  document.body.append(notice);
}
