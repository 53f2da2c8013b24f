/** road-signs → roadSigns: the name in the code of what has this id. */
export function camelCase(id: string): string {
  return id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
