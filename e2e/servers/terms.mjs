/** What can be read at the identity server that has terms. */
const documents = new Map([
  ["/terms-2.1-en", "Terms of service"],
  ["/terms-2.1-fr", "Conditions d’utilisation"],
  ["/privacy-1.4-en", "Privacy notice"],
]);

/**
 * The documents that an identity server wants to be accepted, as Sydent's configuration has them.
 * @param {import("./layout.mjs").Layout} layout
 */
export function termsOf({ identityServerUrl }) {
  const text = (/** @type {string} */ path) => ({
    name: documents.get(path),
    url: `${identityServerUrl}${path}`,
  });
  return {
    master_version: "2.1",
    docs: {
      terms_of_service: { version: "2.1", langs: { en: text("/terms-2.1-en"), fr: text("/terms-2.1-fr") } },
      privacy_policy: { version: "1.4", langs: { en: text("/privacy-1.4-en") } },
    },
  };
}

/**
 * One of the documents as a page; `undefined` where the path is none.
 * @param {string} path
 */
export function documentAt(path) {
  const name = documents.get(path);
  return name && `<!doctype html><meta charset="utf-8"><title>${name}</title><h1>${name}</h1>`;
}
