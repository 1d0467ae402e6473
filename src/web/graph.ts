// The picture of a neighbourhood. The table below it has the same records and links, and is what keyboards and screen readers use.
import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { evenly, lineHeight, place, spread, wrap, type Labelled, type Room } from './labels';

interface Node {
  id: string;
  label: string;
  short: string;
  kind: string;
  href: string;
  middle: boolean;
}

interface Part {
  nodes: Node[];
  edges: { from: string; to: string; negated: boolean }[];
}

const shapes: Record<string, cytoscape.Css.NodeShape> = {
  disease: 'ellipse', gene: 'round-rectangle', phenotype: 'diamond', paper: 'rectangle',
};
const importance: Record<string, number> = { disease: 3000, gene: 2000, phenotype: 1000, paper: 0 };
const svg = 'http://www.w3.org/2000/svg';
const most = 4;

export function drawGraph(frame: HTMLElement): void {
  const part = JSON.parse(frame.dataset['graph'] ?? '{"nodes":[],"edges":[]}') as Part;
  if (part.nodes.length < 2) return;
  cytoscape.use(fcose);
  const canvas = document.createElement('div');
  // The library would write a style sheet of its own into the page, which its policy forbids; ours has the one rule that it holds.
  canvas.id = '__________cytoscape_stylesheet';
  canvas.setAttribute('aria-hidden', 'true');
  const names = document.createElementNS(svg, 'svg');
  names.setAttribute('class', 'names-of-graph');
  names.setAttribute('aria-hidden', 'true');
  frame.append(canvas, names);
  frame.hidden = false;

  const cy = cytoscape({
    container: canvas,
    elements: [
      ...part.nodes.map((node) => ({ data: { ...node } })),
      ...part.edges.map((edge) => ({ data: { source: edge.from, target: edge.to, negated: edge.negated } })),
    ],
    style: style(),
    minZoom: 1,
    maxZoom: most,
  });
  // With random places to begin with, no two pictures of the same would be alike.
  cy.layout({ name: 'circle' }).run();
  const quality = part.nodes.length > 200 ? 'draft' : 'default';
  const layout = {
    name: 'fcose', randomize: false, animate: false, quality, idealEdgeLength: 90, nodeSeparation: 100, nodeRepulsion: 14_000, packComponents: true,
  };
  cy.layout(layout as cytoscape.LayoutOptions).run();
  const picture = new Picture(cy, part.nodes, frame, names);
  picture.arrange();

  cy.on('tap', 'node', (event) => location.assign((event.target as cytoscape.NodeSingular).data('href') as string));
  cy.on('mouseover', 'node', (event) => picture.point(event.target as cytoscape.NodeSingular));
  cy.on('mouseout', 'node', () => picture.point(undefined));
  cy.on('viewport position', () => picture.name());
  makeZooming(frame, cy);
  new ResizeObserver(() => picture.fit()).observe(frame);
  const restyle = () => cy.style(style());
  for (const query of ['(prefers-color-scheme: dark)', 'print']) matchMedia(query).addEventListener('change', restyle);
  new MutationObserver(restyle).observe(document.documentElement, { attributeFilter: ['data-theme'] });
}

/** The places of nodes within the frame, and the names beside them. */
class Picture {
  private readonly homes: { x: number; y: number }[];
  private readonly pen = document.createElement('canvas').getContext('2d')!;
  private readonly lines: string[][];
  private readonly widths: number[];
  private readonly height: number;
  private width = 0;
  private waits = false;
  private pointed: cytoscape.NodeSingular | undefined;

  constructor(private readonly cy: cytoscape.Core, private readonly nodes: Node[], private readonly frame: HTMLElement, private readonly names: SVGElement) {
    const places = nodes.map(({ id }) => cy.getElementById(id).position());
    const [across, down] = [evenly(places.map(({ x }) => x)), evenly(places.map(({ y }) => y))];
    this.homes = places.map((_, index) => ({ x: across[index]!, y: down[index]! }));
    const face = getComputedStyle(document.body).fontFamily;
    const measures = nodes.map((node) => (line: string) => {
      this.pen.font = `${node.middle ? 'bold 12px' : this.hasTo(node) ? 'bold 11px' : '11px'} ${face}`;
      return this.pen.measureText(line).width + 4;
    });
    const widest = Math.min(148, Math.max(104, frame.clientWidth / 4));
    this.lines = nodes.map((node, index) => wrap(node.short, widest, 3, measures[index]!));
    this.widths = this.lines.map((lines, index) => Math.ceil(Math.max(...lines.map(measures[index]!))));
    this.height = frame.getBoundingClientRect().height;
  }

  /** Spreads the nodes over the frame, which grows until those that have to be named are. */
  arrange(): void {
    this.width = this.frame.clientWidth;
    for (let height = this.height; ; height *= 1.2) {
      this.frame.style.height = `${Math.round(height)}px`;
      this.cy.resize();
      this.settle(this.width, this.frame.clientHeight);
      const named = new Set(this.placed(false).map(({ index }) => index));
      if (height > 2_400 || this.nodes.every((node, index) => !this.hasTo(node) || named.has(index))) break;
    }
    this.name();
  }

  /** Arranges the picture anew if its frame has another width. */
  fit(): void {
    if (this.frame.clientWidth > 0 && this.frame.clientWidth !== this.width) this.arrange();
  }

  /** Shows what is linked to a node, and their names alone; of all again if there is none. */
  point(node: cytoscape.NodeSingular | undefined): void {
    this.cy.elements().removeClass('near');
    node?.addClass('near').neighborhood().addClass('near');
    this.pointed = node;
    this.name();
  }

