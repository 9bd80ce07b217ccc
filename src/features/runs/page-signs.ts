const RADIUS = 12;
const AROUND = 2 * Math.PI * RADIUS;

interface Progress {
  readonly done: number;
  /** 0 when nothing is under way. */
  readonly size: number;
}

let icon: { readonly link: HTMLLinkElement; readonly href: string } | undefined;

/** "(31/54) " before the title of the page, and a ring in place of its icon, as far as all is done. */
export function showProgress({ done, size }: Progress): void {
  const title = document.title.replace(/^\(\d+\/\d+\) /u, "");
  document.title = size === 0 ? title : `(${done}/${size}) ${title}`;
  const link = document.querySelector<HTMLLinkElement>("link[rel='icon']");
  if (link === null) return;
  if (icon?.link !== link) icon = { link, href: link.href };
  const href = size === 0 ? icon.href : ringOf(done / size);
  if (link.href !== href) link.href = href;
}

/** An image of the given share of a ring, begun at the top. Its colours stand out on light and dark tabs. */
function ringOf(share: number): string {
  const arc = (share * AROUND).toFixed(1);
  const done = circle("#2f4a9c", ` stroke-dasharray="${arc} ${AROUND}" transform="rotate(-90 16 16)"`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${circle("#e0b44c", "")}${done}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function circle(colour: string, more: string): string {
  return `<circle cx="16" cy="16" r="${RADIUS}" fill="none" stroke="${colour}" stroke-width="7"${more}/>`;
}
