/**
 * The circles of a graph, each once and as short as it gets: ["a", "b"] where a leads to b and b to a.
 * A way from a node to itself is not a circle. Nodes are gone through by name, so the same graph gives the same circles.
 */
export function circlesOf(graph: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const circles: string[][] = [];
  const seen = new Set<string>();
  for (const start of [...graph.keys()].toSorted()) {
    const circle = seen.has(start) ? null : shortestWayBack(graph, start);
    if (circle) {
      circles.push(circle);
      for (const node of circle) seen.add(node);
    }
  }
  return circles;
}

function shortestWayBack(graph: ReadonlyMap<string, ReadonlySet<string>>, start: string): string[] | null {
  const before = new Map<string, string | null>([[start, null]]);
  for (const [node] of before) {
    for (const next of graph.get(node) ?? []) {
      if (next === start && node !== start) return wayTo(node, before);
      if (!before.has(next)) before.set(next, node);
    }
  }
  return null;
}

function wayTo(end: string, before: ReadonlyMap<string, string | null>): string[] {
  const way: string[] = [];
  for (let node: string | null = end; node !== null; node = before.get(node) ?? null) way.unshift(node);
  return way;
}
