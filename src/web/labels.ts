// Labels of a picture that give way to each other: each takes the first free place beside its node, the weightiest first.
export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** A node with a label, in the coordinates of the picture; the higher its weight, the sooner it is named. */
export interface Labelled {
  x: number;
  y: number;
  size: number;
  lines: string[];
  weight: number;
}

export interface Placed {
  index: number;
  box: Box;
}

export const lineHeight = 13;
const gap = 3;

export const meet = (one: Box, other: Box) =>
  one.x < other.x + other.w && other.x < one.x + one.w && one.y < other.y + other.h && other.y < one.y + one.h;

/** Breaks a name into lines of at most so many pixels, and says by an ellipsis where there would be more of them. */
export function wrap(text: string, width: number, most: number, measure: (line: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = lines.length ? `${lines[lines.length - 1]} ${word}` : word;
    if (lines.length && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const kept = lines.slice(0, most).map((line) => shorten(line, width, measure));
  if (lines.length > most) kept[most - 1] = shorten(`${kept[most - 1]}…`, width, measure);
  return kept;
}

function shorten(line: string, width: number, measure: (line: string) => number): string {
  let kept = line;
  while (kept.length > 2 && measure(kept) > width) kept = `${kept.replace(/…$/, '').slice(0, -1).trimEnd()}…`;
  return kept;
}

export function iconOf(node: Labelled): Box {
  return { x: node.x - node.size / 2, y: node.y - node.size / 2, w: node.size, h: node.size };
}

/** The label below a node, where it stands if nothing is in its way. */
export function below(node: Labelled, width: number): Box {
  return { x: node.x - width / 2, y: node.y + node.size / 2 + gap, w: width, h: node.lines.length * lineHeight };
}

/** Places labels within a picture; those that find no free place are left out. */
export function place(nodes: Labelled[], widths: number[], within: Box): Placed[] {
  const taken = nodes.map(iconOf);
  const placed: Placed[] = [];
  const order = nodes.map((_, index) => index).filter((index) => nodes[index]!.lines.length > 0);
  order.sort((one, other) => nodes[other]!.weight - nodes[one]!.weight || one - other);
  for (const index of order) {
    const box = choices(nodes[index]!, widths[index]!).find((choice) =>
      choice.x >= within.x && choice.y >= within.y && choice.x + choice.w <= within.x + within.w && choice.y + choice.h <= within.y + within.h
      && !taken.some((other, owner) => owner !== index && meet(choice, other)));
    if (!box) continue;
    placed.push({ index, box });
    taken.push(box);
  }
  return placed;
}

function choices(node: Labelled, width: number): Box[] {
  const under = below(node, width);
  const above = { ...under, y: node.y - node.size / 2 - gap - under.h };
  const right = { ...under, x: node.x + node.size / 2 + gap, y: node.y - under.h / 2 };
  const left = { ...right, x: node.x - node.size / 2 - gap - width };
  const beside = (box: Box, share: number) => ({ ...box, x: box.x + share * width });
  return [under, right, left, above, beside(under, 0.35), beside(under, -0.35), beside(above, 0.35), beside(above, -0.35)];
}

/** Numbers as shares of their range, half by their size and half by their rank, so that few stand alone and none too close. */
export function evenly(numbers: number[]): number[] {
  const [least, greatest] = [Math.min(...numbers), Math.max(...numbers)];
  const ranks = new Map([...numbers].sort((one, other) => one - other).map((number, rank) => [number, rank]));
  const share = (part: number, whole: number) => (whole > 0 ? part / whole : 0.5);
  return numbers.map((number) => (share(number - least, greatest - least) + share(ranks.get(number)!, numbers.length - 1)) / 2);
}

/** A node with the room that it is to have to itself. */
export interface Room {
  x: number;
  y: number;
  left: number;
  right: number;
  up: number;
  down: number;
  fixed: boolean;
}

/** Moves nodes apart until none is in another's room, as far as the picture has room for all. */
export function spread(rooms: Room[], width: number, height: number, rounds = 300): void {
  for (let round = 0; round < rounds; round++) {
    let moved = false;
    for (let i = 0; i < rooms.length; i++) {
      for (let j = i + 1; j < rooms.length; j++) moved = part(rooms[i]!, rooms[j]!) || moved;
    }
    for (const room of rooms) {
      room.x = Math.min(Math.max(room.x, room.left), width - room.right);
      room.y = Math.min(Math.max(room.y, room.up), height - room.down);
    }
    if (!moved) return;
  }
}

function part(one: Room, other: Room): boolean {
  const across = Math.min(one.x + one.right - other.x + other.left, other.x + other.right - one.x + one.left);
  const down = Math.min(one.y + one.down - other.y + other.up, other.y + other.down - one.y + one.up);
  if (across <= 0 || down <= 0) return false;
  const alongX = across < down;
  const depth = (alongX ? across : down) / 2 + 0.5;
  const isFirst = alongX
    ? one.x + one.right - other.x + other.left <= other.x + other.right - one.x + one.left
    : one.y + one.down - other.y + other.up <= other.y + other.down - one.y + one.up;
  const step = isFirst ? depth : -depth;
  const [mine, theirs] = one.fixed ? [0, 2] : other.fixed ? [2, 0] : [1, 1];
  if (alongX) {
    one.x -= step * mine;
    other.x += step * theirs;
  } else {
    one.y -= step * mine;
    other.y += step * theirs;
  }
  return true;
}
