/** The one origin the program's own pages have, and the tests whether an address is one of them. */

export const appScheme = "app";
export const appHost = "taizhang";
export const appOrigin = `${appScheme}://${appHost}`;

/** True for an address of the program itself; anything else may neither be shown nor call main. */
export function isAppUrl(url: string): boolean {
  return url === appOrigin || url.startsWith(`${appOrigin}/`);
}
