import { Title } from "#src/ui/title.tsx";
import { Wordmark } from "#src/ui/wordmark.tsx";
import { PartsButtons } from "./parts-buttons.tsx";
import { PartsFields } from "./parts-fields.tsx";
import { PartsLists } from "./parts-lists.tsx";
import { PartsNotices } from "./parts-notices.tsx";
import { PartsStates } from "./parts-states.tsx";
import styles from "./parts-page.module.css";

export function PartsPage() {
  return (
    <main className={styles.gallery}>
      <div className={styles.column}>
        <header>
          <Wordmark />
          <Title level={1} look="page">
            Parts
          </Title>
        </header>
        <PartsStates />
      </div>
      <div className={styles.column}>
        <PartsButtons />
        <PartsFields />
        <PartsLists />
        <PartsNotices />
      </div>
    </main>
  );
}