  /** Writes the names before the next frame. */
  name(): void {
    if (this.waits) return;
    this.waits = true;
    requestAnimationFrame(() => {
      this.waits = false;
      this.names.replaceChildren(...this.placed(true).map(({ index, box }) => this.text(index, box.x + box.w / 2, box.y)));
    });
  }

  private hasTo(node: Node): boolean {
    return node.middle || node.kind === 'disease';
  }

  private weight(node: Node): number {
    const element = this.cy.getElementById(node.id);
    const near = this.pointed ? (element.same(this.pointed) ? 20_000 : 0) + (element.hasClass('near') ? 5_000 : 0) : 0;
    return near + (node.middle ? 10_000 : importance[node.kind] ?? 0) + Math.min(element.degree(false), 999);
  }

  // Named nodes have room for their names as far as all of that is at most a part of the picture; the others for themselves.
  private settle(width: number, height: number): void {
    const order = this.nodes.map((_, index) => index).sort((one, other) => this.weight(this.nodes[other]!) - this.weight(this.nodes[one]!));
    let free = width * height * 0.5;
    const hasRoom = new Set(order.filter((index) => {
      free -= (this.widths[index]! + 8) * (this.size(this.nodes[index]!) + this.lines[index]!.length * lineHeight + 10);
      return free > 0 || this.hasTo(this.nodes[index]!);
    }));
    const rooms: Room[] = this.nodes.map((node, index) => {
      const half = this.size(node) / 2 + 3;
      const isNamed = hasRoom.has(index);
      const side = isNamed ? Math.max(half, this.widths[index]! / 2 + 3) : half;
      const down = isNamed ? half + 3 + this.lines[index]!.length * lineHeight : half;
      const { x, y } = this.homes[index]!;
      return { x: side + x * (width - 2 * side), y: half + y * (height - half - down), left: side, right: side, up: half, down, fixed: false };
    });
    spread(rooms, width, height);
    this.cy.viewport({ zoom: 1, pan: { x: 0, y: 0 } });
    this.cy.batch(() => this.nodes.forEach(({ id }, index) => this.cy.getElementById(id).position({ x: rooms[index]!.x, y: rooms[index]!.y })));
  }

  private placed(isForShow: boolean) {
    const labelled: Labelled[] = this.nodes.map((node, index) => {
      const element = this.cy.getElementById(node.id);
      const { x, y } = element.renderedPosition();
      const isShown = !isForShow || !this.pointed || element.hasClass('near');
      return { x, y, size: this.size(node) * this.cy.zoom(), lines: isShown ? this.lines[index]! : [], weight: this.weight(node) };
    });
    return place(labelled, this.widths, { x: 0, y: 0, w: this.frame.clientWidth, h: this.frame.clientHeight });
  }

  private text(index: number, x: number, y: number): SVGElement {
    const node = this.nodes[index]!;
    const text = document.createElementNS(svg, 'text');
    text.setAttribute('class', node.middle ? 'middle' : node.kind);
    text.dataset['id'] = node.id;
    this.lines[index]!.forEach((line, place) => {
      const span = text.appendChild(document.createElementNS(svg, 'tspan'));
      span.setAttribute('x', String(Math.round(x)));
      span.setAttribute('y', String(Math.round(y + (place + 0.8) * lineHeight)));
      span.textContent = line;
    });
    return text;
  }

  private size(node: Node): number {
    return node.middle ? 30 : node.kind === 'paper' ? 13 : 17;
  }
}

/** Buttons, and Ctrl with the wheel; the wheel alone scrolls the page. */
function makeZooming(frame: HTMLElement, cy: cytoscape.Core): void {
  frame.addEventListener('wheel', (event) => { if (!event.ctrlKey && !event.metaKey) event.stopPropagation(); }, { capture: true });
  const buttons = document.createElement('p');
  buttons.className = 'zoom muted';
  buttons.append('Point at a record to see what it is linked to. Ctrl and the wheel zoom.');
  const button = (name: string, sign: string, action: () => void) => {
    const one = document.createElement('button');
    one.type = 'button';
    one.textContent = sign;
    one.title = name;
    one.setAttribute('aria-label', name);
    one.addEventListener('click', action);
    buttons.append(one);
  };
  const zoom = (factor: number) => cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
  button('Zoom in', '+', () => zoom(1.4));
  button('Zoom out', '−', () => zoom(1 / 1.4));
  button('Show the whole picture', '⤢', () => cy.viewport({ zoom: 1, pan: { x: 0, y: 0 } }));
  frame.before(buttons);
}

function style(): cytoscape.StylesheetJson {
  const told = getComputedStyle(document.documentElement);
  const colour = (name: string) => told.getPropertyValue(`--${name}`).trim();
  return [
    { selector: 'node', style: { width: 17, height: 17 } },
    ...Object.entries(shapes).map(([kind, shape]) => ({ selector: `node[kind = "${kind}"]`, style: { shape, 'background-color': colour(kind) } })),
    { selector: 'node[kind = "paper"]', style: { width: 10, height: 13 } },
    { selector: 'node[?middle]', style: { width: 30, height: 30, 'border-width': 3, 'border-color': colour('text') } },
    { selector: 'edge', style: { width: 1, 'line-color': colour('muted'), opacity: 0.35, 'curve-style': 'haystack' } },
    { selector: 'edge[?negated]', style: { 'line-style': 'dashed', 'line-color': colour('bad') } },
    { selector: '.near', style: { opacity: 1, 'z-index': 10 } },
    { selector: 'edge.near', style: { width: 2, 'line-color': colour('link') } },
  ];
}
