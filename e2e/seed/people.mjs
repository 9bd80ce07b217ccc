const password = "garden-gate";

/** Who the person at the terminal signs in as. */
export const moderator = { username: "nora", displayName: "Nora Lindqvist", password };

/** Everybody in the demo. */
export const people = {
  nora: moderator,
  tomasz: { username: "tomasz", displayName: "Tomasz Zieliński", password },
  amelie: { username: "amelie", displayName: "Amélie Fournier", password },
  kwame: { username: "kwame", displayName: "Kwame Asante", password },
  ingrid: { username: "ingrid", displayName: "Ingrid Solheim", password },
  yuki: { username: "yuki", displayName: "Yuki Tanabe", password },
  layla: { username: "layla", displayName: "ليلى الحداد", password },
  mariya: { username: "mariya", displayName: "Мария Ковальчук", password },
  joris: { username: "joris", displayName: "Joris de Vries", password },
  peter: { username: "peter", displayName: "Peter Hale", password },
};

/** @typedef {Record<keyof typeof people, import("#e2e/servers/person.mjs").Person>} Cast */
