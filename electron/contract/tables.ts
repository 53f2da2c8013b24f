import { z } from "zod";
import { monthSchema } from "./shared.ts";
import { tableModelSchema } from "./tableModel.ts";

const request = z.strictObject({ table: z.string().max(20), asOf: monthSchema });

export const tables = {
  "tables.list": {
    writes: false,
    input: z.strictObject({}),
    output: z.strictObject({
      tables: z.array(
        z.strictObject({ id: z.string(), name: z.string(), area: z.string(), paper: z.enum(["A4", "A3"]) }),
      ),
    }),
  },
  "tables.model": { writes: false, input: request, output: tableModelSchema },
  /** Save dialog, then the workbook; file is null when the dialog was closed. */
  "tables.export": { writes: false, input: request, output: z.strictObject({ file: z.string().nullable() }) },
  "tables.pdf": {
    writes: false,
    input: request,
    output: z.strictObject({ file: z.string().nullable(), pages: z.int().nullable() }),
  },
  /** The system's print dialog. */
  "tables.print": { writes: false, input: request, output: z.strictObject({}) },
} as const;
