/** What an edition says in the place of one paragraph (as the store keeps it). */
export interface WrittenText {
  /** The paragraph's place when it was written, from 0 */
  readonly paragraph: number;
  /** What the template said there */
  readonly template: string;
  readonly text: string;
}

/**
 * Finds the paragraphs that an edition's own texts are for. Another template may be in force than when they were written, so a
 * text goes by what its paragraph said: to the same place where that still says so, else to the one that says so now.
 * @param paragraphs what the template says, paragraph by paragraph
 * @returns each text with its paragraph, null for one that has lost its place; no two in the same
 */
export function placeTexts<T extends WrittenText>(
  texts: readonly T[],
  paragraphs: readonly string[],
): { readonly text: T; readonly paragraph: number | null }[] {
  const taken = new Set<number>();
  const claim = (place: number): number | null => {
    if (place < 0 || taken.has(place)) return null;
    taken.add(place);
    return place;
  };
  const atHome = texts.map(({ paragraph, template }) => (paragraphs[paragraph] === template ? claim(paragraph) : null));
  return texts.map((text, index) => ({
    text,
    paragraph:
      atHome[index] ?? claim(paragraphs.findIndex((words, place) => words === text.template && !taken.has(place))),
  }));
}
