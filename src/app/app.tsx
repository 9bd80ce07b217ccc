import { RouterProvider } from "@tanstack/react-router";
import { makeRouter } from "./router.ts";

const router = makeRouter();

/** The whole application. */
export function App() {
  return <RouterProvider router={router} />;
}
