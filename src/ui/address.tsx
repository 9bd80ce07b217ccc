import { Fragment } from "react";
import { classNames } from "./class-names.ts";
import styles from "./address.module.css";

interface AddressProps {
  /** `whole` where this device knows it; `shown` for the shortened form; `revoked` struck through. */
  look?: "whole" | "shown" | "revoked";
  children: string;
}

/** An address, left to right in every language; long ones break after a dot or an @, and anywhere where that is not enough. */
export function Address({ look = "whole", children }: AddressProps) {
  return (
    <bdi className={classNames(styles.address, look !== "whole" && styles[look])} dir="ltr" translate="no">
      {[...children.matchAll(PARTS)].map(({ 0: part, index }) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </bdi>
  );
}

const PARTS = /[^.@]+[.@]*|[.@]+/gu;
