// What every page gets. A page is whole without it: forms, links and details work by themselves.
import './style.css';
import { makeChips } from './chips';
import { loadLater } from './later';
import { makeSearch, returnToField } from './search';
import { makeTheme } from './theme';
import { makeTools } from './tools';
import { watchRelease } from './release';
import { makeSorting } from './sort';

makeTheme();
document.querySelectorAll<HTMLInputElement>('input[data-suggest]').forEach((input) => makeSearch(input));
returnToField();
makeChips();
makeTools();
makeSorting();
watchRelease();
void loadLater();

const picture = document.querySelector<HTMLElement>('[data-graph]');
if (picture) {
  // Large, and wanted on one page alone.
  void import('./graph').then(({ drawGraph }) => drawGraph(picture));
}

if (matchMedia('(max-width: 52rem)').matches) {
  // Above the rows of a list there is no room for all values.
  document.querySelectorAll<HTMLDetailsElement>('details[data-facet]').forEach((facet) => { facet.open = facet.querySelector('[aria-current]') !== null; });
}

const intake = document.querySelector<HTMLElement>('[data-intake]');
if (intake) {
  void import('./intake').then(({ makeIntake }) => makeIntake(intake));
}
