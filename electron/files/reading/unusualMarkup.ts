/**
 * Thrown by the quick scanner for sheet XML that is not in the form which spreadsheet programs write; the general parser then
 * reads the file.
 */
export class UnusualMarkup extends Error {
  constructor() {
    super("unusual sheet markup");
    this.name = "UnusualMarkup";
  }
}
