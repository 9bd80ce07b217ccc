import { createElement, useState } from "react";
import { createRoot } from "react-dom/client";

/** The least that a React page with a form can be: one field, and a request when it is submitted. */
function BareForm() {
  const [typed, type] = useState("");
  return createElement(
    "form",
    {
      onSubmit(event) {
        event.preventDefault();
        void fetch("/config.json");
      },
    },
    createElement("input", {
      "aria-label": "Address",
      value: typed,
      onChange: (event: { target: HTMLInputElement }) => type(event.target.value),
    }),
  );
}

const root = document.getElementById("root");
if (root !== null) createRoot(root).render(createElement(BareForm));
