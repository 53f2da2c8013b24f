/** As many letters as a paragraph's own text of an edition may have. */
export const MOST_LETTERS = 4000;
