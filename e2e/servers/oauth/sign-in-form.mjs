/**
 * The page on which a person signs in at the OAuth server.
 * @param {{ clientName: string, wrong: boolean }} p `wrong`: name or password were wrong
 */
export function signInForm({ clientName, wrong }) {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Sign in to Gatehouse</title>
<link rel="icon" href="data:,">
<style>
  body { font: 16px/1.5 system-ui, sans-serif; display: grid; place-content: center; min-block-size: 90vh; margin: 16px }
  form { display: grid; gap: 12px; inline-size: min(320px, 90vw) }
  label { display: grid; gap: 4px }
  input, button { font: inherit; padding: 8px 12px }
</style>
<main>
<h1>Gatehouse</h1>
<form method="post">
  <p><strong>${escaped(clientName)}</strong> wants to use your account.</p>
  ${wrong ? '<p role="alert">Username or password is wrong.</p>' : ""}
  <label>Username <input name="username" autocomplete="username" autofocus></label>
  <label>Password <input name="password" type="password" autocomplete="current-password"></label>
  <button name="act" value="sign-in">Sign in</button>
  <button name="act" value="cancel">Cancel</button>
</form>
</main>
</html>`;
}

function escaped(/** @type {string} */ text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
