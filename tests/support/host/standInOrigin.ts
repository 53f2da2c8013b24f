/** Chromium without Electron cannot open app://, so in the host the program lives under this name, which resolves nowhere. */
export const standInOrigin = "https://taizhang.invalid";
const appOrigin = "app://taizhang";

/** app://taizhang/… as the address that the host's Chromium opens. */
export function toStandIn(url: string): string {
  return url.startsWith(appOrigin) ? standInOrigin + url.slice(appOrigin.length) : url;
}

/** An address of the host's Chromium as the product would see it. */
export function toApp(url: string): string {
  return url.startsWith(standInOrigin) ? appOrigin + url.slice(standInOrigin.length) : url;
}
