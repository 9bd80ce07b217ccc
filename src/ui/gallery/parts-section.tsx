import type { ReactNode } from "react";
import { Text } from "#src/ui/text.tsx";
import { Title } from "#src/ui/title.tsx";
import styles from "./parts-page.module.css";

interface PartsSectionProps {
  title: string;
  text?: string;
  children: ReactNode;
}

export function PartsSection({ title, text, children }: PartsSectionProps) {
  return (
    <section className={styles.section}>
      <Title level={2} look="pane">
        {title}
      </Title>
      {text !== undefined && (
        <Text size="s" tone="muted">
          {text}
        </Text>
      )}
      {children}
    </section>
  );
}
