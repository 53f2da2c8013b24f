import { z } from "zod";
import { type ErrorCode, errorTexts } from "./errorCodes.ts";

/** One thing wrong with a field or row. */
export const problemSchema = z.strictObject({
  level: z.enum(["error", "warning"]),
  field: z.string().nullable(),
  message: z.string(),
});

export const failureSchema = z.strictObject({
  code: z.enum(Object.keys(errorTexts) as [ErrorCode, ...ErrorCode[]]),
  /** Per-field problems of the record at hand */
  fields: z.array(problemSchema).optional(),
  /** Words for the placeholders of the code's text */
  detail: z.record(z.string(), z.string()).optional(),
});
export type Failure = z.infer<typeof failureSchema>;

/** How every result travels: Electron's invoke keeps only an error's message, so errors are values. */
export type Envelope<T = unknown> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Failure };
