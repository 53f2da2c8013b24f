import { unitConfig } from "./unitConfig.ts";

/**
 * The quick loop of `npm run check`: without what starts many processes, LibreOffice or Chromium, draws sheets by the hundred or
 * goes through a whole month or year. Those run in `npm test`.
 */
export default unitConfig([
  "tests/build/{bundledFiles,newLedger,typedRooms}.test.ts",
  "tests/cli/**",
  "tests/faults/**",
  "tests/handlers/{atRest,codeVerification,closings,everyReading,imports,ownTables,personal,settings}.test.ts",
  "tests/handlers/{severalTables,summary,summaryIssues,tables}.test.ts",
  "tests/import/adversary/**",
  "tests/import/{everyRowOnce,importCycle}.test.ts",
  "tests/import/{cancelledImport,promptPlanning,slowSheets,stoppedPlanning}.test.ts",
  "tests/import/{random,sampleHeaders}/**",
  "tests/import/updates/*Property.test.ts",
  "tests/periods/cutBook.test.ts",
  "tests/import/killedImport.test.ts",
  "tests/files/readWorkbook{Encrypted,Scan}.test.ts",
  "tests/ledgers/addedKind.test.ts",
  "tests/sample/**",
  "tests/store/{closedPeriods,lookBack,readers}.test.ts",
  "tests/store/kill.test.ts",
  "tests/store/undoProperty.test.ts",
  "tests/store/list.test.ts",
  "tests/store/openStore.test.ts",
  "tests/summary/{documentPackage,inLibreOffice,randomTemplates}.test.ts",
  "tests/tables/codeVerification/{codes,editProperty,edits,everyTable,hostile,savedElsewhere}.test.ts",
  "tests/tables/closing/{differences,everyTable}.test.ts",
  "tests/tables/every*.test.ts",
  "tests/tables/ownTables/{filledProperty,hostileTemplates,variants}.test.ts",
  "tests/tables/printHtml.test.ts",
  "tests/tables/write*.test.ts",
]);
