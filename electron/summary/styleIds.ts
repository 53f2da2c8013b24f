/** Ids of the paragraph styles in layout.docx. */
export const styleIds = {
  title: "SummaryTitle",
  salutation: "SummarySalutation",
  level1: "SummaryLevel1",
  level2: "SummaryLevel2",
  level3: "SummaryLevel3",
  body: "SummaryBody",
  signature: "SummarySignature",
  footer: "SummaryPage",
  annexTitle: "SummaryAnnexTitle",
  cell: "SummaryCell",
} as const;
