/** A name as the mail shows it. */
export interface CutName {
  readonly shown: string;
  /** What is cut off its end; "" when all of it is shown. */
  readonly cut: string;
  /** How many characters it has, and how many of them a mail shows. */
  readonly length: number;
  readonly most: number;
}

/** Cuts a name as identity servers do, which count code points. */
export function cutName(name: string, most: number): CutName {
  const characters = Array.from(name);
  return {
    shown: characters.slice(0, most).join(""),
    cut: characters.slice(most).join(""),
    length: characters.length,
    most,
  };
}
