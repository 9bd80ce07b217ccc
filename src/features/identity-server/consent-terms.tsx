import { FormattedMessage } from "react-intl";
import { useLanguageName } from "#src/i18n/use-language-name.ts";
import type { TermsText } from "#src/matrix/identity/terms.ts";
import { Checkbox } from "#src/ui/checkbox.tsx";
import { OutLink } from "#src/ui/out-link.tsx";
import { Stack } from "#src/ui/stack.tsx";
import { Text } from "#src/ui/text.tsx";

/** A document in the language that it is shown in. */
interface ShownDocument extends TermsText {
  readonly version: string | undefined;
}

interface ConsentTermsProps {
  readonly documents: readonly ShownDocument[];
  /** By URL. */
  readonly accepted: ReadonlySet<string>;
  readonly onAccept: (accepted: ReadonlySet<string>) => void;
}

/** The identity server's documents, each to be accepted by itself. */
export function ConsentTerms({ documents, accepted, onAccept }: ConsentTermsProps) {
  const languageName = useLanguageName();

  function accept(url: string, isAccepted: boolean) {
    const others = [...accepted].filter((other) => other !== url);
    onAccept(new Set(isAccepted ? [...others, url] : others));
  }

  return (
    <fieldset>
      <legend>
        <FormattedMessage
          id="consent.terms"
          defaultMessage="Its terms"
          description="Heading in the question: the identity server's documents"
        />
      </legend>
      <Stack gap={2}>
        {documents.map(({ name, url, version, language }) => (
          <Checkbox
            key={url}
            checked={accepted.has(url)}
            onChange={(event) => accept(url, event.target.checked)}
          >
            <FormattedMessage
              id="consent.accept"
              defaultMessage="I accept the document {name}"
              description="Label of a checkbox; the name is a link to the identity server's document"
              values={{
                name: (
                  <OutLink to={url}>
                    <bdi lang={language}>{name}</bdi>
                  </OutLink>
                ),
              }}
            />{" "}
            <Text as="span" size="s" tone="faint">
              <FormattedMessage
                id="consent.documentIs"
                defaultMessage="{version, select, none {{language}} other {version {version}, {language}}}"
                description="After a document's name: its version, if it has one, and its language"
                values={{ version: version ?? "none", language: languageName(language) }}
              />
            </Text>
          </Checkbox>
        ))}
      </Stack>
    </fieldset>
  );
}
