import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./table.module.css";

interface TableCellProps {
  /** Its place when the table folds: pick and menu at the corners, main on top, then state, more; hide leaves. */
  part: "main" | "state" | "more" | "hide" | "pick" | "menu";
  numeric?: boolean;
  className?: string | undefined;
  children?: ReactNode;
}

/** A cell. */
export function TableCell({ part, numeric, className, children }: TableCellProps) {
  return <td className={classNames(styles[part], numeric && styles.numeric, className)}>{children}</td>;
}

/** A row that says what the rows below it belong to. */
export function TableGroup({ columns, children, ...rest }: ComponentProps<"tr"> & { columns: number }) {
  return (
    <tr {...rest} className={styles.group}>
      <th scope="colgroup" colSpan={columns} className={styles.groupCell}>
        {children}
      </th>
    </tr>
  );
}
