// The picture of a neighbourhood. The table below it has the same records and links, and is what keyboards and screen readers use.
import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';

interface Part {
  nodes: { id: string; label: string; kind: string; href: string; middle: boolean }[];
  edges: { from: string; to: string; negated: boolean }[];
}

const shapes: Record<string, cytoscape.Css.NodeShape> = { disease: 'ellipse', gene: 'round-rectangle', phenotype: 'diamond', paper: 'rectangle' };

export function drawGraph(place: HTMLElement): void {
  const part = JSON.parse(place.dataset['graph'] ?? '{"nodes":[],"edges":[]}') as Part;
  if (part.nodes.length < 2) return;
  cytoscape.use(fcose);
  const canvas = document.createElement('div');
  // The library would write a style sheet of its own into the page, which its policy forbids; ours has the one rule that it holds.
  canvas.id = '__________cytoscape_stylesheet';
  canvas.setAttribute('aria-hidden', 'true');
  place.append(canvas);
  place.hidden = false;

  const cy = cytoscape({
    container: canvas,
    elements: [
      ...part.nodes.map((node) => ({ data: { ...node } })),
      ...part.edges.map((edge) => ({ data: { source: edge.from, target: edge.to, negated: edge.negated } })),
    ],
    style: style(),
    minZoom: 0.2,
    maxZoom: 3,
  });
  // With random places to begin with, no two pictures of the same would be alike.
  cy.layout({ name: 'circle' }).run();
  const layout = { name: 'fcose', randomize: false, animate: false, quality: part.nodes.length > 200 ? 'draft' : 'default', idealEdgeLength: 110, nodeSeparation: 120, nodeRepulsion: 14_000, packComponents: true, padding: 24 };
  cy.layout(layout as cytoscape.LayoutOptions).run();
  cy.on('tap', 'node', (event) => location.assign((event.target as cytoscape.NodeSingular).data('href') as string));
  cy.on('mouseover', 'node', (event) => { (event.target as cytoscape.NodeSingular).addClass('near').neighborhood().addClass('near'); });
  cy.on('mouseout', 'node', () => { cy.elements().removeClass('near'); });
  const restyle = () => cy.style(style());
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', restyle);
  new MutationObserver(restyle).observe(document.documentElement, { attributeFilter: ['data-theme'] });
}

function style(): cytoscape.StylesheetJson {
  const told = getComputedStyle(document.documentElement);
  const colour = (name: string) => told.getPropertyValue(`--${name}`).trim();
  return [
    {
      selector: 'node',
      style: {
        label: 'data(label)', color: colour('text'), 'font-size': 10, 'text-wrap': 'wrap', 'text-max-width': '110px', 'text-valign': 'bottom', 'text-margin-y': 3,
        'text-background-color': colour('surface'), 'text-background-opacity': 0.8, 'min-zoomed-font-size': 6, width: 18, height: 18,
      },
    },
    ...Object.entries(shapes).map(([kind, shape]) => ({ selector: `node[kind = "${kind}"]`, style: { shape, 'background-color': colour(kind) } })),
    // Where many are near each other their names come by pointing or zooming; the table has them all.
    { selector: 'node[kind = "phenotype"], node[kind = "paper"]', style: { 'min-zoomed-font-size': 9 } },
    { selector: 'node[kind = "paper"]', style: { width: 13, height: 17 } },
    { selector: 'node[?middle]', style: { width: 34, height: 34, 'font-size': 13, 'font-weight': 'bold', 'border-width': 3, 'border-color': colour('text') } },
    { selector: 'edge', style: { width: 1, 'line-color': colour('muted'), opacity: 0.45, 'curve-style': 'haystack' } },
    { selector: 'edge[?negated]', style: { 'line-style': 'dashed', 'line-color': colour('bad') } },
    { selector: '.near', style: { opacity: 1, 'z-index': 10, 'min-zoomed-font-size': 0 } },
    { selector: 'edge.near', style: { width: 2, 'line-color': colour('link') } },
  ];
}
