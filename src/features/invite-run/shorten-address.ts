const SHOWN = 3;

/** An address as identity servers usually shorten it for the room: `ana...@exa...`. */
export function shortenAddress(address: string): string {
  return address.split("@").map(shorten).join("@");
}

function shorten(part: string): string {
  if (part.length > SHOWN) return `${part.slice(0, SHOWN)}...`;
  return part.length > 1 ? `${part.slice(0, 1)}...` : "...";
}
