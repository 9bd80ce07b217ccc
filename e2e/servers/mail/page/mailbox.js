/** The mailbox page: lists the caught mails as they arrive and follows their links as new users. */

const list = document.querySelector("#mails");
const template = document.querySelector("#mail");
const times = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "medium" });
/** What is on the page, by the mail's id: redrawing would lose what is being typed. */
const drawn = new Map();

new EventSource("/changes").addEventListener("message", () => void refresh());
window.addEventListener("hashchange", markLinked);

async function refresh() {
  const mails = await (await fetch("/mails")).json();
  const present = new Set(mails.map((mail) => mail.id));
  for (const [id, item] of drawn) {
    if (present.has(id)) continue;
    item.remove();
    drawn.delete(id);
  }
  for (const mail of mails) {
    if (!drawn.has(mail.id)) drawMail(mail);
    drawOutcomes(drawn.get(mail.id), mail.outcomes);
  }
  document.querySelector("#empty").hidden = mails.length > 0;
  markLinked();
}

function drawMail(mail) {
  const item = template.content.firstElementChild.cloneNode(true);
  item.querySelector("h2").textContent = mail.subject;
  item.querySelector(".to").textContent = mail.to.join(", ");
  item.querySelector("time").textContent = times.format(mail.at);
  item.querySelector("time").dateTime = new Date(mail.at).toISOString();
  item.querySelector("pre").textContent = mail.text.trim();
  const form = item.querySelector("form");
  if (mail.invitation === undefined) {
    form.remove();
  } else {
    item.dataset.token = mail.invitation.token;
    form.elements.name.value = nameFromAddress(mail.to[0] ?? "");
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void accept(mail.id, form);
    });
  }
  drawn.set(mail.id, item);
  list.prepend(item);
}

async function accept(id, form) {
  const button = form.querySelector("button");
  button.disabled = true;
  const body = JSON.stringify({ name: form.elements.name.value });
  await fetch(`/mails/${id}/accept`, { method: "POST", body }).finally(() => (button.disabled = false));
}

function drawOutcomes(item, outcomes) {
  const target = item.querySelector(".outcomes");
  for (const outcome of outcomes.slice(target.childElementCount)) {
    const line = document.createElement("li");
    line.className = outcome.joined ? "joined" : "refused";
    const userId = document.createElement("bdi");
    userId.textContent = outcome.userId;
    line.append(outcome.words, " ", userId);
    target.append(line);
  }
}

/** The link in a mail leads to this page: shows whose it is. */
function markLinked() {
  const token = new URLSearchParams(location.hash.split("?")[1] ?? "").get("token");
  for (const item of drawn.values()) {
    const linked = token !== null && item.dataset.token === token;
    if (linked && !item.classList.contains("linked")) item.scrollIntoView({ block: "center" });
    item.classList.toggle("linked", linked);
  }
}

function nameFromAddress(address) {
  const words = address
    .split("@")[0]
    .split(/[._+-]+/)
    .filter((word) => word !== "");
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
}
