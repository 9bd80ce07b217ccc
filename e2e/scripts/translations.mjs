/** npm run translations: writes src/i18n/locales/en.json from the texts in the sources. */
import { writeEnglish } from "#e2e/checks/translations.mjs";

writeEnglish();
