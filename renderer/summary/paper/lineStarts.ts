/**
 * Where each line of an element's text begins as it is laid out now: places in its text (UTF-16), the first 0.
 * Letters are looked at one by one, because a browser tells no line breaks; a summary has few thousand.
 */
export function lineStarts(element: Element, lineHeight: number): number[] {
  const starts: number[] = [];
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let bottom = Number.NEGATIVE_INFINITY;
  let place = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    for (let offset = 0; offset < length; offset += 1) {
      range.setStart(node, offset);
      range.setEnd(node, offset + 1);
      const box = range.getBoundingClientRect();
      if (box.height > 0 && (box.top + box.bottom) / 2 > bottom) {
        starts.push(starts.length === 0 ? 0 : place + offset);
        bottom = (box.top + box.bottom) / 2 + lineHeight / 2;
      }
    }
    place += length;
  }
  return starts.length === 0 ? [0] : starts;
}
