/** The mailbox page: lists the caught mails as they arrive and follows their links as new users. */

/** @typedef {import("../mail-store.mjs").Mail} Mail */

const list = find(document, "#mails", HTMLOListElement);
const empty = find(document, "#empty", HTMLElement);
const template = find(document, "#mail", HTMLTemplateElement);
const times = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "medium" });
/**
 * What is on the page, by the mail's id: drawing all of it again would lose what is being typed.
 * @type {Map<number, HTMLElement>}
 */
const drawn = new Map();

new EventSource("/changes").addEventListener("message", () => void refresh());
window.addEventListener("hashchange", markLinked);

async function refresh() {
  /** @type {Mail[]} */
  const mails = await (await fetch("/mails")).json();
  const present = new Set(mails.map((mail) => mail.id));
  for (const [id, item] of drawn) {
    if (present.has(id)) continue;
    item.remove();
    drawn.delete(id);
  }
  for (const mail of mails) {
    const item = drawn.get(mail.id) ?? drawMail(mail);
    drawOutcomes(find(item, ".outcomes", HTMLElement), mail.outcomes);
  }
  empty.hidden = mails.length > 0;
  markLinked();
}

function drawMail(/** @type {Mail} */ mail) {
  list.prepend(template.content.cloneNode(true));
  const item = find(list, "li", HTMLLIElement);
  find(item, "h2", HTMLElement).textContent = mail.subject;
  find(item, ".to", HTMLElement).textContent = mail.to.join(", ");
  find(item, "pre", HTMLElement).textContent = mail.text.trim();
  const time = find(item, "time", HTMLTimeElement);
  time.textContent = times.format(mail.at);
  time.dateTime = new Date(mail.at).toISOString();
  const form = find(item, "form", HTMLFormElement);
  if (mail.invitation === undefined) {
    form.remove();
  } else {
    item.dataset["token"] = mail.invitation.token;
    find(form, "input", HTMLInputElement).value = nameFromAddress(mail.to[0] ?? "");
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void accept(mail.id, form);
    });
  }
  drawn.set(mail.id, item);
  return item;
}

async function accept(/** @type {number} */ id, /** @type {HTMLFormElement} */ form) {
  const button = find(form, "button", HTMLButtonElement);
  button.disabled = true;
  const body = JSON.stringify({ name: find(form, "input", HTMLInputElement).value });
  await fetch(`/mails/${id}/accept`, { method: "POST", body }).finally(() => (button.disabled = false));
}

function drawOutcomes(/** @type {HTMLElement} */ target, /** @type {Mail["outcomes"]} */ outcomes) {
  for (const outcome of outcomes.slice(target.childElementCount)) {
    const line = document.createElement("li");
    line.className = outcome.joined ? "joined" : "refused";
    const userId = document.createElement("bdi");
    userId.textContent = outcome.userId;
    line.append(outcome.words);
    if (outcome.joined) line.append(" Signs in as ", userId, ` with the password ${outcome.password}.`);
    target.append(line);
  }
}

/** The link in a mail leads to this page: shows which mail it is from. */
function markLinked() {
  const token = new URLSearchParams(location.hash.split("?")[1] ?? "").get("token");
  for (const item of drawn.values()) {
    const linked = token !== null && item.dataset["token"] === token;
    if (linked && !item.classList.contains("linked")) item.scrollIntoView({ block: "center" });
    item.classList.toggle("linked", linked);
  }
}

function nameFromAddress(/** @type {string} */ address) {
  const words = (address.split("@")[0] ?? "").split(/[._+-]+/).filter((word) => word !== "");
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
}

/**
 * @template {Element} T
 * @param {ParentNode} parent
 * @param {string} selector
 * @param {new () => T} type
 * @returns {T}
 */
function find(parent, selector, type) {
  const found = parent.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`There is no ${selector} in the page.`);
  return found;
}
