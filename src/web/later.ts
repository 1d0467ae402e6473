// Loads what a page leaves for later because it takes a moment, or tells of more than the release of the page: the section that a link
// leads to, out of the page that it leads to or of the one that it names.
export async function loadLater(): Promise<void> {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-load]')) {
    const section = link.closest('section');
    if (!section) continue;
    try {
      const reply = await fetch(link.dataset.load || link.href.split('#')[0]!);
      if (!reply.ok) continue;
      const page = new DOMParser().parseFromString(await reply.text(), 'text/html');
      const loaded = page.getElementById(section.id);
      if (loaded) section.replaceWith(loaded);
    } catch {
      // The link stays, to be followed by whoever wants to.
    }
  }
}
