import { z } from "zod";

/** What goes in or comes out: a schema, or the fields of a strict object. */
type Piece = z.ZodType | z.ZodRawShape;
type SchemaOf<P> = P extends z.ZodType ? P : P extends z.ZodRawShape ? z.ZodObject<P, z.core.$strict> : never;

interface Call<W extends boolean, I, O> {
  /** Writes run one at a time */
  readonly writes: W;
  readonly input: SchemaOf<I>;
  readonly output: SchemaOf<O>;
}

/** A call of the contract that leaves the records as they are. */
export function read<I extends Piece, O extends Piece>(input: I, output: O): Call<false, I, O> {
  return { writes: false, input: schemaOf(input), output: schemaOf(output) };
}

/** A call of the contract that writes. */
export function write<I extends Piece, O extends Piece>(input: I, output: O): Call<true, I, O> {
  return { writes: true, input: schemaOf(input), output: schemaOf(output) };
}

function schemaOf<P extends Piece>(piece: P): SchemaOf<P> {
  return (piece instanceof z.ZodType ? piece : z.strictObject(piece as z.ZodRawShape)) as SchemaOf<P>;
}
